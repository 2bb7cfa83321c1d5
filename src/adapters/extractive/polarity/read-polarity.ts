import { tellsOfOtherSide } from '../../../domain/other-side.ts';
import { baseLanguage, fold } from '../terms.ts';
import { classify } from './classify.ts';
import { isEcho } from './echo.ts';
import { type Clause, readClause } from './read-clause.ts';
import { isUnheardOf } from './unheard-of.ts';

/** More words of their own than these, and a sentence says more than that all was well. */
const most = { beside: 8, praise: 6, aside: 3 };
const longest = 220;

/** By which the speaker is whom something bothers, in any of the languages. */
const oneself = new Set('me us mi ci mnie nam nas мне меня нам нас'.split(' '));

/** Signs that words may not be meant as they stand. */
const notMeant = /[“”"«»„]|\.\.|…|(?<!\p{L})['‘’]\p{L}|🙄|😒|🤦|😡|😤|👎|🤡|😠|😑|😏/u;

/**
 * Whether a sentence among the barriers tells of no trouble: a `denial` ("couldn't fault it"), or `praise` of
 * something in particular ("the fitter was lovely"); null where it tells of some, or where one cannot be sure.
 */
export function readPolarity(text: string, language: string): 'denial' | 'praise' | null {
  if (text.length > longest) return null;
  const folded = fold(text);
  const clauses: Clause[] = [];
  let told = '';
  for (const part of folded.split(/[,.;:!?()\n]+|\s[-–—]+\s|[–—]/u)) {
    if (told !== '' && isEcho(part, told, language)) continue;
    told = part;
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    const found = classify(words, baseLanguage(language));
    if (found === null || isUnheardOf(words, baseLanguage(language))) return null;
    if (found.length > 0)
      clauses.push(
        readClause(
          found,
          words.some((word) => oneself.has(word)),
        ),
      );
  }
  const said = judge(clauses, {
    doubtful: notMeant.test(text),
    asks: text.trimEnd().endsWith('?'),
  });
  return said === 'denial' && tellsOfOtherSide(folded, baseLanguage(language)) ? null : said;
}

function judge(
  clauses: Clause[],
  { doubtful, asks }: { doubtful: boolean; asks: boolean },
): ReturnType<typeof readPolarity> {
  const says = new Set(clauses.map((each) => each.says));
  if (says.has('trouble') || says.has('unclear')) return null;
  const neutral = clauses.filter((each) => each.says === 'neutral');
  const aside = neutral.reduce((sum, { words }) => sum + words, 0);
  const words = clauses.reduce((sum, each) => sum + each.words, 0);
  if (says.has('none')) return words <= most.beside ? 'denial' : null;
  if (doubtful || asks || words > most.praise || aside > most.aside) return null;
  if (says.has('no')) {
    const well = clauses.some((each) => each.works || each.says.startsWith('good'));
    return well || aside === 0 ? 'denial' : null;
  }
  if (!says.has('good') || says.has('good-with-doubt')) return null;
  // "Great, the third form", "nice pictures, a shed in life": what is told without praise after some is often the point.
  const last = clauses.at(-1);
  if (aside > 0 && last?.says === 'neutral' && last.words > 0) return null;
  return words === 0 ? 'denial' : 'praise';
}
