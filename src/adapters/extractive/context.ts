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
 * How alike texts must be on average to be one group where words alone decide: among few; what is added with each
 * doubling of their number beyond, as among many more are alike by chance; and the most.
 */
const strictness = { least: 0.165, few: 20, doubled: 0.14, most: 0.47 };

/** Clusters of texts that nobody tapped a kind for, by their words and the company these keep. */
export function clustersInContext(nodes: Node[]): number[][] {
  const vectors = inContext(nodes.map(({ vector }) => vector));
  const { least, few, doubled, most } = strictness;
  const threshold = Math.min(most, least + doubled * Math.log2(Math.max(1, nodes.length / few)));
  return clustersOf(
    nodes.map((node, n) => ({ ...node, vector: vectors[n] ?? node.vector })),
    threshold,
  );
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
