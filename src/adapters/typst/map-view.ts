import { createPhrases, type Phrases } from '../../app/phrases.ts';
import { mostInPhoto, type Paper, type Texts } from '../../app/ports.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { appendixView } from './appendix-view.ts';
import { footerView, legendView } from './footer-view.ts';
import { headerView } from './header-view.ts';
import { createRows } from './rows.ts';
import { stageHead } from './stage-head.ts';
import type { Page, View } from './view.ts';

/** How many stages stand side by side. */
const mostStages: Record<Medium, number> = { picture: 7, photo: mostInPhoto, a4: 5, a3: 7, a1: 12 };
const words = [
  'impact',
  'effort',
  'quick-win',
  'empty',
  'persona-source',
  'quote-open',
  'quote-close',
];

/** What a map is drawn on. */
export type Medium = Paper | 'picture' | 'photo';

/** All that is drawn of a map, in the map's language; the appendix is for paper only, `part` for photos. */
export function mapView(map: JourneyMap, texts: Texts, medium: Medium, part = 0): View {
  const phrases = createPhrases(texts, map.study);
  const all = pagesOf(map, phrases, medium);
  const pages = medium === 'photo' ? all.slice(part, part + 1) : all;
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
    header: headerView(map, phrases, medium === 'photo' ? (pages[0]?.part ?? null) : null),
    pages,
    words: Object.fromEntries(words.map((key) => [key, phrases.say(key)])),
    legend: legendView(map, pages, phrases),
    footer: footerView(map, phrases, medium),
    appendix: medium === 'picture' || medium === 'photo' ? null : appendixView(map, phrases),
  };
}

/** Parts of equal length, of at most so many stages each. */
function pagesOf(map: JourneyMap, phrases: Phrases, medium: Medium): Page[] {
  const rows = createRows(map, phrases, medium);
  const of = map.stages.length;
  const count = Math.max(1, Math.ceil(of / mostStages[medium]));
  const length = Math.ceil(of / count);
  return Array.from({ length: count }, (_, n) => {
    const start = n * length;
    const end = Math.min(of, start + length);
    return {
      first: n === 0,
      part: count === 1 ? null : phrases.say('part', { from: start + 1, to: end, of }),
      stages: map.stages.slice(start, end).map(stageHead),
      rows: rows(start, end),
    };
  });
}
