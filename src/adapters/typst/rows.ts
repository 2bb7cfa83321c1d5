import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { type MapLane, mapLaneSchema } from '../../domain/lane.ts';
import {
  dropOffCell,
  hypothesisCell,
  metricCell,
  recommendationCell,
  statementCell,
} from './cells.ts';
import { createBand } from './emotion-row.ts';
import type { Phrases } from './phrases.ts';
import type { Cell, Row } from './view.ts';

type Place = MapLane | 'emotions' | 'dropoff' | 'recommendations' | 'metrics' | 'hypotheses';
type Order = (Place | { line: string })[];

const felt: Order = ['thoughts', 'emotions', 'needs', 'barriers', 'gains', 'moments', 'dropoff'];
const better: Order = ['ideal', 'recommendations'];
const served: Order = ['frontstage', 'backstage', 'systems'];
const rest: Order = ['metrics', 'hypotheses'];
const orders: Record<JourneyMap['study']['kind'], Order> = {
  current: ['actions', 'touchpoints', ...felt, ...better, ...served, ...rest],
  day: ['actions', 'touchpoints', ...felt, ...better, ...served, ...rest],
  future: ['ideal', 'recommendations', 'actions', 'touchpoints', ...felt, ...served, ...rest],
  blueprint: [
    'touchpoints',
    'actions',
    { line: 'interaction' },
    'frontstage',
    { line: 'visibility' },
    'backstage',
    { line: 'internal' },
    'systems',
    ...felt,
    ...better,
    ...rest,
  ],
};

/** A function that makes the rows for the stages from `start` to `end`; lanes that are empty on the whole map are left out. */
export function createRows(map: JourneyMap, phrases: Phrases) {
  const band = createBand(map.stages, phrases);
  const places = orders[map.study.kind].filter(
    (place) => typeof place !== 'string' || (place === 'emotions' ? band : filled(map, place)),
  );
  return (start: number, end: number): Row[] =>
    places.flatMap((place): Row[] => {
      if (typeof place !== 'string')
        return [{ type: 'line', name: phrases.say(`line-${place.line}`) }];
      const name = phrases.say(`lane-${place}`);
      const hint = phrases.say(`hint-${place}`);
      if (place === 'emotions')
        return band ? [{ type: 'emotions', lane: place, name, hint, band: band(start, end) }] : [];
      const type = typeOf(place);
      const cells = map.stages.slice(start, end).map((stage) => cellOf(map, stage, place, phrases));
      return [{ type, lane: place, name, hint, cells }];
    });
}

function typeOf(place: Place) {
  if (place === 'touchpoints') return 'pills';
  if (place === 'metrics') return 'figures';
  return place === 'hypotheses' ? 'hypotheses' : 'cards';
}

function filled(map: JourneyMap, place: Place): boolean {
  if (place === 'recommendations')
    return map.recommendations.some(({ status }) => status !== 'rejected');
  if (place === 'hypotheses')
    return map.stages.some(({ id }) => map.hypotheses.some((guess) => guess.stage === id));
  return map.stages.some((stage) => {
    if (place === 'dropoff') return stage.dropOff.left > 0 || stage.dropOff.reasons.length > 0;
    if (place === 'metrics') return stage.metrics.length > 0;
    const lane = mapLaneSchema.safeParse(place);
    return lane.success && stage.lanes[lane.data].some(({ review }) => review !== 'rejected');
  });
}

function cellOf(map: JourneyMap, stage: MapStage, place: Place, phrases: Phrases): Cell {
  if (place === 'recommendations') return recommendationCell(map, stage, phrases);
  if (place === 'dropoff') return dropOffCell(stage, phrases);
  if (place === 'metrics') return metricCell(stage, phrases);
  if (place === 'hypotheses') return hypothesisCell(map, stage, phrases);
  return statementCell(map, stage, mapLaneSchema.parse(place), phrases);
}
