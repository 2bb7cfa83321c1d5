import { isNegated } from './negation.ts';
import { baseLanguage, fold } from './terms.ts';

/** How people say what they would have, by language, folded. What should have been is trouble, and so is a wish to know why. */
const wishes: Record<string, string> = {
  en: `(?:would|d) (?:be|really be|also be) (?:so |very |really )?(?:nice|good|great|lovely|helpful|useful|handy|ideal|better|best|perfect|cool|easier)|
would (?:really )?help|(?:you|they) should (?!have|ve)|you could (?:just |at least )?(?:add|make|put|offer|include|send|give|let|provide|show)|(?:i|we)(?: would| d) (?:really )?(?:like|love|prefer|suggest)(?! to know)|
could do with|^(?:maybe|please|pls) (?:add|make|put|offer|include|send|give|let|provide|show)|i suggest|my suggestion|ideally`,
  it: `sarebbe (?!stat)(?:\\p{L}+ )?(?:bello|utile|meglio|comodo|ideale|ottimo|buono|perfetto|opportuno|gradito|carino)|(?:aiuterebbe|servirebbe|basterebbe|gradirei)|
mi piacerebbe(?! sapere)|vorrei(?! sapere)|(?:dovreste|potreste) (?!aver)|l ideale|(?:propongo|suggerisco|suggerirei)|^(?:aggiungete|mettete|fate)`,
  pl: `(?:fajnie|dobrze|milo|super|lepiej|wygodniej|idealnie|przydatne|pomocne) by(?:loby)?|byloby (?:\\p{L}+ )?(?:fajnie|dobrze|milo|super|lepiej|idealnie|wygodniej)|
przyda(?:l[oa]?by|loby) sie|(?:powinniscie|moglibyscie)|wystarczyloby|pomogloby|(?:proponuje|sugeruje)|chciala?bym(?! wiedziec)|^(?:dodajcie|prosze dodac)`,
  ru: `было бы (?:\\p{L}+ )?(?:здорово|хорошо|удобно|неплохо|лучше|удобнее|супер|идеально|полезно|круто)|хорошо бы|неплохо бы|хотелось бы(?! знать)|
помогл?[оаи]? бы|(?:предлагаю|советую) (?:вам )?\\p{L}+ть|не помешал[аои]? бы|стоило бы|^(?:добавьте|сделайте|укажите|поставьте)`,
};

const known = new Map(
  Object.entries(wishes).map(([language, list]) => {
    const forms = list.replace(/\n/g, '');
    return [language, new RegExp(`(?<!\\p{L})(?:${forms})`, 'u')];
  }),
);

/** Whether a sentence proposes how it should be: "A reminder the day before would be nice". What denies something as well may tell of trouble. */
export function isWish(text: string, language: string): boolean {
  const base = baseLanguage(language);
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = known.get(base)?.exec(plain);
  return !!found && !text.includes('?') && !isNegated(plain.replace(found[0], ''), base);
}
