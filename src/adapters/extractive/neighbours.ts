import { addTo, dot, type Sum, type Vector } from './vectors.ts';

/** How many texts one feature may propose as neighbours, and how many neighbours a text keeps. */
const limits = { postings: 48, neighbours: 24 };

/**
 * The pairs of texts that are alike by at least `threshold`, found through shared features (an inverted
 * index) instead of by comparing all with all. A feature that very many texts share proposes only those
 * nearest in the given order, so the work grows with the number of texts rather than with its square;
 * clustering joins such chains again.
 */
export function neighboursOf(vectors: Vector[], threshold: number): Map<number, number>[] {
  const edges = vectors.map(() => new Map<number, number>());
  const postings = new Map<number, { text: number; weight: number }[]>();
  vectors.forEach((vector, text) => {
    const shared = new Map<number, number>();
    vector.features.forEach((feature, n) => {
      const weight = vector.weights[n] ?? 0;
      const known = postings.get(feature) ?? [];
      for (const other of known.slice(-limits.postings))
        shared.set(other.text, (shared.get(other.text) ?? 0) + weight * other.weight);
      known.push({ text, weight });
      postings.set(feature, known);
    });
    const best = [...shared]
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, limits.neighbours);
    const sum: Sum = new Map();
    addTo(sum, vector);
    for (const [other] of best) {
      const partner = vectors[other];
      const similarity = partner ? dot(partner, sum) : 0;
      if (similarity < threshold) continue;
      edges[text]?.set(other, similarity);
      edges[other]?.set(text, similarity);
    }
  });
  return edges;
}
