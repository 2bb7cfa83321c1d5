import type PptxGenJS from 'pptxgenjs';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { fileRows, rowName } from './cell-text.ts';
import { actionsSlide } from './deck-actions.ts';
import { putTitle } from './deck-look.ts';
import { overviewSlide } from './deck-overview.ts';
import { stageSlide } from './deck-stage.ts';
import { inPages, pointsFor, putTable, tableRow } from './deck-table.ts';
import { titleSlide } from './deck-title.ts';
import type { Words } from './words.ts';

const mostStages = 6;
/** In inches, below the title. */
const tableHeight = 6;

/** Puts a map onto slides: title, the journey at a glance, lanes, each stage, what to do first. */
export function fillDeck(
  deck: PptxGenJS.default,
  map: JourneyMap,
  hash: string,
  words: Words,
): void {
  titleSlide(deck.addSlide(), map, hash, words);
  const groups = stageGroups(map);
  for (const [n, stages] of groups.entries()) {
    const of = groups.length;
    const part = (title: string) => (of === 1 ? title : `${title} (${n + 1}/${of})`);
    overviewSlide(deck.addSlide(), map, stages, part(words.label('at-a-glance')), words);
    const rows = fileRows(map).flatMap((row) =>
      row === 'emotions' ? [] : [tableRow(map, stages, row, 3, pointsFor(stages), words)],
    );
    for (const group of inPages(rows, tableHeight)) {
      const slide = deck.addSlide();
      putTitle(slide, part(group.map(({ row }) => rowName(row, words)).join(' · ')));
      putTable(slide, stages, group, 1, true, words);
    }
  }
  for (const stage of map.stages) stageSlide(deck.addSlide(), map, stage, words);
  if (keptActions(map.recommendations).length > 0) actionsSlide(deck.addSlide(), map, words);
}

function stageGroups({ stages }: JourneyMap): MapStage[][] {
  const count = Math.ceil(stages.length / mostStages);
  const length = Math.ceil(stages.length / Math.max(1, count));
  return Array.from({ length: count }, (_, n) => stages.slice(n * length, (n + 1) * length));
}
