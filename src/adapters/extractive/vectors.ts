import type { Terms } from './terms.ts';

/** A sparse vector: feature numbers in rising order and their weights. */
export interface Vector {
  features: Int32Array;
  weights: Float64Array;
}

/** Share of the similarity that comes from whole words; the rest comes from character n-grams. */
const wordShare = 0.55;
/** Weight of what only one text has: it cannot join it to another, only say that it has more to say. */
const ownShare = 0.4;
/** Weight of what words are about (#concepts) beside the words themselves. */
const conceptShare = 1.3;

/**
 * Unit TF-IDF vectors of texts, so that a dot product is a similarity from 0 to 1: the weighted mean of
 * the cosine of words and the cosine of n-grams. IDF is smoothed: log(1 + N / df); TF is log-damped.
 */
export function vectorsOf(texts: Terms[]): Vector[] {
  const features = new Map<string, number>();
  const frequency: number[] = [];
  const counted = texts.map(({ words, grams }) =>
    [words, grams].map((terms, block) => {
      const counts = new Map<number, number>();
      for (const term of terms) {
        const name = block + term;
        const feature = features.get(name) ?? features.size;
        features.set(name, feature);
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
      for (const feature of counts.keys()) frequency[feature] = (frequency[feature] ?? 0) + 1;
      return counts;
    }),
  );
  const idf = frequency.map(
    (found) => Math.log(1 + texts.length / found) * (found === 1 ? ownShare : 1),
  );
  for (const [name, feature] of features)
    if (name.startsWith('0#')) idf[feature] = (idf[feature] ?? 0) * conceptShare;
  return counted.map(([words, grams]) =>
    joined([
      weighted(words ?? new Map(), idf, wordShare),
      weighted(grams ?? new Map(), idf, 1 - wordShare),
    ]),
  );
}

function weighted(counts: Map<number, number>, idf: number[], share: number): [number, number][] {
  const entries = [...counts].map(([feature, count]): [number, number] => [
    feature,
    (1 + Math.log(count)) * (idf[feature] ?? 0),
  ]);
  const length = Math.hypot(...entries.map(([, weight]) => weight));
  return entries.map(([feature, weight]) => [feature, (weight / length) * Math.sqrt(share)]);
}

function joined(blocks: [number, number][][]): Vector {
  const entries = blocks.flat().sort(([one], [other]) => one - other);
  return {
    features: Int32Array.from(entries, ([feature]) => feature),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  };
}

/** The sum of vectors, each times its factor, to compare others with. */
export type Sum = Map<number, number>;

/** Adds a vector to a sum. */
export function addTo(sum: Sum, vector: Vector, factor = 1): void {
  vector.features.forEach((feature, n) => {
    sum.set(feature, (sum.get(feature) ?? 0) + (vector.weights[n] ?? 0) * factor);
  });
}

/** Dot product of a vector and a sum. */
export function dot(vector: Vector, sum: Sum): number {
  let total = 0;
  vector.features.forEach((feature, n) => {
    total += (vector.weights[n] ?? 0) * (sum.get(feature) ?? 0);
  });
  return total;
}

/** Dot product of two vectors. */
export function product(one: Vector, other: Vector): number {
  let total = 0;
  let a = 0;
  let b = 0;
  while (a < one.features.length && b < other.features.length) {
    const x = one.features[a] ?? 0;
    const y = other.features[b] ?? 0;
    if (x === y) total += (one.weights[a] ?? 0) * (other.weights[b] ?? 0);
    if (x <= y) a++;
    if (y <= x) b++;
  }
  return total;
}
