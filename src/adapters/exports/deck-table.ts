import type PptxGenJS from 'pptxgenjs';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { type CellLine, cellLines, type FileRow, rowName } from './cell-text.ts';
import {
  brief,
  colours,
  direction,
  hues,
  inner,
  linesOf,
  page,
  type Slide,
  wordsWithin,
} from './deck-look.ts';
import type { Words } from './words.ts';

/** A row of a slide's table: a lane, and what each stage's cell says. */
export interface TableRow {
  row: FileRow;
  cells: CellLine[][];
  /** The size of its type. */
  points: number;
  /** In inches. */
  height: number;
}

/** The column of the names of rows, in inches. */
export const labelWidth = 1.6;
const longest = 78;

/** The smallest size of type in a table. */
export const smallest = 10;

/** The size of type for so many stages: larger where there is room for it. */
export function pointsFor(stages: MapStage[]): number {
  return Math.max(smallest, 12 - Math.max(0, stages.length - 4));
}

/** A lane as a row of a table, each cell with so many statements at most. */
export function tableRow(
  map: JourneyMap,
  stages: MapStage[],
  row: FileRow,
  most: number,
  points: number,
  words: Words,
): TableRow {
  const width = (inner - labelWidth) / stages.length - 0.28;
  // The two sides of a pair belong together.
  const limit = row === 'now-then' ? Number.POSITIVE_INFINITY : most;
  const cells = stages.map((stage) => {
    const all = cellLines(map, stage, row, words);
    const shown = all.slice(0, limit).map((line) => ({ ...line, text: brief(line.text, longest) }));
    const rest = all.length - shown.length;
    const more = { lead: true, before: '', text: words.label('more', { n: rest }), after: '' };
    return rest > 0 ? [...shown, more] : shown;
  });
  const lines = cells.map((all) =>
    all.reduce(
      (sum, { before, text, after }) => sum + linesOf(`${before}${text}  ${after}`, width, points),
      all.length / 6,
    ),
  );
  const label = linesOf(rowName(row, words), labelWidth - 0.16, points);
  return { row, cells, points, height: (Math.max(label, 1, ...lines) * points * 1.22) / 72 + 0.12 };
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
  const border: PptxGenJS.default.BorderProps = { type: 'solid', pt: 0.5, color: colours.rule };
  const points = rows[0]?.points ?? smallest;
  const width = (inner - labelWidth) / stages.length;
  const head: PptxGenJS.default.TableRow = [
    { text: '', options: { border, fill: { color: colours.white } } },
    ...stages.map(({ name }) => ({
      text: brief(name, 40),
      options: {
        ...{ border, bold: true, color: colours.white, fill: { color: colours.brand } },
        fontSize: wordsWithin(brief(name, 40), width - 0.16, points + 1),
      },
    })),
  ];
  const names = rows.map(({ row }) => rowName(row, words));
  const fontSize = Math.min(...names.map((name) => wordsWithin(name, labelWidth - 0.16, points)));
  const body = rows.map(({ row, cells }): PptxGenJS.default.TableRow => {
    const name = rowName(row, words);
    const look = { border, bold: true, fontSize, color: hues[row], fill: { color: colours.faint } };
    return [
      { text: name, options: look },
      ...cells.map((lines) => ({
        text: lines.flatMap((line) => runsOf(line, hues[row])),
        options: { border },
      })),
    ];
  });
  slide.addTable(heads ? [head, ...body] : body, {
    ...{ x: page.margin, y, w: inner, fontSize: points, color: colours.ink, valign: 'top' },
    colW: [labelWidth, ...stages.map(() => width)],
    margin: [0.05, 0.08, 0.05, 0.08],
    rowH: [...(heads ? [0.35] : []), ...rows.map(({ height }) => height)],
    objectName: 'Lanes',
  });
}

function runsOf(
  { lead, before, text, after }: CellLine,
  color: string,
): PptxGenJS.default.TextProps[] {
  const bullet = lead ? {} : { bullet: { indent: 7 } };
  const share = { text: `  ${after}`, options: { color, breakLine: true } };
  return [
    {
      text: before + text,
      options: {
        ...{ ...bullet, paraSpaceAfter: 2, breakLine: after === '', ...direction(text) },
        ...(lead ? { color: colours.muted } : {}),
      },
    },
    ...(after === '' ? [] : [share]),
  ];
}

/** Rows in groups of about the same height, as few as can be, each of which fits into a height in inches. */
export function inPages(rows: TableRow[], height: number): TableRow[][] {
  const most = filled(rows, height).length;
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  for (let even = total / Math.max(1, most); even < height; even += 0.1) {
    const pages = filled(rows, even);
    if (pages.length <= most) return pages;
  }
  return filled(rows, height);
}

/** As many rows from the first as fit into a height in inches. */
export function firstPage(rows: TableRow[], height: number): TableRow[] {
  return filled(rows, height)[0] ?? [];
}

function filled(rows: TableRow[], height: number): TableRow[][] {
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
