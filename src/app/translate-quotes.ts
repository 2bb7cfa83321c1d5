import type { Evidence, JourneyMap } from '../domain/journey-map.ts';
import type { QuoteToTranslate, Summariser, TranslateResult, Usage } from './summariser.ts';

/** Quotes of a statement that readers get to see first; the others stay as they were said. */
const shown = 3;

const nothing: Usage = { calls: 0, input: 0, output: 0 };

/**
 * The map with translations of the quotes that its readers see first and that are in another language than
 * the map's; `masked` are the answers by id. A translation is a help to read, no evidence. What the version before translated is taken from it.
 */
export async function translateQuotes(
  summariser: Summariser,
  map: JourneyMap,
  former: JourneyMap | null,
  masked: Map<string, string>,
  signal: AbortSignal,
): Promise<{ map: JourneyMap; usage: Usage }> {
  const { translate, promptVersions, model } = summariser;
  const wanted = new Map<string, Evidence>();
  for (const evidence of evidenceIn(map).flatMap((list) => list.slice(0, shown)))
    if (evidence.language.split('-')[0] !== map.study.language)
      wanted.set(keyOf(evidence), evidence);
  if (!translate || wanted.size === 0) return { map, usage: nothing };

  const same =
    former?.study.language === map.study.language &&
    former.summariser.model === model &&
    former.summariser.promptVersions.translate === promptVersions.translate;
  const known = new Map(
    (same ? evidenceIn(former).flat() : []).flatMap((evidence) =>
      evidence.translation ? [[keyOf(evidence), evidence.translation] as const] : [],
    ),
  );
  const quotes = [...wanted].flatMap(([id, { quote, language, answer }]): QuoteToTranslate[] =>
    known.has(id) ? [] : [{ id, text: quote, language, answer: masked.get(answer) ?? '' }],
  );
  const made: TranslateResult =
    quotes.length > 0
      ? await translate({ language: map.study.language, signal }, quotes)
      : { translations: new Map(), usage: nothing };
  const translated = structuredClone(map);
  for (const evidence of evidenceIn(translated).flat()) {
    const key = keyOf(evidence);
    const translation = wanted.has(key) ? (made.translations.get(key) ?? known.get(key)) : null;
    if (translation) evidence.translation = translation;
  }
  return { map: translated, usage: made.usage };
}

/** The evidence of each item of a map. */
function evidenceIn({ stages, recommendations }: JourneyMap): Evidence[][] {
  const items = stages.flatMap(({ lanes, dropOff, emotion }) => [
    ...Object.values(lanes).flat(),
    ...dropOff.reasons,
    ...emotion.words,
  ]);
  return [...items, ...recommendations].map(({ evidence }) => evidence);
}

function keyOf({ answer, start, quote }: Evidence): string {
  return `${answer} ${start} ${quote}`;
}
