import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { oneLine } from '../../domain/plain-text.ts';
import { type FileRow, fileRows } from './cell-text.ts';
import { putCurve } from './deck-curve.ts';
import {
  brief,
  colours,
  hues,
  inner,
  page,
  putTitle,
  type Slide,
  wordsWithin,
} from './deck-look.ts';
import { stageNotes } from './deck-notes.ts';
import { firstPage, labelWidth, putTable, smallest, tableRow } from './deck-table.ts';
import type { Words } from './words.ts';

const glance: FileRow[] = ['now-then', 'barriers', 'gains', 'ideal', 'recommendations'];

/** The journey at a glance: stages, the curve of feelings, and what matters most. */
export function overviewSlide(
  slide: Slide,
  map: JourneyMap,
  stages: MapStage[],
  title: string,
  words: Words,
): void {
  putTitle(slide, title);
  const width = (inner - labelWidth) / stages.length;
  const names = stages.map(({ name }) => brief(name, 44));
  // Room is what the points of the shape leave; all names are of one size.
  const fontSize = Math.min(...names.map((name) => wordsWithin(name, width - 0.5, 13)));
  names.forEach((name, n) => {
    slide.addText(name, {
      shape: n === 0 ? 'homePlate' : 'chevron',
      ...{ x: page.margin + labelWidth + n * width, y: 1, h: 0.62 },
      w: width + (n < stages.length - 1 ? 0.12 : 0),
      ...{ fill: { color: colours.brand }, color: colours.white, bold: true, fontSize },
      ...{ align: 'center', valign: 'middle', margin: 0, fit: 'shrink' },
    });
  });
  const lane = words.lane('emotions');
  slide.addText(lane, {
    ...{ x: page.margin, y: 1.8, w: labelWidth, h: 0.35, margin: 4 },
    ...{ bold: true, fontSize: wordsWithin(lane, labelWidth - 0.15, 10), color: hues.emotions },
  });
  const area = { x: page.margin + labelWidth, y: 1.75, w: inner - labelWidth, h: 1.85 };
  putCurve(slide, stages, area, words);
  const rows = fileRows(map).flatMap((row) =>
    glance.includes(row) ? [tableRow(map, stages, row, 1, smallest, words)] : [],
  );
  const fitting = firstPage(rows, 3.3);
  if (fitting.length > 0) putTable(slide, stages, fitting, 3.75, false, words);
  slide.addNotes(
    stages.map((stage) => `${oneLine(stage.name)}\n${stageNotes(map, stage, words)}`).join('\n'),
  );
}
