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
  /** The long words for "none" and for trouble, which are what a denial is made of, and people misspell. */
  long: [string, WordClass][];
}

const lexicons = new Map([...polarityWords.keys()].map((language) => [language, read(language)]));

function read(language: string): Lexicon {
  const lexicon: Lexicon = {
    exact: new Map(),
    beginnings: new Map(),
    phrases: new Map(),
    long: [],
  };
  for (const name of classes)
    for (const word of polarityWords.get(language)?.[name].split(/\s+/) ?? []) {
      const list = word.endsWith('*') ? lexicon.beginnings : lexicon.exact;
      const plain = word.replace('*', '');
      if (!list.has(plain)) list.set(plain, name);
      if ((name === 'problem' || name === 'nothing') && /^[^_]{6,}$/.test(plain))
        lexicon.long.push([word, name]);
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
        (stop.has(word) || word.length === 1
          ? lightOr(byBeginning(word, lexicon.beginnings))
          : undefined) ??
        byBeginning(word, lexicon.beginnings) ??
        lexicon.long.find(([known]) => isMisspelt(word, known))?.[1] ??
        byPrefix(word, language, lexicon.beginnings) ??
        (/^\p{N}/u.test(word) ? 'number' : 'other'),
    );
    at += length;
  }
  return found;
}

/** Words like "wanted" and "had to" have no topic, which makes them stop words, and yet weight. */
function lightOr(found: WordClass | undefined): WordClass {
  return found === 'modal' || found === 'doubt' ? found : 'light';
}

function byBeginning(word: string, beginnings: Map<string, WordClass>): WordClass | undefined {
  for (let length = word.length; length >= 2; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** A letter too few or too many, or two swapped ("dificulty", "probelms"); another letter may make another word. */
function isMisspelt(word: string, known: string): boolean {
  const stem = known.replace('*', '');
  if (word[0] !== stem[0]) return false;
  const starts =
    known === stem ? [word] : [-1, 0, 1].map((more) => word.slice(0, stem.length + more));
  return starts.some((start) => {
    if (start.at(-1) !== stem.at(-1) || editDistance(start, stem) > 1) return false;
    return start.length !== stem.length || [...start].sort().join() === [...stem].sort().join();
  });
}

/** What turns a word round at its beginning, by language: "unprofessional", "scorretto", "niegrzeczny", "несложно". */
const prefixes: Record<string, RegExp> = {
  en: /^(?:un|in|im|dis)(?=\p{L}{5})/u,
  it: /^(?:in|im|dis|s)(?=\p{L}{5})/u,
  pl: /^nie(?=\p{L}{5})/u,
  ru: /^не(?=\p{L}{4})/u,
};

function byPrefix(
  word: string,
  language: string,
  beginnings: Map<string, WordClass>,
): WordClass | undefined {
  const rest = word.replace(prefixes[language] ?? '', '');
  const turned = rest === word ? undefined : byBeginning(rest, beginnings);
  return turned === 'good' ? 'trouble' : turned === 'problem' ? 'good' : undefined;
}
