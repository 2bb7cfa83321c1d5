import { bare } from './bare.ts';
import { type Language, languages } from './language.ts';

/** Words and phrases by class (one letter), separated by commas; `*` ends a word of which any ending counts. */
export type Classes = Record<string, string>;

/** Tells the class of each word or phrase. */
export interface Lexicon {
  /** One letter for each word or longest known phrase; `u` for a word of no class. */
  classify(words: string[]): string;
}

/** Builds a {@link Lexicon}; spelling is compared as `bare` leaves it. */
export function createLexicon(classes: Classes): Lexicon {
  const exact = new Map<string, string>();
  const stems: [string, string][] = [];
  const longest = new Map<string, number>();
  for (const [letter, list] of Object.entries(classes))
    for (const entry of list.split(',')) {
      const phrase = bare(entry);
      if (entry.trim().endsWith('*')) stems.push([phrase, letter]);
      else if (!exact.has(phrase)) exact.set(phrase, letter);
      const [first = '', ...more] = phrase.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 1, more.length + 1));
    }
  const classOf = (phrase: string) =>
    exact.get(phrase) ?? stems.find(([stem]) => phrase.startsWith(stem))?.[1];
  return {
    classify(words) {
      let letters = '';
      for (let at = 0; at < words.length; ) {
        let length = Math.min(longest.get(words[at] ?? '') ?? 1, words.length - at);
        while (length > 1 && !exact.has(words.slice(at, at + length).join(' '))) length--;
        letters += classOf(words.slice(at, at + length).join(' ')) ?? 'u';
        at += length;
      }
      return letters;
    },
  };
}

/** One lexicon a language. */
export function createLexicons(classesOf: (language: Language) => Classes) {
  const of = (language: Language) => createLexicon(classesOf(language));
  return { en: of('en'), it: of('it'), pl: of('pl'), ru: of('ru') } satisfies Record<
    Language,
    Lexicon
  >;
}

/** The person's language, then the others: people mix them. */
export function ownFirst(language: Language): Language[] {
  return [language, ...languages.filter((other) => other !== language)];
}
