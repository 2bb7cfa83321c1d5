import { clustersOf, type Node } from './clusters.ts';
import { neighboursOf } from './neighbours.ts';
import type { Vector } from './vectors.ts';

/**
 * Share of a similarity that comes from company, the rest coming from a text's own words: it grows with the texts
 * up to `full`, as among few texts nearly all are like the same ones.
 */
const company = { most: 0.5, full: 60 };
/** How many texts make the company of one, and how alike they must be to it. */
const near = { texts: 7, alike: 0.07 };
/**
 * How alike texts must be on average to be one group where words alone decide, by how many they are: among many more
 * are alike by chance. Each doubling adds `more`, from one number on up to the next.
 */
const strictness = { least: 0.165, more: 0.14, from: 20, to: 90, later: 0.02, many: 200 };

/** Clusters of texts that nobody tapped a kind for, by their words and the company these keep. */
export function clustersInContext(nodes: Node[]): number[][] {
  const vectors = inContext(nodes.map(({ vector }) => vector));
  return clustersOf(
    nodes.map((node, n) => ({ ...node, vector: vectors[n] ?? node.vector })),
    threshold(nodes.length),
  );
}

function threshold(texts: number): number {
  const { least, more, from, to, later, many } = strictness;
  const doubled = (start: number, n: number) => Math.log2(Math.max(1, n / start));
  return least + more * doubled(from, Math.min(texts, to)) + later * doubled(many, texts);
}

/**
 * Vectors by which texts are alike also where the same other texts are like both: of two that say one thing in
 * different words, a third has words of either. What only stands beside the same nouns has no such company.
 */
function inContext(vectors: Vector[]): Vector[] {
  const share = company.most * Math.min(1, vectors.length / company.full);
  const ofWords =
    1 + vectors.reduce((last, { features }) => Math.max(last, features.at(-1) ?? 0), 0);
  const neighbours = neighboursOf(vectors, near.alike);
  return vectors.map((own, n) => {
    const nearest = [...(neighbours[n] ?? [])]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, near.texts)
      .sort(([one], [other]) => one - other);
    const length = Math.hypot(...nearest.map(([, alike]) => alike));
    if (length === 0) return own;
    return {
      features: Int32Array.from([...own.features, ...nearest.map(([text]) => ofWords + text)]),
      weights: Float64Array.from([
        ...own.weights.map((weight) => weight * Math.sqrt(1 - share)),
        ...nearest.map(([, alike]) => (alike / length) * Math.sqrt(share)),
      ]),
    };
  });
}
