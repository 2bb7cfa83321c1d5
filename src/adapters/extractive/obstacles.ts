import { order } from './central.ts';
import { familyOf } from './concepts.ts';
import type { Placed } from './items.ts';
import { addTo, dot, type Sum } from './vectors.ts';

/** What was tapped but says nothing of what kind it is: "something else" and words of one's own. */
const noKind = /^(?:other|else|something.*|.*[^a-z0-9-].*)$/;

interface Profile {
  /** How much was tapped: a tap counts one over the number of kinds its person tapped. */
  weight: number;
  /** By language: the sum of texts. */
  sums: Map<string, Sum>;
  concepts: Map<string, number>;
}

/**
 * The kind of obstacle of each item; null where none was tapped. Who tapped several kinds is given the
 * one whose texts, of people who tapped it (those who tapped it alone count most), are most like theirs
 * in words and, across languages, in what the words are about.
 */
export function kindsOf(items: Placed[]): (string | null)[] {
  const tapped = items.map((item) => item.obstacle.filter((kind) => !noKind.test(kind)));
  const profiles = profilesOf(items, tapped);
  return items.map((item, n) => {
    const kinds = tapped[n] ?? [];
    const [only] = kinds;
    if (only === undefined || kinds.length === 1) return only ?? null;
    const ranked = kinds
      .map((kind) => ({
        kind,
        score: likeness(item, kind, kinds, profiles),
        weight: profiles.get(kind)?.weight ?? 0,
      }))
      .sort((a, b) => b.score - a.score || b.weight - a.weight || order(a.kind, b.kind));
    return ranked[0]?.kind ?? only;
  });
}

function profilesOf(items: Placed[], tapped: string[][]): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  items.forEach((item, n) => {
    const kinds = tapped[n] ?? [];
    for (const kind of kinds) {
      // Someone who tapped one kind is a clear witness of it; who tapped several hardly is.
      const share = 1 / kinds.length ** 2;
      const profile = profiles.get(kind) ?? { weight: 0, sums: new Map(), concepts: new Map() };
      profile.weight += share;
      const sum = profile.sums.get(item.base) ?? new Map();
      addTo(sum, item.vector, share);
      profile.sums.set(item.base, sum);
      for (const concept of conceptsIn(item))
        profile.concepts.set(concept, (profile.concepts.get(concept) ?? 0) + share);
      profiles.set(kind, profile);
    }
  });
  return profiles;
}

function conceptsIn(item: Placed): Set<string> {
  const concepts = item.terms.words.filter((word) => word.startsWith('#'));
  return new Set(concepts.map((concept) => `#${familyOf(concept.slice(1))}`));
}

function likeness(
  item: Placed,
  kind: string,
  kinds: string[],
  profiles: Map<string, Profile>,
): number {
  const profile = profiles.get(kind);
  const sum = profile?.sums.get(item.base) ?? new Map<number, number>();
  const length = Math.hypot(...sum.values());
  const own = 1 / kinds.length ** 2;
  const words = length > own ? (dot(item.vector, sum) - own) / length : 0;
  const concepts = [...conceptsIn(item)];
  const about = concepts.map((concept) => {
    const said = (of: string) => (profiles.get(of)?.concepts.get(concept) ?? 0) - own;
    const all = kinds.reduce((total, of) => total + Math.max(0, said(of)), 0);
    // The guide's kinds may bear the names of our concepts: a hint where nobody else tapped it.
    return all > 0 ? Math.max(0, said(kind)) / all : Number(concept === `#${kind}`);
  });
  return words + about.reduce((total, share) => total + share, 0) / Math.max(1, concepts.length);
}
