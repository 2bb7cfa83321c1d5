import { createHeap } from './heap.ts';
import { neighboursOf } from './neighbours.ts';
import { addTo, type Sum, type Vector } from './vectors.ts';

/** A distinct text to be clustered: `weight` people or codes say it; different non-null `kind`s never join. */
export interface Node {
  vector: Vector;
  weight: number;
  kind: string | null;
}

interface Cluster {
  members: number[];
  weight: number;
  kind: string | null;
  sum: Sum;
  near: Map<number, number>;
}

/** How many neighbours a cluster keeps: the most promising ones. */
const maxNear = 32;

/**
 * Agglomerative clustering with average linkage (UPGMA): joins the two clusters whose texts are most
 * alike on average, until none are alike by `threshold`. The mean of all pairwise dot products is the
 * dot product of the means, so clusters are kept as sums. Two clusters can only pass the threshold when
 * one pair of their texts does, so only neighbours are ever compared. Same nodes in the same order, same
 * clusters, as lists of node numbers.
 */
export function clustersOf(nodes: Node[], threshold: number): number[][] {
  const edges = neighboursOf(
    nodes.map((node) => node.vector),
    threshold,
  );
  const alive = new Map<number, Cluster>();
  const heap = createHeap<[similarity: number, one: number, other: number]>(
    (a, b) => a[0] > b[0] || (a[0] === b[0] && (a[1] < b[1] || (a[1] === b[1] && a[2] < b[2]))),
  );
  nodes.forEach(({ vector, weight, kind }, n) => {
    const sum: Sum = new Map();
    addTo(sum, vector, weight);
    const near = edges[n] ?? new Map<number, number>();
    alive.set(n, { members: [n], weight, kind, sum, near });
    for (const [other, similarity] of near) if (other < n) heap.push([similarity, other, n]);
  });
  let next = nodes.length;
  for (let best = heap.pop(); best; best = heap.pop()) {
    const [, a, b] = best;
    const [one, other] = [alive.get(a), alive.get(b)];
    if (!one || !other || !compatible(one, other)) continue;
    alive.delete(a);
    alive.delete(b);
    const near = promising(one, other, alive);
    const made = join(one, other);
    for (const [id, similarity] of near) {
      if (similarity < threshold) continue;
      made.near.set(id, similarity);
      alive.get(id)?.near.set(next, similarity);
      heap.push([similarity, id, next]);
    }
    alive.set(next, made);
    next++;
  }
  return [...alive.values()].map((cluster) => cluster.members.sort((x, y) => x - y));
}

function compatible(one: Cluster, other: Cluster): boolean {
  return one.kind === null || other.kind === null || one.kind === other.kind;
}

function join(one: Cluster, other: Cluster): Cluster {
  const [large, small] = one.sum.size >= other.sum.size ? [one, other] : [other, one];
  for (const [feature, weight] of small.sum)
    large.sum.set(feature, (large.sum.get(feature) ?? 0) + weight);
  return {
    members: [...one.members, ...other.members],
    weight: one.weight + other.weight,
    kind: one.kind ?? other.kind,
    sum: large.sum,
    near: new Map(),
  };
}

/**
 * Living neighbours that the joined cluster may join, each with its mean similarity to both (Lance and
 * Williams' formula); of too many, those that look nearest.
 */
function promising(one: Cluster, other: Cluster, alive: Map<number, Cluster>): [number, number][] {
  const kind = one.kind ?? other.kind;
  const guesses: [number, number][] = [];
  for (const id of new Set([...one.near.keys(), ...other.near.keys()])) {
    const there = alive.get(id);
    if (!there || (kind !== null && there.kind !== null && there.kind !== kind)) continue;
    guesses.push([
      id,
      (one.near.get(id) ?? 0) * one.weight + (other.near.get(id) ?? 0) * other.weight,
    ]);
  }
  if (guesses.length > maxNear) guesses.sort(([x, p], [y, q]) => q - p || x - y).splice(maxNear);
  return guesses.map(([id]) => {
    const total =
      similarityTo(one, id, alive) * one.weight + similarityTo(other, id, alive) * other.weight;
    return [id, total / (one.weight + other.weight)];
  });
}

function similarityTo(cluster: Cluster, id: number, alive: Map<number, Cluster>): number {
  const known = cluster.near.get(id);
  const there = alive.get(id);
  if (known !== undefined || !there) return known ?? 0;
  return meanSimilarity(cluster.sum, cluster.weight, there.sum, there.weight);
}

/** Mean similarity between the texts behind two sums; 0 where one is empty. */
export function meanSimilarity(one: Sum, ones: number, other: Sum, others: number): number {
  if (ones === 0 || others === 0) return 0;
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let total = 0;
  for (const [feature, weight] of small) total += weight * (large.get(feature) ?? 0);
  return total / (ones * others);
}
