import type { Evidence, JourneyMap, MapStage, Recommendation } from '../../domain/journey-map.ts';
import { itemsAt, type MapItem, saidRows } from '../../domain/map-items.ts';
import { oneLine } from '../../domain/plain-text.ts';
import { shares } from './cell-text.ts';
import type { Words } from './words.ts';

/** Everything that was said at a stage, with its quotes, for the speaker. */
export function stageNotes(map: JourneyMap, stage: MapStage, words: Words): string {
  return saidRows(map)
    .flatMap((row) => {
      const items = itemsAt(stage, row);
      if (items.length === 0) return [];
      return [
        words.lane(row).toLocaleUpperCase(words.language),
        ...items.map((item) => itemNotes(item, words)),
        '',
      ];
    })
    .join('\n');
}

/** A recommendation with what it answers and whose words it rests on. */
export function actionNotes(action: Recommendation, answered: string[], words: Words): string {
  return [
    `• ${oneLine(action.text)} (${words.say(`origin-${action.origin}`)})`,
    ...answered.map((text) => `   ${words.say('answers-statements')} ${oneLine(text)}`),
    ...action.evidence.map((each) => quoteNotes(each, words)),
  ].join('\n');
}

function itemNotes(item: MapItem, words: Words): string {
  const quotes = item.evidence.map((each) => quoteNotes(each, words));
  return [`• ${oneLine(item.text)} (${shares(item, words)})`, ...quotes].join('\n');
}

function quoteNotes(each: Evidence, words: Words): string {
  const { quote, language, translation } = each;
  const { say } = words;
  const line = `   ${say('quote-open')}${oneLine(quote)}${say('quote-close')} – ${words.person(each)}, ${oneLine(language)}`;
  return translation ? `${line}\n   ${say('translated', { text: oneLine(translation) })}` : line;
}
