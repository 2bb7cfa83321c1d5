import { figureOf } from '../../app/metric-figure.ts';
import { nowThen } from '../../app/now-then.ts';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { itemsAt, type MapItem } from '../../domain/map-items.ts';
import { mapRows, type RowName } from '../../domain/map-rows.ts';
import type { Words } from './words.ts';

/** A row of a map's files: one with a name of its own, or the pairs of how a stage is now and how it should be. */
export type FileRow = RowName | 'now-then';

/** One thing in a cell: what comes before the words, the words, and how many said so. */
export interface CellLine {
  /** A lead says something of all that follows. */
  lead: boolean;
  before: string;
  text: string;
  after: string;
}

/** The rows of a map's files, in its order. */
export function fileRows(map: JourneyMap): FileRow[] {
  return mapRows(map).flatMap((row): FileRow[] => {
    if (typeof row === 'string') return [row];
    return 'pairs' in row ? ['now-then'] : [];
  });
}

/** The name of a row. */
export function rowName(row: FileRow, words: Words): string {
  return row === 'now-then' ? words.say('now-then') : words.lane(row);
}

/** How many said so of how many were asked: "7/16, employees 2/4". */
export function shares({ respondents, stage }: MapItem, words: Words): string {
  const { customers, staff } = respondents;
  return [
    ...(customers > 0 ? [`${customers}/${stage.asked.customers}`] : []),
    ...(staff > 0 ? [`${words.label('staff')} ${staff}/${stage.asked.staff}`] : []),
  ].join(', ');
}

/** What a row says at a stage, thing by thing. */
export function cellLines(
  map: JourneyMap,
  stage: MapStage,
  row: FileRow,
  words: Words,
): CellLine[] {
  const line = (text: string, after = '', before = ''): CellLine => ({
    ...{ lead: false, before, text, after },
  });
  const lead = (text: string): CellLine => ({ ...line(text), lead: true });
  if (row === 'now-then')
    return nowThen(stage, words).flatMap(({ label, feeling, said }) => [
      lead(`${label}: ${feeling ? `${words.signed(feeling.score)} (n ${feeling.n})` : '–'}`),
      ...(said ? [line(said.text, said.share)] : []),
    ]);
  if (row === 'metrics')
    return stage.metrics.map((metric) => {
      const { value, unit } = figureOf(metric, words);
      return line(`${metric.name}: ${[value, unit].filter(Boolean).join(' ')}`, metric.period);
    });
  if (row === 'recommendations')
    return keptActions(map.recommendations)
      .filter((action) => action.stage === stage.id)
      .map(({ text, quickWin }) => line(text, '', quickWin ? '⚡ ' : ''));
  if (row === 'hypotheses')
    return map.hypotheses.filter((guess) => guess.stage === stage.id).map(({ text }) => line(text));
  return [
    ...leads(stage, row, words).map(lead),
    ...itemsAt(stage, row).map((item) => line(item.text, shares(item, words))),
  ];
}

function leads({ emotion, dropOff }: MapStage, row: RowName, words: Words): string[] {
  const { left, of } = dropOff;
  if (row === 'dropoff') return left > 0 ? [words.say('left', { left, of })] : [];
  if (row !== 'emotions') return [];
  return (['customers', 'staff'] as const).flatMap((who) => {
    const feeling = emotion[who];
    return feeling === null ? [] : [words.mean(who, feeling)];
  });
}
