import type { Evidence, JourneyMap } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { mapLanes } from '../../domain/lane.ts';
import { mapItems } from '../../domain/map-items.ts';
import type { Cell, SheetPlan } from './sheet-plan.ts';
import type { Words } from './words.ts';

/** A row for each statement. */
export function itemsSheet(map: JourneyMap, words: Words): SheetPlan {
  const widths = [10, 18, 18, 60, 12, 14, 14, 14, 14, 12, 14, 14, 14, 10];
  const labels = [
    'id',
    'stage',
    'lane',
    'statement',
    'kind',
    'said-customers',
    'asked-customers',
    'said-staff',
    'asked-staff',
    'severity-mean',
    'minority',
    'contested',
    'review',
    'quotes',
  ];
  return table('Items', labels, widths, words, 4, [
    ...mapItems(map).map((item) => [
      item.id,
      item.stage.name,
      words.lane(item.row),
      item.text,
      item.kind && words.say(`legend-${item.kind}`),
      item.respondents.customers,
      item.stage.asked.customers,
      item.respondents.staff,
      item.stage.asked.staff,
      item.severity,
      item.minority,
      item.contested,
      item.review && words.label(`review-${item.review}`),
      item.evidence.length,
    ]),
  ]);
}

/** A row for each quote. */
export function evidenceSheet(map: JourneyMap, words: Words): SheetPlan {
  const names = new Map(map.stages.map(({ id, name }) => [id, name]));
  const labels = [
    'id',
    'stage',
    'lane',
    'statement',
    'quote',
    'translation',
    'person',
    'audience',
    'language',
  ];
  const line = (each: Evidence): Cell[] => [
    each.quote,
    each.translation ?? null,
    each.audience === 'customer' ? each.person : null,
    words.label(each.audience === 'customer' ? 'customers' : 'staff'),
    each.language,
  ];
  return table('Evidence', labels, [10, 18, 18, 40, 60, 40, 10, 14, 10], words, 1, [
    ...mapItems(map).flatMap((item) =>
      item.evidence.map((each) => [
        item.id,
        item.stage.name,
        words.lane(item.row),
        item.text,
        ...line(each),
      ]),
    ),
    ...keptActions(map.recommendations).flatMap((action) =>
      action.evidence.map((each) => [
        action.id,
        names.get(action.stage) ?? action.stage,
        words.lane('recommendations'),
        action.text,
        ...line(each),
      ]),
    ),
  ]);
}

/** A row for each recommendation. */
export function actionsSheet(map: JourneyMap, words: Words): SheetPlan {
  const names = new Map(map.stages.map(({ id, name }) => [id, name]));
  const labels = [
    'id',
    'stage',
    'action',
    'impact',
    'effort',
    'quick-win',
    'origin',
    'owner',
    'status',
    'votes',
    'answers',
  ];
  return table('Actions', labels, [10, 18, 60, 11, 11, 12, 24, 18, 14, 8, 24], words, 3, [
    ...keptActions(map.recommendations).map((action) => [
      action.id,
      names.get(action.stage) ?? action.stage,
      action.text,
      action.impact,
      action.effort,
      action.quickWin,
      words.say(`origin-${action.origin}`),
      action.owner,
      words.label(`status-${action.status}`),
      action.votes,
      action.answers.join(', '),
    ]),
  ]);
}

/** A row for each metric. */
export function metricsSheet(map: JourneyMap, words: Words): SheetPlan {
  const labels = ['stage', 'touchpoint', 'metric', 'value', 'unit', 'asked', 'period', 'source'];
  return table('Metrics', labels, [18, 24, 36, 12, 10, 12, 20, 32], words, 1, [
    ...map.stages.flatMap(({ name, metrics }) =>
      metrics.map((each) => [
        name,
        each.touchpoint ?? null,
        each.name,
        each.value,
        each.unit,
        each.n,
        each.period,
        each.source,
      ]),
    ),
  ]);
}

/** A row for each cell of the map, with how many stand behind it. */
export function coverageSheet(map: JourneyMap, words: Words): SheetPlan {
  const names = new Map(map.stages.map(({ id, name }) => [id, name]));
  const order = new Map(map.stages.map(({ id }, n) => [id, n]));
  const labels = ['stage', 'lane', 'said-customers', 'said-staff', 'level'];
  const cells = map.coverage.toSorted(
    (a, b) =>
      (order.get(a.stage) ?? 0) - (order.get(b.stage) ?? 0) ||
      mapLanes.indexOf(a.lane) - mapLanes.indexOf(b.lane),
  );
  return table('Coverage', labels, [18, 22, 16, 16, 12], words, 2, [
    ...cells.map((each) => [
      names.get(each.stage) ?? each.stage,
      words.lane(each.lane),
      each.customers,
      each.staff,
      words.label(`level-${each.level}`),
    ]),
  ]);
}

function table(
  name: string,
  labels: string[],
  widths: number[],
  words: Words,
  fixed: number,
  rows: Cell[][],
): SheetPlan {
  const columns = labels.map((key, n) => ({ label: words.label(key), width: widths[n] ?? 12 }));
  return { name, above: [], columns, rows, fixed, filtered: true };
}
