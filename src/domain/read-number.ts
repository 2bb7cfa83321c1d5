import { bareWords } from './bare.ts';
import type { Language } from './language.ts';
import { type Classes, createLexicons, type Lexicon, ownFirst } from './lexicon.ts';
import { numberWords, numerals, ordinals, placeFillers } from './words/number-words.ts';

/** Numerals have the letters A (0) to K (10), places in a list a (first) to k (the last). */
const upper = 'ABCDEFGHIJK';
const lower = 'abcdefghijk';

const numberClasses = (language: Language): Classes => {
  const { D = '', F = '', X } = numberWords[language];
  const said = numerals[language].map((forms, n) => [upper.charAt(n), forms]);
  return { ...Object.fromEntries(said), '/': D, '.': F, ...(X ? { '!': X } : {}) };
};
const placeClasses = (language: Language): Classes => {
  const said = ordinals[language].map((forms, n) => [lower.charAt(n), forms]);
  return { ...Object.fromEntries(said), '.': placeFillers[language] };
};
const numberLexicons = createLexicons(numberClasses);
const placeLexicons = createLexicons(placeClasses);

/** Signs that make another number of it: below zero, a fraction, a limit, a percentage, a heart ("<3"). */
const otherNumber = /(?<![\p{L}\p{N}])[-−–+]\s?\d|\d[.,]\d|[<>≤≥%½¼¾]/u;

/**
 * The one number, 0 to 99, that a message says: in digits or (to ten) in words, alone or with what people
 * put around it ("I'd say 4", "3.", "a solid 8"). With a range only a number within it counts, and "8 out
 * of 10" only where 10 is the highest. Null for anything else, two different numbers included.
 */
export function readNumber(
  text: string,
  language: Language,
  range?: { min: number; max: number },
): number | null {
  if (otherNumber.test(text)) return null;
  const words = bareWords(text.replace(/(\d)\s*\/\s*(?=\d)/g, '$1 slashof '));
  if (words.length === 0 || words.length > 12) return null;
  for (const candidate of ownFirst(language)) {
    const said = numbersIn(words, numberLexicons[candidate]);
    if (said === 'foreign') return null;
    if (said === null) continue;
    const { value, outOf } = said;
    if (outOf !== null && outOf !== range?.max) return null;
    return range && (value < range.min || value > range.max) ? null : value;
  }
  return null;
}

function numbersIn(
  words: string[],
  lexicon: Lexicon,
): { value: number; outOf: number | null } | 'foreign' | null {
  const values: number[] = [];
  let shape = '';
  // Phrases of words stand between numbers in digits.
  for (const part of words.join(' ').split(/(?<!\S)(\d{1,2})(?!\S)/)) {
    if (/^\d+$/.test(part) && part.length < 3) {
      values.push(Number(part));
      shape += '#';
      continue;
    }
    for (const letter of lexicon.classify(part.split(' ').filter(Boolean))) {
      const value = upper.indexOf(letter);
      if (value >= 0) values.push(value);
      shape += value >= 0 ? '#' : letter;
    }
  }
  if (shape.includes('!')) return 'foreign';
  const plain = shape.replaceAll('.', '');
  const [value, outOf] = values;
  if (value === undefined) return null;
  if (/^\/?#\/#$/.test(plain)) return { value, outOf: outOf ?? null };
  const same = values.every((other) => other === value);
  return /^\/?#+$/.test(plain) && same ? { value, outOf: null } : null;
}

/** Which of `count` things in a list a message means ("3.", "№3", "the third one", "the last"), from 1; else null. */
export function readPlace(text: string, language: Language, count: number): number | null {
  const number = readNumber(text, language, { min: 1, max: count });
  if (number !== null) return /\d\s*\/\s*\d/.test(text) ? null : number;
  const words = bareWords(text);
  for (const candidate of ownFirst(language)) {
    const said = placeLexicons[candidate].classify(words).replaceAll('.', '');
    const place = said.length === 1 ? lower.indexOf(said) + 1 : 0;
    if (place > 0) return place > 10 ? count : place <= count ? place : null;
  }
  return null;
}
