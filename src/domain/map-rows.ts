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
type Kind = JourneyMap['study']['kind'];
/** Rows, the lines of a service blueprint between them, and the pairs of how a stage is now and how it should be. */
type Order = (RowName | { line: 'interaction' | 'visibility' | 'internal' } | { pairs: 'now' })[];

const felt: Order = ['thoughts', 'emotions', 'needs', 'barriers', 'gains', 'moments'];
const better: Order = ['ideal', 'recommendations'];
const served: Order = ['frontstage', 'backstage', 'systems'];
const rest: Order = ['metrics', 'hypotheses'];

/**
 * What a map of each kind shows, and in what order. Every lane is in each, so that nothing that was said is missing:
 * what a kind does not ask for comes last, and rows that are empty on the whole map are left out. Only what happened
 * can have ended: a future, a day and a blueprint have no drop-off.
 */
const orders: Record<Kind, Order> = {
  current: ['actions', 'touchpoints', ...felt, 'dropoff', ...better, ...served, ...rest],
  day: ['actions', 'touchpoints', ...felt, ...better, ...served, ...rest],
  future: [
    { pairs: 'now' },
    'ideal',
    'emotions',
    'thoughts',
    'touchpoints',
    'needs',
    'moments',
    'recommendations',
    ...served,
    'actions',
    'barriers',
    'gains',
    ...rest,
  ],
  blueprint: [
    'touchpoints',
    'actions',
    { line: 'interaction' },
    'frontstage',
    { line: 'visibility' },
    'backstage',
    { line: 'internal' },
    'systems',
    'barriers',
    ...better,
    ...felt.filter((place) => place !== 'barriers'),
    ...rest,
  ],
};

/** The rows of a map in the order of its kind; those that are empty on the whole map are left out. */
export function mapRows(map: JourneyMap): Order {
  return orders[map.study.kind].filter((place) => {
    if (typeof place === 'string') return filled(map, place);
    return 'line' in place || map.stages.some(({ now }) => now !== undefined);
  });
}

/** Whether maps of a kind have a row. */
export function hasRow(kind: Kind, row: RowName): boolean {
  return orders[kind].includes(row);
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
