import { meanSimilarity } from './clusters.ts';
import type { Placed } from './items.ts';
import { addTo, dot, type Sum } from './vectors.ts';

/**
 * When words clearly show two problems within one kind of obstacle: islands of at least three people and a
 * seventh of those who said it in their language, alike within, with next to nothing in common between, which
 * together hold most of them. Anything less is one problem in different words.
 */
const clear = { people: 3, share: 0.15, covered: 0.6, within: 0.25, between: 0.08 };

interface Island {
  items: Placed[];
  people: number;
  sum: Sum;
}

/** Splits the word clusters of one kind of obstacle into the problems they show: mostly one. */
export function problemsOf(clusters: Placed[][]): Placed[][] {
  const all = clusters.flat();
  const islands = islandsOf(clusters, mainLanguage(all));
  if (islands.length < 2) return [all];
  const problems = islands.map((island) => ({ island, items: [...island.items] }));
  const placed = new Set(islands.flatMap(({ items }) => items));
  for (const cluster of clusters.filter((items) => items.some((item) => !placed.has(item)))) {
    const liked = problems.map(({ island }) => affinity(cluster, island));
    problems[liked.indexOf(Math.max(...liked))]?.items.push(...cluster);
  }
  return problems.map(({ items }) => items);
}

function islandsOf(clusters: Placed[][], language: string): Island[] {
  const islands = clusters
    .map((items) => islandOf(items))
    .filter(({ items }) => items.every((item) => item.base === language));
  const everybody = peopleIn(islands.flatMap(({ items }) => items));
  const large = islands
    .filter(
      ({ people, items, sum }) =>
        people >= Math.max(clear.people, everybody * clear.share) &&
        meanSimilarity(sum, items.length, sum, items.length) >= clear.within,
    )
    .sort((one, other) => other.people - one.people);
  const covered = peopleIn(large.flatMap(({ items }) => items));
  const apart = large.every((one, n) =>
    large
      .slice(n + 1)
      .every(
        (other) =>
          meanSimilarity(one.sum, one.items.length, other.sum, other.items.length) <= clear.between,
      ),
  );
  return apart && covered >= everybody * clear.covered ? large : [];
}

function islandOf(items: Placed[]): Island {
  const sum: Sum = new Map();
  for (const item of items) addTo(sum, item.vector);
  return { items, people: peopleIn(items), sum };
}

/** Words in common; across languages, what the words are about. */
function affinity(cluster: Placed[], island: Island): number {
  const concepts = new Set(island.items.flatMap(({ terms }) => terms.words.filter(isConcept)));
  return cluster.reduce((total, item) => {
    if (item.base === island.items[0]?.base) return total + dot(item.vector, island.sum);
    return total + item.terms.words.filter((word) => concepts.has(word)).length;
  }, 0);
}

function isConcept(word: string): boolean {
  return word.startsWith('#');
}

/** The language most people spoke. */
function mainLanguage(items: Placed[]): string {
  const people = new Map<string, Set<string>>();
  for (const item of items) {
    const spoke = people.get(item.base) ?? new Set();
    for (const person of item.people) spoke.add(person);
    people.set(item.base, spoke);
  }
  const ranked = [...people].sort(
    ([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0] ?? '';
}

/** How many different people said these items. */
export function peopleIn(items: Placed[]): number {
  return new Set(items.flatMap(({ people }) => people)).size;
}
