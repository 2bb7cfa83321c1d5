import type { Evidence, JourneyMap, MapStage, Recommendation } from '../../domain/journey-map.ts';
import { itemsAt, type MapItem, saidRows } from '../../domain/map-items.ts';
import { oneLine } from '../../domain/plain-text.ts';
import { quotesEach } from '../../domain/share-quotes.ts';
import { shares } from './cell-text.ts';
import type { Words } from './words.ts';

/** Of a stage, or of all recommendations. Who speaks cannot look through more, and programs for slides are slow with them. */
const mostQuotes = 300;

/** Everything that was said at a stage, with its quotes or the first of them, for the speaker. */
export function stageNotes(map: JourneyMap, stage: MapStage, words: Words): string {
  const rows = saidRows(map).map((row) => ({ row, items: itemsAt(stage, row) }));
  const most = mostOf(rows.flatMap(({ items }) => items));
  return rows
    .flatMap(({ row, items }) => {
      if (items.length === 0) return [];
      return [
        words.lane(row).toLocaleUpperCase(words.language),
        ...items.map((item) => itemNotes(item, most, words)),
        '',
      ];
    })
    .join('\n');
}

/** Recommendations with what they answer and whose words they rest on. */
export function actionNotes(
  actions: Recommendation[],
  answers: (ids: string[]) => string[],
  words: Words,
): string {
  const most = mostOf(actions);
  const notes = actions.map((action) => [
    `• ${oneLine(action.text)} (${words.say(`origin-${action.origin}`)})`,
    ...answers(action.answers).map(
      (text) => `   ${words.say('answers-statements')} ${oneLine(text)}`,
    ),
    ...quotesNotes(action.evidence, most, words),
  ]);
  return notes.map((lines) => lines.join('\n')).join('\n\n');
}

function mostOf(items: { evidence: Evidence[] }[]): number {
  return quotesEach(
    items.map(({ evidence }) => evidence.length),
    mostQuotes,
  );
}

function itemNotes(item: MapItem, most: number, words: Words): string {
  return [
    `• ${oneLine(item.text)} (${shares(item, words)})`,
    ...quotesNotes(item.evidence, most, words),
  ].join('\n');
}

function quotesNotes(evidence: Evidence[], most: number, words: Words): string[] {
  const left = evidence.length - most;
  return [
    ...evidence.slice(0, most).map((each) => quoteNotes(each, words)),
    ...(left > 0 ? [`   ${words.say('more-quotes', { n: left })}`] : []),
  ];
}

function quoteNotes(each: Evidence, words: Words): string {
  const { quote, language, translation } = each;
  const { say } = words;
  const line = `   ${say('quote-open')}${oneLine(quote)}${say('quote-close')} – ${words.person(each)}, ${oneLine(language)}`;
  return translation ? `${line}\n   ${say('translated', { text: oneLine(translation) })}` : line;
}
