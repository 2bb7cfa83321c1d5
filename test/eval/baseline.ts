import type { Voice } from './planted.ts';

type Vector = Map<string, number>;

/** Mean similarity down to which groups are merged: below it, on our corpora, precision falls under about 0.7. */
const threshold = 0.02;

/**
 * What anybody would try first: TF-IDF of character n-grams (3 to 5) and agglomerative clustering by average
 * linkage, stage by stage. Names each voice's group. It is given barriers only, which a summariser is not.
 */
export function groupByNgrams(voices: Voice[]): (voice: Voice) => string {
  const named = new Map<Voice, string>();
  for (const stage of new Set(voices.map((voice) => voice.stage))) {
    const here = voices.filter((voice) => voice.stage === stage);
    const vectors = tfIdf(here.map(({ quote }) => ngrams(quote)));
    merge(vectors).forEach((group, n) => {
      for (const index of group) {
        const voice = here[index];
        if (voice) named.set(voice, `${stage} ${n}`);
      }
    });
  }
  return (voice) => named.get(voice) ?? '';
}

function ngrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  for (const length of [3, 4, 5])
    for (let at = 0; at + length <= padded.length; at++) {
      const gram = padded.slice(at, at + length);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  return counts;
}

function tfIdf(documents: Map<string, number>[]): Vector[] {
  const containing = new Map<string, number>();
  for (const document of documents)
    for (const gram of document.keys()) containing.set(gram, (containing.get(gram) ?? 0) + 1);
  return documents.map((document) => {
    const weights = [...document].map(([gram, count]): [string, number] => [
      gram,
      (1 + Math.log(count)) * Math.log((1 + documents.length) / (containing.get(gram) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([gram, weight]) => [gram, weight / length]));
  });
}

function similarity(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [gram, weight] of a) sum += weight * (b.get(gram) ?? 0);
  return sum;
}

function merge(vectors: Vector[]): number[][] {
  const groups = vectors.map((_, n) => [n]);
  const between = vectors.map((a) => vectors.map((b) => similarity(a, b)));
  const linkage = (a: number[], b: number[]) =>
    a.reduce((sum, i) => sum + b.reduce((part, j) => part + (between[i]?.[j] ?? 0), 0), 0) /
    (a.length * b.length);
  for (;;) {
    let best = { of: threshold, a: -1, b: -1 };
    groups.forEach((one, a) => {
      groups.slice(a + 1).forEach((other, n) => {
        const of = linkage(one, other);
        if (of >= best.of) best = { of, a, b: a + 1 + n };
      });
    });
    const [taken] = best.b < 0 ? [] : groups.splice(best.b, 1);
    if (!taken) return groups;
    groups[best.a]?.push(...taken);
  }
}
