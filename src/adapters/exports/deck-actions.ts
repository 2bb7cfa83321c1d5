import type PptxGenJS from 'pptxgenjs';
import type { JourneyMap } from '../../domain/journey-map.ts';
import {
  brief,
  colours,
  direction,
  inner,
  page,
  putTitle,
  type Slide,
  wordsWithin,
} from './deck-look.ts';
import { actionNotes } from './deck-notes.ts';
import { answersOf, byReturn } from './recommended.ts';
import type { Words } from './words.ts';

const most = 8;
const columns = [
  ['action', 4.4],
  ['stage', 2.1],
  ['impact', 1.3],
  ['effort', 1.3],
  ['quick-win', 1.5],
  ['owner', 1.73],
] as const;

/** What to do first, with what it answers in the notes. */
export function actionsSlide(slide: Slide, map: JourneyMap, words: Words): void {
  putTitle(slide, words.label('what-to-do'));
  const names = new Map(map.stages.map(({ id, name }) => [id, name]));
  const ranked = byReturn(map.recommendations);
  const edge: PptxGenJS.default.BorderProps = { type: 'solid', pt: 0.5, color: colours.rule };
  const fontSize = Math.min(
    ...columns.map(([key, width]) => wordsWithin(words.label(key), width - 0.16, 12)),
  );
  const head = columns.map(([key]) => ({
    text: words.label(key),
    options: { bold: true, fontSize, color: colours.white, fill: { color: colours.brand } },
  }));
  const rows = ranked.slice(0, most).map(
    (action): PptxGenJS.default.TableRow => [
      {
        text: brief(action.text, 120),
        options: { bold: action.quickWin, ...direction(action.text) },
      },
      { text: brief(names.get(action.stage) ?? words.say('whole-journey'), 40) },
      ...[action.impact, action.effort].map((value) => ({
        text: value === null ? '–' : String(value),
        options: { align: 'center' as const },
      })),
      { text: action.quickWin ? '⚡' : '', options: { align: 'center' } },
      { text: action.owner === null ? '' : brief(action.owner, 30) },
    ],
  );
  slide.addTable([head, ...rows], {
    ...{ x: page.margin, y: 1.05, w: inner, fontSize: 12, color: colours.ink, valign: 'middle' },
    ...{ border: edge, margin: [0.05, 0.08, 0.05, 0.08], objectName: 'Recommendations' },
    colW: columns.map(([, width]) => width),
  });
  slide.addNotes(actionNotes(ranked, answersOf(map), words));
}
