import type { MapStage } from '../../domain/journey-map.ts';

const longest = 90;

/**
 * A few words of a customer about how a stage felt, or what they thought: the first of the most widely shared
 * that is short and in the map's language; null where nobody's words are known.
 */
export function shortQuote(stage: MapStage, language: string): string | null {
  const words = [...stage.emotion.words].sort((a, b) => b.respondents - a.respondents);
  const thoughts = stage.lanes.thoughts.filter(({ review }) => review !== 'rejected');
  const quotes = [...words, ...thoughts]
    .flatMap(({ evidence }) => evidence)
    .filter(({ audience }) => audience === 'customer');
  const own = quotes.filter((evidence) => evidence.language === language);
  const found =
    [...own, ...quotes].find(({ quote }) => quote.length <= longest) ?? own[0] ?? quotes[0];
  return found?.quote ?? null;
}
