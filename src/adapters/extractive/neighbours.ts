import { product, type Vector } from './vectors.ts';

/** How many texts one feature may propose as neighbours, and how many neighbours a text keeps. */
const limits = { postings: 32, neighbours: 16 };

/**
 * The pairs of texts that are alike by at least `threshold`, found through shared features (an inverted
 * index) instead of by comparing all with all. A feature that very many texts share proposes only those
 * nearest in the given order, so the work grows with the number of texts rather than with its square;
 * clustering joins such chains again.
 */
export function neighboursOf(vectors: Vector[], threshold: number): Map<number, number>[] {
  const edges = vectors.map(() => new Map<number, number>());
  const postings = new Map<number, number[]>();
  const shared = new Float64Array(vectors.length);
  vectors.forEach((vector, text) => {
    const touched: number[] = [];
    vector.features.forEach((feature, n) => {
      const known = postings.get(feature);
      // The square of the weight stands for the product: this only ranks candidates.
      const weight = (vector.weights[n] ?? 0) ** 2;
      if (!known) {
        postings.set(feature, [text]);
        return;
      }
      for (let at = Math.max(0, known.length - limits.postings); at < known.length; at++) {
        const other = known[at] ?? 0;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
      known.push(text);
    });
    const best =
      touched.length <= limits.neighbours
        ? touched
        : touched
            .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other)
            .slice(0, limits.neighbours);
    for (const other of best) {
      const partner = vectors[other];
      const similarity = partner ? product(vector, partner) : 0;
      if (similarity < threshold) continue;
      edges[text]?.set(other, similarity);
      edges[other]?.set(text, similarity);
    }
    for (const other of touched) shared[other] = 0;
  });
  return edges;
}
