import type { Phrases } from '../../app/phrases.ts';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { mapLaneSchema } from '../../domain/lane.ts';
import { mapRows, type RowName } from '../../domain/map-rows.ts';
import {
  dropOffCell,
  hypothesisCell,
  type Limits,
  limitsOf,
  metricCell,
  recommendationCell,
  statementCell,
} from './cells.ts';
import { createBand } from './emotion-row.ts';
import type { Medium } from './map-view.ts';
import { pairCell } from './pairs.ts';
import type { Cell, Row } from './view.ts';

/** A function that makes the rows for the stages from `start` to `end`; lanes that are empty on the whole map are left out. */
export function createRows(map: JourneyMap, phrases: Phrases, medium: Medium) {
  const limits = limitsOf(medium);
  const band = createBand(map.stages, phrases, limits);
  const places = mapRows(map);
  return (start: number, end: number): Row[] =>
    places.flatMap((place): Row[] => {
      const stages = map.stages.slice(start, end);
      if (typeof place !== 'string')
        return 'line' in place
          ? [{ type: 'line', name: phrases.say(`line-${place.line}`) }]
          : [pairsRow(stages, phrases)];
      const name = phrases.say(`lane-${place}`);
      const hint = phrases.say(`hint-${place}`);
      if (place === 'emotions')
        return band ? [{ type: 'emotions', lane: place, name, hint, band: band(start, end) }] : [];
      const type = typeOf(place);
      const cells = stages.map((stage) => cellOf(map, stage, place, limits, phrases));
      return [{ type, lane: place, name, hint, cells }];
    });
}

function pairsRow(stages: MapStage[], phrases: Phrases): Row {
  return {
    ...{ type: 'pairs', lane: 'ideal' },
    name: phrases.say('now-then'),
    hint: phrases.say('hint-now-then'),
    cells: stages.map((stage) => pairCell(stage, phrases)),
  };
}

function typeOf(place: RowName) {
  if (place === 'touchpoints') return 'pills';
  if (place === 'metrics') return 'figures';
  return place === 'hypotheses' ? 'hypotheses' : 'cards';
}

function cellOf(
  map: JourneyMap,
  stage: MapStage,
  place: RowName,
  limits: Limits,
  phrases: Phrases,
): Cell {
  if (place === 'recommendations') return recommendationCell(map, stage, limits, phrases);
  if (place === 'dropoff') return dropOffCell(stage, limits, phrases);
  if (place === 'metrics') return metricCell(stage, limits, phrases);
  if (place === 'hypotheses') return hypothesisCell(map, stage, limits, phrases);
  return statementCell(map, stage, mapLaneSchema.parse(place), limits, phrases);
}
