import { bareWords } from './bare.ts';
import type { Language } from './language.ts';
import { createLexicons, ownFirst } from './lexicon.ts';
import { readRating } from './read-rating.ts';
import { isVague } from './vague-words.ts';
import { degreeWords } from './words/degree-words.ts';
import { numberWords } from './words/number-words.ts';

const lexicons = createLexicons((language) => ({
  ...degreeWords[language],
  '.': numberWords[language].F ?? '',
}));

/**
 * The number on a scale that words stand for, and only where nobody could take them for another one: "not at
 * all" is the lowest, "extremely" the highest, "so-so" the one in the middle. Null for "very", "a little", and
 * anything else.
 */
export function readDegree(
  text: string,
  language: Language,
  { min, max }: { min: number; max: number },
): number | null {
  const words = bareWords(text);
  for (const candidate of ownFirst(language)) {
    const said = lexicons[candidate].classify(words).replaceAll('.', '');
    if (said === '' || said.includes('u')) continue;
    if (/^L+$/.test(said)) return min;
    if (/^H+$/.test(said)) return max;
    return /^M+$/.test(said) && (min + max) % 2 === 0 ? (min + max) / 2 : null;
  }
  return null;
}

/** Whether words say how much and nothing else: "very", "abbastanza". */
export function isDegree(text: string, language: Language): boolean {
  const words = bareWords(text);
  return ownFirst(language).some((each) =>
    /^\.*[LMHB][LMHB.]*$/.test(lexicons[each].classify(words)),
  );
}

/** Whether words only say how much, or how it felt: "molto", "quite annoying". That may mean several numbers. */
export function saysHowMuch(text: string, language: Language): boolean {
  return isDegree(text, language) || isVague(text) || readRating(text, language) !== null;
}
