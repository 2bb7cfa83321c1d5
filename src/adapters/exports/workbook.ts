import { figureOf } from '../../app/metric-figure.ts';
import type { Evidence, JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { mapLanes } from '../../domain/lane.ts';
import { itemsAt, mapItems } from '../../domain/map-items.ts';
import { mapRows, type RowName } from '../../domain/map-rows.ts';
import { plain } from '../../domain/plain-text.ts';
import { headFacts, type Words } from './words.ts';

/** A typed cell; texts are texts whatever they look like. */
export type Cell = string | number | boolean | Date | null;

/** A sheet: rows above a table, its columns with their widths in characters, and its rows. */
export interface SheetPlan {
  name: string;
  above: Cell[][];
  columns: { label: string; width: number }[];
  rows: Cell[][];
  /** How many columns stay in sight. */
  fixed: number;
  filtered: boolean;
}

/** The workbook of a map, as it is to be written. */
export function workbookOf(map: JourneyMap, hash: string, words: Words): SheetPlan[] {
  return [
    mapSheet(map, hash, words),
    itemsSheet(map, words),
    evidenceSheet(map, words),
    actionsSheet(map, words),
    metricsSheet(map, words),
    coverageSheet(map, words),
  ].map((sheet) => ({
    ...sheet,
    above: sheet.above.map(plainRow),
    columns: sheet.columns.map(({ label, width }) => ({ label: plain(label), width })),
    rows: sheet.rows.map(plainRow),
  }));
}

function plainRow(row: Cell[]): Cell[] {
  return row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell));
}

function mapSheet(map: JourneyMap, hash: string, words: Words): SheetPlan {
  const { study, persona } = map;
  const traits = persona.traits.map(({ trait, value }) => `${trait}: ${value}`);
  const rows = mapRows(map).flatMap((row) =>
    typeof row === 'string'
      ? [[words.lane(row), ...map.stages.map((stage) => cellText(map, stage, row, words))]]
      : [],
  );
  return {
    name: 'Map',
    above: [
      [study.title],
      [study.goal],
      [headFacts(map, hash, words).join(' · ')],
      [[persona.name, ...traits].filter(Boolean).join(' · ')],
      [words.label('drafted'), new Date(map.createdAt)],
    ],
    columns: [
      { label: words.label('lane'), width: 20 },
      ...map.stages.map(({ name }) => ({ label: name, width: 44 })),
    ],
    rows,
    fixed: 1,
    filtered: false,
  };
}

function cellText(map: JourneyMap, stage: MapStage, row: RowName, words: Words): string {
  if (row === 'metrics')
    return stage.metrics
      .map((metric) => {
        const { value, unit } = figureOf(metric, words);
        return `${metric.name}: ${[value, unit].filter(Boolean).join(' ')} (${metric.period})`;
      })
      .join('\n');
  if (row === 'recommendations')
    return keptActions(map.recommendations)
      .filter((action) => action.stage === stage.id)
      .map(({ text, quickWin }) => `• ${quickWin ? '⚡ ' : ''}${text}`)
      .join('\n');
  if (row === 'hypotheses')
    return map.hypotheses
      .filter((guess) => guess.stage === stage.id)
      .map(({ text }) => `• ${text}`)
      .join('\n');
  const { customers, staff } = stage.emotion;
  const means = [
    ...(customers === null
      ? []
      : [words.say('customer-mean', { score: words.signed(customers.score), n: customers.n })]),
    ...(staff === null
      ? []
      : [words.say('staff-mean', { score: words.signed(staff.score), n: staff.n })]),
  ];
  const { left, of } = stage.dropOff;
  const lead =
    row === 'emotions'
      ? means
      : row === 'dropoff' && left > 0
        ? [words.say('left', { left, of })]
        : [];
  const said = itemsAt(stage, row).map(({ text, respondents }) => {
    const shares = [
      ...(respondents.customers > 0 ? [`${respondents.customers}/${stage.asked.customers}`] : []),
      ...(respondents.staff > 0
        ? [`${words.label('staff')} ${respondents.staff}/${stage.asked.staff}`]
        : []),
    ];
    return `• ${text} (${shares.join(', ')})`;
  });
  return [...lead, ...said].join('\n');
}

function itemsSheet(map: JourneyMap, words: Words): SheetPlan {
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

function evidenceSheet(map: JourneyMap, words: Words): SheetPlan {
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

function actionsSheet(map: JourneyMap, words: Words): SheetPlan {
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

function metricsSheet(map: JourneyMap, words: Words): SheetPlan {
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

function coverageSheet(map: JourneyMap, words: Words): SheetPlan {
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
