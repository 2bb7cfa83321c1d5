import type PptxGenJS from 'pptxgenjs';
import { figureOf } from '../../app/metric-figure.ts';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { itemsAt } from '../../domain/map-items.ts';
import type { RowName } from '../../domain/map-rows.ts';
import { brief, colours, direction, hues, inner, linesOf, page, type Slide } from './deck-look.ts';
import { shares } from './deck-notes.ts';
import type { Words } from './words.ts';

/** A row of a slide's table: a lane, and what each stage's cell says. */
export interface TableRow {
  row: RowName;
  cells: string[][];
  /** In inches. */
  height: number;
}

const points = 10;
const lineHeight = (points * 1.22) / 72;
const labelWidth = 1.35;
const longest = 78;

/** A lane as a row of a table, each cell with so many statements at most. */
export function tableRow(
  map: JourneyMap,
  stages: MapStage[],
  row: RowName,
  most: number,
  words: Words,
): TableRow {
  const width = (inner - labelWidth) / stages.length - 0.16;
  const cells = stages.map((stage) => {
    const all = textsAt(map, stage, row, words);
    const rest = all.length - most;
    return [...all.slice(0, most), ...(rest > 0 ? [words.label('more', { n: rest })] : [])];
  });
  const lines = cells.map((texts) =>
    texts.reduce((sum, text) => sum + linesOf(text, width, points), 0),
  );
  const label = linesOf(words.lane(row), labelWidth - 0.16, points);
  return { row, cells, height: Math.max(label, 1, ...lines) * lineHeight + 0.12 };
}

/** What a row says at a stage, each thing on one line with how many said so. */
function textsAt(map: JourneyMap, stage: MapStage, row: RowName, words: Words): string[] {
  if (row === 'metrics')
    return stage.metrics.map((metric) => {
      const { value, unit } = figureOf(metric, words);
      return brief(`${metric.name}: ${[value, unit].filter(Boolean).join(' ')}`, longest);
    });
  if (row === 'recommendations')
    return keptActions(map.recommendations)
      .filter((action) => action.stage === stage.id)
      .map(({ text, quickWin }) => `${quickWin ? '⚡ ' : ''}${brief(text, longest)}`);
  if (row === 'hypotheses')
    return map.hypotheses
      .filter((guess) => guess.stage === stage.id)
      .map(({ text }) => brief(text, longest));
  const { left, of } = stage.dropOff;
  const lead = row === 'dropoff' && left > 0 ? [words.say('left', { left, of })] : [];
  const said = itemsAt(stage, row).map(
    (item) => `${brief(item.text, longest)}  ${shares(item, words)}`,
  );
  return [...lead, ...said];
}

/** Puts rows into a table that can be changed, under heads where `heads` is given. */
export function putTable(
  slide: Slide,
  stages: MapStage[],
  rows: TableRow[],
  y: number,
  heads: boolean,
  words: Words,
): void {
  const edge: PptxGenJS.default.BorderProps = { type: 'solid', pt: 0.5, color: colours.rule };
  const border = edge;
  const head: PptxGenJS.default.TableRow = [
    { text: '', options: { border, fill: { color: colours.white } } },
    ...stages.map(({ name }) => ({
      text: brief(name, 40),
      options: { border, bold: true, color: colours.white, fill: { color: colours.brand } },
    })),
  ];
  const body = rows.map(
    ({ row, cells }): PptxGenJS.default.TableRow => [
      {
        text: words.lane(row),
        options: { border, bold: true, color: hues[row], fill: { color: colours.faint } },
      },
      ...cells.map((texts) => ({
        text: texts.map((text, n) => ({
          text,
          options: { breakLine: n < texts.length - 1, ...direction(text) },
        })),
        options: { border },
      })),
    ],
  );
  slide.addTable(heads ? [head, ...body] : body, {
    ...{ x: page.margin, y, w: inner, fontSize: points, color: colours.ink, valign: 'top' },
    colW: [labelWidth, ...stages.map(() => (inner - labelWidth) / stages.length)],
    margin: [0.05, 0.08, 0.05, 0.08],
    rowH: [...(heads ? [0.35] : []), ...rows.map(({ height }) => height)],
    objectName: 'Lanes',
  });
}

/** Rows in groups, each of which fits into a height in inches. */
export function inPages(rows: TableRow[], height: number): TableRow[][] {
  const pages: TableRow[][] = [];
  let left = 0;
  for (const row of rows) {
    const last = pages.at(-1);
    if (last && row.height <= left) last.push(row);
    else {
      pages.push([row]);
      left = height;
    }
    left -= row.height;
  }
  return pages;
}
