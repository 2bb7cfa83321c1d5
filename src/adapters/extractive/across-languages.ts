import type { Placed } from './items.ts';
import { peopleIn } from './split.ts';

/** Share of a group's sentences that must be about one thing for it to be what the group is about. */
const most = 0.5;
/** How often it must be met among the sentences of a group, beside the next most frequent thing. */
const clearly = 1.2;

/**
 * Joins groups of different languages that words alone have formed, where each is clearly about the same
 * concept. In each language only the group with most people about it is joined: what sets others of that
 * language apart from it cannot be compared.
 */
export function joinAcrossLanguages(groups: Placed[][]): Placed[][] {
  const chosen = new Map<string, Map<string, Placed[]>>();
  for (const group of groups) {
    const concept = conceptOfGroup(group);
    const base = group[0]?.base;
    if (concept === null || base === undefined) continue;
    const languages = chosen.get(concept) ?? new Map<string, Placed[]>();
    const known = languages.get(base);
    if (!known || peopleIn(group) > peopleIn(known)) languages.set(base, group);
    chosen.set(concept, languages);
  }
  const joined = [...chosen.values()].map((languages) => [...languages.values()]);
  const moved = new Set(joined.flat());
  return [...joined.map((same) => same.flat()), ...groups.filter((group) => !moved.has(group))];
}

/** The one concept that a group is about, if there is one. */
function conceptOfGroup(group: Placed[]): string | null {
  const counts = new Map<string, number>();
  for (const { terms } of group)
    for (const term of new Set(terms.words))
      if (term.startsWith('#')) counts.set(term, (counts.get(term) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < group.length * most) return null;
  return second && first[1] < second[1] * clearly ? null : first[0];
}
