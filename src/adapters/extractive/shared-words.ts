import { meanSimilarity } from './clusters.ts';
import { isTopic, type Terms, termsOf } from './terms.ts';
import { addTo, product, type Sum, type Vector, vectorsOf } from './vectors.ts';

/** Of the different texts, at least this share and so many have a word before it may tell none of them apart. */
const many = { share: 0.25, texts: 10 };
/** How much more alike than to others texts with a word may be, the word aside, for it to be but their setting. */
const setting = 1.4;

interface Told {
  text: string;
  language: string;
  terms: Terms;
}

/**
 * The stems that tell texts of one language apart by nothing: many share them, and what else is said beside them is
 * as varied as what all say. "Card" where all speak of cards; not "password" where many have trouble with passwords.
 */
export function sharedWords(texts: Told[]): ReadonlySet<string> {
  const frequent = frequentWords(texts);
  if (frequent.size === 0) return frequent;
  const beside = texts.map(({ text, language }) => termsOf(text, language, frequent));
  const vectors = vectorsOf(beside);
  const isSetting = (word: string) => {
    const [having, others]: [Vector[], Vector[]] = [[], []];
    vectors.forEach((vector, n) => {
      (texts[n]?.terms.words.includes(word) ? having : others).push(vector);
    });
    return alikeWithin(having) <= setting * alikeAcross(having, others);
  };
  return new Set([...frequent].filter(isSetting));
}

function alikeAcross(ones: Vector[], others: Vector[]): number {
  return meanSimilarity(sumOf(ones), ones.length, sumOf(others), others.length);
}

/** The mean over pairs of different texts. */
function alikeWithin(vectors: Vector[]): number {
  const pairs = vectors.length ** 2;
  const own = vectors.reduce((sum, vector) => sum + product(vector, vector), 0);
  return (alikeAcross(vectors, vectors) * pairs - own) / (pairs - vectors.length);
}

function sumOf(vectors: Vector[]): Sum {
  const sum: Sum = new Map();
  for (const vector of vectors) addTo(sum, vector);
  return sum;
}

function frequentWords(texts: Told[]): ReadonlySet<string> {
  const found = new Map<string, number>();
  for (const { terms } of texts)
    for (const word of new Set(terms.words)) found.set(word, (found.get(word) ?? 0) + 1);
  const least = Math.max(many.texts, texts.length * many.share);
  return new Set([...found].flatMap(([word, n]) => (n >= least && !isTopic(word) ? [word] : [])));
}
