import { commonStems } from './common-words.ts';
import { conceptOf, conceptsOfPhrases, familyOf, isMeasure } from './concepts.ts';
import { classify } from './polarity/classify.ts';
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

/** Where personal data stood: who was addressed, and where a link led to, says nothing of what it is about. */
const masked = /\[(?:email|link|iban|id|card|phone|number|name)\]/g;

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

/** How a concept stands among the words that texts are compared by, and the wider kind it is part of. */
function topics(concept: string): string[] {
  return [`#${concept}`, `~${familyOf(concept)}`];
}

/** Whether a term is no word but what words are about. */
export function isTopic(term: string): boolean {
  return /^[#~]/.test(term);
}

/** What a word is compared by. */
interface WordTerms {
  root: string;
  words: string[];
  grams: string[];
  /** Whether people use it whatever they speak of. */
  common: boolean;
  /** Whether it names trouble by itself, or what a kind of it is about: that tells something however many say it. */
  trouble: boolean;
}

const taken = new Map<string, WordTerms>();
/** Words remembered: more than a study's people use, and little memory. */
const mostTaken = 20_000;

function termsOfWord(word: string, language: string): WordTerms {
  const name = `${language} ${word}`;
  const known = taken.get(name);
  if (known) return known;
  const root = stemmer(language)(word);
  const concept = conceptOf(word, language);
  const padded = `_${root}_`;
  const grams = gramSizes.flatMap((size) =>
    Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, at) =>
      padded.slice(at, at + size),
    ),
  );
  const common = concept === null && commonStems(language).has(root);
  const trouble =
    (concept !== null && familyOf(concept) === concept) ||
    classify([word], language)?.[0] === 'trouble';
  const words = concept ? [...topics(concept), root] : [root];
  const made = { root, words, grams, common, trouble };
  if (taken.size >= mostTaken) taken.clear();
  taken.set(name, made);
  return made;
}

/** Takes a text apart for comparison within its language; of `shared` stems, only those that name trouble count. */
export function termsOf(text: string, language: string, shared?: ReadonlySet<string>): Terms {
  const base = baseLanguage(language);
  const stop = stopWords(base);
  const all: string[] = [];
  for (const { segment, isWordLike } of segmenter(base).segment(fold(text).replace(masked, ' ')))
    if (isWordLike && /\p{L}/u.test(segment)) all.push(segment);
  const telling = all.filter((word) => word.length > 1 && !stop.has(word));
  const own = telling.filter((word) => {
    const { root, common, trouble } = termsOfWord(word, base);
    return !common && (trouble || !shared?.has(root));
  });
  const kept = [own, telling].find((some) => some.length > 0) ?? all;
  const words: string[] = [];
  const grams: string[] = [];
  for (const word of kept) {
    const terms = termsOfWord(word, base);
    const measures = kept.length > 1 && isMeasure(word);
    words.push(...(measures ? terms.words.filter(isTopic) : terms.words));
    if (!measures) grams.push(...terms.grams);
  }
  words.push(...conceptsOfPhrases(all, base).map((concept) => `#${concept}`));
  return { words, grams, key: [...words].sort().join(' ') };
}
