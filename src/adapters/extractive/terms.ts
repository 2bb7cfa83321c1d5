import { conceptOf } from './concepts.ts';
import { stemmer } from './stemmer.ts';
import { stopWords } from './stop-words.ts';

/** What a text is compared by: stems and what they are about, and the character n-grams of its words. */
export interface Terms {
  words: string[];
  grams: string[];
  /** The same for texts that differ in nothing that is compared. */
  key: string;
}

/** Sizes of character n-grams: long enough to mean something, short enough to survive endings and typos. */
const gramSizes = [3, 4];

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language === '' ? 'en' : language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** The primary language of a tag ("pl-PL" → "pl"); empty for what is no tag. */
export function baseLanguage(tag: string): string {
  return /^[a-z]{2,3}(?![a-z])/.exec(tag.toLowerCase())?.[0] ?? '';
}

/** Lower case without the marks of Latin letters; one spelling of ё, ł and apostrophes. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/n['’`]t(?!\p{L})/gu, 'nt')
    .replace(/['’`]/g, ' ')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/ł/g, 'l')
    .replace(/ё/g, 'е');
}

/** Takes a text apart for comparison within its language. */
export function termsOf(text: string, language: string): Terms {
  const base = baseLanguage(language);
  const stop = stopWords(base);
  const stem = stemmer(base);
  const all: string[] = [];
  for (const { segment, isWordLike } of segmenter(base).segment(fold(text)))
    if (isWordLike && /\p{L}/u.test(segment)) all.push(segment);
  const telling = all.filter((word) => word.length > 1 && !stop.has(word));
  const kept = telling.length > 0 ? telling : all;
  const words: string[] = [];
  const grams: string[] = [];
  for (const word of kept) {
    const root = stem(word);
    words.push(root);
    const concept = conceptOf(word);
    if (concept) words.push(`#${concept}`);
    const padded = `_${root}_`;
    for (const size of gramSizes)
      for (let at = 0; at + size <= padded.length; at++) grams.push(padded.slice(at, at + size));
  }
  return { words, grams, key: [...words].sort().join(' ') };
}
