import type { Terms } from './terms.ts';

/** A sparse vector: feature numbers in rising order and their weights. */
export interface Vector {
  features: Int32Array;
  weights: Float64Array;
}

/** Share of the similarity that comes from whole words; the rest comes from character n-grams. */
const wordShare = 0.6;
/** Weight of what only one text has: it cannot join it to another, only say that it has more to say. */
const ownShare = 0.4;
/** Weight of what words are about (#concepts) beside the words themselves. */
const conceptShare = 1.6;

/**
 * Unit TF-IDF vectors of texts, so that a dot product is a similarity from 0 to 1: the weighted mean of
 * the cosine of words and the cosine of n-grams. IDF is smoothed: log(1 + N / df); TF is log-damped.
 */
export function vectorsOf(texts: Terms[]): Vector[] {
  const words = countsOf(texts.map((text) => text.words));
  const grams = countsOf(texts.map((text) => text.grams));
  for (const [name, feature] of words.features)
    if (name.startsWith('#')) words.idf[feature] = (words.idf[feature] ?? 0) * conceptShare;
  return texts.map((_, n) => {
    const vector: Vector = {
      features: new Int32Array((words.counts[n]?.size ?? 0) + (grams.counts[n]?.size ?? 0)),
      weights: new Float64Array((words.counts[n]?.size ?? 0) + (grams.counts[n]?.size ?? 0)),
    };
    const filled = fill(vector, 0, 0, words.counts[n], words.idf, wordShare);
    fill(vector, filled, words.features.size, grams.counts[n], grams.idf, 1 - wordShare);
    return vector;
  });
}

interface Counts {
  features: Map<string, number>;
  /** How often each text has each feature. */
  counts: Map<number, number>[];
  idf: number[];
}

function countsOf(texts: string[][]): Counts {
  const features = new Map<string, number>();
  const frequency: number[] = [];
  const counts = texts.map((terms) => {
    const counted = new Map<number, number>();
    for (const term of terms) {
      let feature = features.get(term);
      if (feature === undefined) {
        feature = features.size;
        features.set(term, feature);
      }
      const before = counted.get(feature) ?? 0;
      if (before === 0) frequency[feature] = (frequency[feature] ?? 0) + 1;
      counted.set(feature, before + 1);
    }
    return counted;
  });
  const idf = frequency.map(
    (found) => Math.log(1 + texts.length / found) * (found === 1 ? ownShare : 1),
  );
  return { features, counts, idf };
}

/** Writes one block of a vector from `at` on, scaled to its share of the whole; returns where it ends. */
function fill(
  { features, weights }: Vector,
  at: number,
  offset: number,
  counts: Map<number, number> | undefined,
  idf: number[],
  share: number,
): number {
  const sorted = Int32Array.from(counts?.keys() ?? []).sort();
  let squares = 0;
  sorted.forEach((feature, n) => {
    const weight = (1 + Math.log(counts?.get(feature) ?? 1)) * (idf[feature] ?? 0);
    features[at + n] = feature + offset;
    weights[at + n] = weight;
    squares += weight * weight;
  });
  const end = at + sorted.length;
  const scale = squares > 0 ? Math.sqrt(share / squares) : 0;
  for (let n = at; n < end; n++) weights[n] = (weights[n] ?? 0) * scale;
  return end;
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
