import { mask } from './mask.ts';

/**
 * Whether a text has no words at all, told without a model: no letters (and no emoji, which do say something),
 * only links, or only keys struck at random. Judges Latin and Cyrillic; of other scripts only repetitions.
 */
export function isGibberish(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.filter((word) => /\p{L}/u.test(word)) ?? [];
  if (words.length === 0) return !/\p{Extended_Pictographic}/u.test(text);
  return words.every(isNoise) || isOnlyLinks(text);
}

function isOnlyLinks(text: string): boolean {
  // Masking takes its time: first a look whether each part could be one.
  if (!text.split(/\s+/).every((part) => part === '' || /[./]/.test(part))) return false;
  const masked = mask(text);
  return masked.includes('[link]') && !/[\p{L}\p{N}]/u.test(masked.replaceAll('[link]', ''));
}

/** One letter, or up to three, over and over. */
const repeated = /^(?:(\p{L})\1{2,}|(\p{L}{2,3})\2{2,})$/u;
const latinOrCyrillic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+$/u;
const vowel = /[aeiouyæœøıаеёиоуыэюяіїєў]/gu;
/** Abbreviations have no vowels either. */
const longestAbbreviation = 5;

function isNoise(word: string): boolean {
  // Without the marks of Latin letters; Cyrillic й is a letter of its own.
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
  if (/\p{N}/u.test(word)) return false;
  if (repeated.test(plain)) return true;
  if (!latinOrCyrillic.test(word)) return false;
  if (plain.length === 1 || isTypedInRows(plain)) return true;
  if (word === word.toUpperCase() && word.length <= longestAbbreviation) return false;
  const vowels = plain.match(vowel)?.length ?? 0;
  // "strengths" has one vowel in nine letters, and few words in any language have fewer.
  return vowels === 0 ? plain.length >= 5 : plain.length >= 10 && vowels / plain.length < 0.15;
}

const rows = [
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** Whether a word of four letters or more is made of neighbouring keys, three or more at a time. */
function isTypedInRows(word: string): boolean {
  let at = 0;
  while (at < word.length) {
    const length = longestRun(word.slice(at));
    if (length < 3) return false;
    at += length;
  }
  return word.length >= 4;
}

function longestRun(word: string): number {
  for (let length = word.length; length >= 3; length--)
    if (runs.some((row) => row.includes(word.slice(0, length)))) return length;
  return 0;
}
