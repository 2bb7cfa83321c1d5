import type { JourneyMap } from './journey-map.ts';
import { kept, keptActions } from './kept.ts';
import { type MapLane, mapLaneSchema } from './lane.ts';

/** A row of the map: a lane of statements, or one of the rows that are made up otherwise. */
export type RowName =
  | MapLane
  | 'emotions'
  | 'dropoff'
  | 'recommendations'
  | 'metrics'
  | 'hypotheses';
type Order = (RowName | { line: string })[];

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

/** The rows of a map in the order of its kind; those that are empty on the whole map are left out. */
export function mapRows(map: JourneyMap): Order {
  return orders[map.study.kind].filter((place) => typeof place !== 'string' || filled(map, place));
}

function filled(map: JourneyMap, place: RowName): boolean {
  if (place === 'emotions')
    return map.stages.some(({ emotion }) => emotion.customers !== null || emotion.staff !== null);
  if (place === 'recommendations') return keptActions(map.recommendations).length > 0;
  if (place === 'hypotheses')
    return map.stages.some(({ id }) => map.hypotheses.some((guess) => guess.stage === id));
  return map.stages.some((stage) => {
    if (place === 'dropoff') return stage.dropOff.left > 0 || stage.dropOff.reasons.length > 0;
    if (place === 'metrics') return stage.metrics.length > 0;
    const lane = mapLaneSchema.safeParse(place);
    return lane.success && kept(stage.lanes[lane.data]).length > 0;
  });
}
