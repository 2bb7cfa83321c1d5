import { conceptWords } from './concept-words.ts';

interface Index {
  whole: Map<string, string>;
  beginnings: Map<string, string>;
  /** By their first word: the beginnings of the words that follow it. */
  phrases: Map<string, { rest: string[]; concept: string }[]>;
}

/** By language: whole words, beginnings of words and phrases, each with what it is about. */
const indexes = new Map<string, Index>();
for (const [concept, lists] of Object.entries(conceptWords))
  for (const [language, list] of Object.entries(lists)) {
    const index: Index = indexes.get(language) ?? {
      whole: new Map(),
      beginnings: new Map(),
      phrases: new Map(),
    };
    for (const word of list.split(' ')) {
      const [first = '', ...rest] = word.split('_');
      if (rest.length > 0) {
        index.phrases.set(first, [...(index.phrases.get(first) ?? []), { rest, concept }]);
        continue;
      }
      const [words, plain] = word.endsWith('=')
        ? [index.whole, word.slice(0, -1)]
        : [index.beginnings, word];
      // The first concept that claims a word is the wider one.
      if (!words.has(plain)) words.set(plain, concept);
    }
    indexes.set(language, index);
  }

/** The concept a folded word of a language belongs to, by its longest known beginning; null for most words. */
export function conceptOf(word: string, language: string): string | null {
  const index = indexes.get(language);
  const whole = index?.whole.get(word);
  if (whole) return whole;
  for (let length = word.length; length >= 2; length--) {
    const concept = index?.beginnings.get(word.slice(0, length));
    // Short beginnings would swallow unrelated longer words.
    if (concept && (length >= 4 || word.length <= length + 2)) return concept;
  }
  return null;
}

/** What the phrases in a text are about, given its folded words. */
export function conceptsOfPhrases(words: string[], language: string): string[] {
  const phrases = indexes.get(language)?.phrases;
  return words.flatMap((word, at) => {
    const found = phrases
      ?.get(word)
      ?.find(({ rest }) => rest.every((part, n) => words[at + 1 + n]?.startsWith(part)));
    return found ? [found.concept] : [];
  });
}

/** The wider kinds of obstacle, as people are given them to tap, that narrower concepts are mostly part of. */
const families: Record<string, string> = {
  login: 'technical',
  reach: 'people',
  manners: 'people',
  staff: 'people',
  handing: 'people',
  pressure: 'people',
  payment: 'price',
  refund: 'quality',
  mistake: 'quality',
  delivery: 'waiting',
  appointment: 'waiting',
  way: 'finding',
  stock: 'finding',
  informing: 'understanding',
  choosing: 'understanding',
  assembling: 'understanding',
  promise: 'trust',
  refusal: 'trust',
  blocking: 'trust',
  privacy: 'trust',
};

/** The wider kind a concept is part of; most are one of their own. */
export function familyOf(concept: string): string {
  return families[concept] ?? concept;
}

/** Spans of time and numbers in words: they say how long or how many, not what of. */
const measures =
  /^(?:minut\w*|hours?|days?|weeks?|months?|years?|half|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?|noon|midnight|three|four|five|ten|twice|times|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|mezz\w?|lunedi|martedi|mercoledi|giovedi|venerdi|mattin[ao]|pomeriggio|quattro|cinque|dieci|godzin\w*|poniedzial\w*|wtor\w{2,3}|srod[aey]|czwart\w+|piat(?:ek|ku|ki)|rano|popoludni\w*|wieczor\w*|dni|dniach|dzien|tygodn?i?\w*|tydzien|miesi\w*|lat|rok|roku|pol|trzy|trzech|cztery|czterech|piec|dwoch|dwie|час[аоу]?[вм]?|дн[яей]+м?|день|недел\p{L}*|месяц\p{L}*|минут\p{L}*|год\p{L}{0,2}|полчаса|понедельник\p{L}*|вторник\p{L}*|сред[ауы]|четверг\p{L}*|пятниц\p{L}*|утр[оа]м?|вечер\p{L}*|полдня|тр[ие]х?|четыр\p{L}*|пят[ьи]|дважды|трижды|двух|две)$/u;

/** Whether a folded word only measures. */
export function isMeasure(word: string): boolean {
  return measures.test(word);
}
