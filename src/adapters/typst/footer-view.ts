import { sayNotCovered } from '../../app/not-covered.ts';
import type { Phrases } from '../../app/phrases.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { mapHash } from './map-hash.ts';
import type { Medium } from './map-view.ts';
import type { Page, View } from './view.ts';

// What a picture leaves out, paper has in its appendix.
const promises: Partial<Record<Medium, string>> = {
  photo: 'photo-promise',
  picture: 'picture-promise',
};

/** What stands below the map: date, sample, method, the map's hash, and what it does not cover. */
export function footerView(map: JourneyMap, phrases: Phrases, medium: Medium): View['footer'] {
  const { say, date } = phrases;
  const { sample } = map;
  const period =
    sample.from === null || sample.to === null ? [] : [`${date(sample.from)} – ${date(sample.to)}`];
  const people = [
    say('customers', { n: sample.customers }),
    say('employees', { n: sample.staff }),
    say('answers', { n: sample.answers }),
  ].join(', ');
  return {
    left: [
      date(map.createdAt),
      people,
      ...period,
      method(map, phrases),
      say(promises[medium] ?? 'method-promise'),
    ],
    right: say('hash', { hash: mapHash(map) }),
    notCovered: sayNotCovered(map, phrases),
  };
}

function method({ summariser }: JourneyMap, { say }: Phrases): string {
  if (summariser.kind === 'extractive') return say('method-extractive');
  return summariser.model === null
    ? say('method-llm-unnamed')
    : say('method-llm', { model: summariser.model });
}

/** The signs that these pages use, each with its meaning. */
export function legendView(
  map: JourneyMap,
  pages: Page[],
  phrases: Phrases,
): { sign: string; text: string }[] {
  const rows = pages.flatMap((page) => page.rows);
  const cells = rows.flatMap((row) => ('cells' in row ? row.cells : []));
  const cards = cells.flatMap((cell) => cell.cards);
  const bands = rows.flatMap((row) => (row.type === 'emotions' ? [row.band] : []));
  const chips = cards.flatMap((card) => card.chips);
  const lanes = rows.map((row) => ('lane' in row ? row.lane : ''));
  const estimated = map.summariser.kind === 'llm' ? 'estimate' : 'computed';
  const used: [string, boolean][] = [
    ['customers', chips.some(({ who }) => who === 'customers')],
    ['staff', chips.some(({ who }) => who === 'staff')],
    ['pill', rows.some((row) => row.type === 'pills')],
    ['feeling', bands.length > 0],
    ['curve', bands.some(({ main }) => main === 'customers')],
    [
      'staff-curve',
      bands.some(({ main, staffCurve }) => main === 'staff' || staffCurve.length > 0),
    ],
    ['band', bands.length > 0],
    ['spread', bands.length > 0],
    ['physical', cards.some(({ kind }) => kind === 'physical')],
    ['digital', cards.some(({ kind }) => kind === 'digital')],
    ['severity', cards.some(({ severity }) => severity !== null)],
    ['moment', lanes.includes('moments')],
    ['contested', cards.some(({ contested }) => contested)],
    ['minority', cards.some(({ minority }) => minority)],
    ['thin', cells.some(({ level }) => level !== 'strong')],
    ['quick-win', cards.some(({ quickWin }) => quickWin)],
    [estimated, cards.some(({ impact }) => impact !== null)],
  ];
  const proposers = (['customer', 'staff'] as const).filter((origin) =>
    cards.some(({ proposedBy }) => proposedBy?.startsWith(origin)),
  );
  return [
    ...used.flatMap(([sign, is]) => (is ? [{ sign, text: phrases.say(`legend-${sign}`) }] : [])),
    ...proposers.map((who) => ({ sign: `origin-${who}`, text: phrases.say(`origin-${who}`) })),
  ];
}
