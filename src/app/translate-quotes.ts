import { bare } from '../domain/bare.ts';
import { cleanLine } from '../domain/evidence.ts';
import type { Evidence, JourneyMap, Statement } from '../domain/journey-map.ts';
import type { QuoteToTranslate, Summariser, TranslateResult, Usage } from './summariser.ts';

/** Quotes of a statement that readers get to see first; the others stay as they were said. */
const shown = 3;

const nothing: Usage = { calls: 0, input: 0, output: 0 };

/**
 * The map with translations of the quotes that its readers see first and that are in another language than
 * the map's; `masked` are the answers by id. A translation is a help to read, no evidence; where a title is
 * nothing but such a quote, it is the title, too. What the version before translated is taken from it.
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
  for (const evidence of evidenceIn(map, isSaid).flatMap((list) => list.slice(0, shown)))
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
  for (const statement of statementsIn(translated)) {
    const own = statement.evidence.find(({ quote }) => bare(quote) === bare(statement.text));
    // What was written into a list, or was copied for a title, is the title as it was said.
    if (own?.translation) statement.text = cleanLine(own.translation) || statement.text;
  }
  return { map: translated, usage: made.usage };
}

/** The evidence of each item of a map, or of those statements of it that are wanted. */
function evidenceIn(map: JourneyMap, isWanted = (_: Titled) => true): Evidence[][] {
  const statements = statementsIn(map).filter(isWanted);
  return [...statements, ...map.recommendations].map(({ evidence }) => evidence);
}

/** Something said that stands on a map under a title. */
type Titled = Pick<Statement, 'text' | 'evidence'> & Partial<Pick<Statement, 'kind'>>;

function statementsIn({ stages }: JourneyMap): Titled[] {
  return stages.flatMap(({ lanes, dropOff, emotion }): Titled[] => [
    ...Object.values(lanes).flat(),
    ...dropOff.reasons,
    ...emotion.words,
  ]);
}

/** What was picked from a list has the words of the list, in each language: its kind comes from there, too. */
function isSaid({ kind }: Titled): boolean {
  return (kind ?? null) === null;
}

function keyOf({ answer, start, quote }: Evidence): string {
  return `${answer} ${start} ${quote}`;
}
