import { createPhrases, type Phrases } from '../../app/phrases.ts';
import type { Paper, Texts } from '../../app/ports.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { appendixView } from './appendix-view.ts';
import { footerView, legendView } from './footer-view.ts';
import { headerView } from './header-view.ts';
import { createRows } from './rows.ts';
import { stageHead } from './stage-head.ts';
import type { Page, View } from './view.ts';

/** How many stages stand side by side. */
const mostStages: Record<Medium, number> = { picture: 7, a4: 5, a3: 7, a1: 12 };
const words = [
  'impact',
  'effort',
  'quick-win',
  'answers-statements',
  'empty',
  'persona-source',
  'quote-open',
  'quote-close',
];

/** What a map is drawn on. */
export type Medium = Paper | 'picture';

/** All that is drawn of a map, in the map's language; the appendix is for paper only. */
export function mapView(map: JourneyMap, texts: Texts, medium: Medium): View {
  const phrases = createPhrases(texts, map.study);
  const pages = pagesOf(map, phrases, mostStages[medium]);
  const created = new Date(map.createdAt);
  return {
    language: map.study.language,
    kind: map.study.kind,
    date: [
      created.getUTCFullYear(),
      created.getUTCMonth() + 1,
      created.getUTCDate(),
      created.getUTCHours(),
      created.getUTCMinutes(),
      created.getUTCSeconds(),
    ],
    title: map.study.title,
    header: headerView(map, phrases),
    pages,
    words: Object.fromEntries(words.map((key) => [key, phrases.say(key)])),
    legend: legendView(map, pages, phrases),
    footer: footerView(map, phrases),
    appendix: medium === 'picture' ? null : appendixView(map, phrases),
  };
}

/** Parts of equal length, of at most so many stages each. */
function pagesOf(map: JourneyMap, phrases: Phrases, most: number): Page[] {
  const rows = createRows(map, phrases);
  const of = map.stages.length;
  const count = Math.max(1, Math.ceil(of / most));
  const length = Math.ceil(of / count);
  return Array.from({ length: count }, (_, n) => {
    const start = n * length;
    const end = Math.min(of, start + length);
    return {
      part: count === 1 ? null : phrases.say('part', { from: start + 1, to: end, of }),
      stages: map.stages.slice(start, end).map(stageHead),
      rows: rows(start, end),
    };
  });
}
