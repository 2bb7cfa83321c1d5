import { editDistance } from '../../../domain/edit-distance.ts';
import { stopWords } from '../stop-words.ts';
import { classes, polarityWords } from './words.ts';

/** What a word does to a sentence about trouble; `other`: it says something of its own. */
export type WordClass = (typeof classes)[number] | 'number' | 'other';

interface Lexicon {
  exact: Map<string, WordClass>;
  beginnings: Map<string, WordClass>;
  /** How many words the longest phrase has that begins with a word. */
  phrases: Map<string, number>;
  /** Long stems of the names of trouble, which are what people misspell most in a denial. */
  problems: string[];
}

/** Shorter stems than this have other words for neighbours. */
const longStem = 6;

const lexicons = new Map([...polarityWords.keys()].map((language) => [language, read(language)]));

function read(language: string): Lexicon {
  const lexicon: Lexicon = {
    exact: new Map(),
    beginnings: new Map(),
    phrases: new Map(),
    problems: [],
  };
  for (const name of classes)
    for (const word of polarityWords.get(language)?.[name].split(/\s+/) ?? []) {
      const list = word.endsWith('*') ? lexicon.beginnings : lexicon.exact;
      const plain = word.replace('*', '');
      if (!list.has(plain)) list.set(plain, name);
      if (name === 'problem' && list === lexicon.beginnings && plain.length >= longStem)
        lexicon.problems.push(plain);
      const [first = '', ...more] = plain.split('_');
      lexicon.phrases.set(first, Math.max(lexicon.phrases.get(first) ?? 1, more.length + 1));
    }
  return lexicon;
}

/** The classes of a clause's folded words, longest phrases first; null in a language there are no lists for. */
export function classify(words: string[], language: string): WordClass[] | null {
  const lexicon = lexicons.get(language);
  if (!lexicon) return null;
  const stop = stopWords(language);
  const found: WordClass[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(lexicon.phrases.get(words[at] ?? '') ?? 1, words.length - at);
    while (length > 1 && !lexicon.exact.has(words.slice(at, at + length).join('_'))) length--;
    const word = words.slice(at, at + length).join('_');
    found.push(
      lexicon.exact.get(word) ??
        (stop.has(word) || word.length === 1 ? 'light' : undefined) ??
        byBeginning(word, lexicon.beginnings) ??
        (isMisspelt(word, lexicon.problems) ? 'problem' : undefined) ??
        (/^\p{N}/u.test(word) ? 'number' : 'other'),
    );
    at += length;
  }
  return found;
}

function byBeginning(word: string, beginnings: Map<string, WordClass>): WordClass | undefined {
  for (let length = word.length; length >= 2; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** A letter too few or too many, or two swapped ("dificulty", "probelms"); another letter may make another word. */
function isMisspelt(word: string, stems: string[]): boolean {
  return stems.some(
    (stem) =>
      word[0] === stem[0] &&
      [-1, 0, 1].some((more) => {
        const start = word.slice(0, stem.length + more);
        if (start.at(-1) !== stem.at(-1) || editDistance(start, stem) > 1) return false;
        return more !== 0 || [...start].sort().join('') === [...stem].sort().join('');
      }),
  );
}
