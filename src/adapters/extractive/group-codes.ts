import type { Code, Theme } from '../../app/summariser.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { Segment } from '../../domain/segment.ts';
import { joinAcrossLanguages } from './across-languages.ts';
import { centralOf, order } from './central.ts';
import { clustersOf, type Node as Text } from './clusters.ts';
import { clustersInContext } from './context.ts';
import { itemOf, mean, type Placed, place } from './items.ts';
import { isNegated } from './negation.ts';
import { kindsOf } from './obstacles.ts';
import { peopleIn, problemsOf } from './split.ts';
import { titleOf } from './title-fitness.ts';

/** What grouping needs, as plain data that can be handed to a worker thread. */
export interface GroupInput {
  lane: CodeLane;
  language: string;
  codes: Code[];
  segments: Segment[];
}

/** How alike barriers must be on average to show what is one problem among those of a tapped kind. */
const alike = 0.16;
/** How alike a barrier of a kind that only one person tapped must be to join those of another kind. */
const stray = 0.5;
/** How alike what nobody tapped must be to join those of a tapped kind. */
const joining = 0.13;
/** The same in other lanes, where no tap backs a group and people tell all kinds of things. */
const alikeElsewhere = 0.4;
/** Share of a cluster's codes that must be tapped for their kind of obstacle to be that of all. */
const decisive = 0.3;

/** Items that go together, and the kind of obstacle they were tapped as. */
interface Node {
  kind: string | null;
  items: Placed[];
}

/**
 * Groups the codes of one stage and lane: barriers by the kind of obstacle that was tapped, everything
 * else by similarity of words within a language. Every code ends in exactly one theme, whose title is
 * its most central sentence. By people, then severity, then title; the order of the input is of no account.
 */
export function groupCodes({ lane, language, codes, segments }: GroupInput): Theme[] {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const items = place(
    codes.map((code) =>
      itemOf(
        code,
        code.segments.flatMap((id) => known.get(id) ?? []),
        language,
      ),
    ),
    lane === 'barriers',
  );
  const groups = lane === 'barriers' ? barrierGroups(items) : otherGroups(items);
  return groups
    .map((members) => themeOf(members, language))
    .sort(
      (one, other) =>
        other.people - one.people ||
        other.severity - one.severity ||
        order(one.theme.title, other.theme.title) ||
        order(one.theme.codes[0] ?? '', other.theme.codes[0] ?? ''),
    )
    .map(({ theme }) => theme);
}

/**
 * Barriers of a tapped kind belong together across languages, unless words clearly show two problems. Who
 * tapped none is told by words, and joins those whom words fit best.
 */
function barrierGroups(items: Placed[]): Placed[][] {
  const byKind = new Map<string, Placed[][]>();
  for (const { kind, items: members } of wordClusters(items, kindsOf(items), by(alike)))
    if (kind !== null) byKind.set(kind, [...(byKind.get(kind) ?? []), members]);
  const problems = new Map<Placed, string>();
  for (const [kind, clusters] of byKind)
    problemsOf(clusters).forEach((members, n) => {
      for (const item of members) problems.set(item, `${kind} ${n}`);
    });
  const labels = withoutLone(
    items,
    items.map((item) => problems.get(item) ?? null),
  );
  const labelled = new Map<string, Placed[]>();
  const rest: Placed[] = [];
  for (const { kind, items: members } of wordClusters(items, labels, by(joining)))
    if (kind === null) rest.push(...members);
    else labelled.set(kind, [...(labelled.get(kind) ?? []), ...members]);
  const told = wordClusters(
    rest,
    rest.map(() => null),
    clustersInContext,
  );
  return [...labelled.values(), ...joinAcrossLanguages(told.map((node) => node.items))];
}

/** The labels, where what only one person tapped as its kind is what it is by its words, if they say so strongly. */
function withoutLone(items: Placed[], labels: (string | null)[]): (string | null)[] {
  const lone = new Set<string>();
  for (const label of new Set(labels))
    if (label !== null && peopleIn(items.filter((_, n) => labels[n] === label)) === 1)
      lone.add(label);
  const others = labels.map((label) => (label !== null && lone.has(label) ? null : label));
  const joined = new Map<Placed, string | null>();
  for (const { kind, items: members } of wordClusters(items, others, by(stray)))
    for (const item of members) joined.set(item, kind);
  return items.map((item, n) =>
    labels[n] === others[n] ? (labels[n] ?? null) : (joined.get(item) ?? labels[n] ?? null),
  );
}

/** Elsewhere words alone decide, and "opened the website" never joins "did not open the website". */
function otherGroups(items: Placed[]): Placed[][] {
  const polarity = items.map(({ text, base }) => (isNegated(text, base) ? 'negated' : 'plain'));
  return wordClusters(items, polarity, by(alikeElsewhere)).map((node) => node.items);
}

function by(threshold: number) {
  return (nodes: Text[]) => clustersOf(nodes, threshold);
}

/** Clusters of similar texts of one language; texts of different tapped kinds never meet in one. */
function wordClusters(
  items: Placed[],
  kinds: (string | null)[],
  cluster: (nodes: Text[]) => number[][],
): Node[] {
  const nodes = new Map<string, Node>();
  items.forEach((item, n) => {
    const kind = kinds[n] ?? null;
    const key = JSON.stringify([item.base, item.terms.key, kind]);
    const node = nodes.get(key) ?? { kind, items: [] };
    node.items.push(item);
    nodes.set(key, node);
  });
  const all = [...nodes.values()];
  return [...new Set(items.map((item) => item.base))].flatMap((base) => {
    const spoken = all.filter((node) => node.items[0]?.base === base);
    const asNodes = spoken.flatMap(({ kind, items: same }) =>
      same[0] ? [{ vector: same[0].vector, weight: same.length, kind }] : [],
    );
    return cluster(asNodes).flatMap((members) => decided(members.flatMap((n) => spoken[n] ?? [])));
  });
}

/** The kind of a word cluster: that of its tapped texts, unless these few would decide for many. */
function decided(nodes: Node[]): Node[] {
  const tapped = nodes.filter((node) => node.kind !== null);
  const rest = nodes.filter((node) => node.kind === null).flatMap((node) => node.items);
  const items = tapped.flatMap((node) => node.items);
  const kind = tapped[0]?.kind ?? null;
  const few = items.length < (items.length + rest.length) * decisive;
  if (kind !== null && few)
    return [
      { kind, items },
      { kind: null, items: rest },
    ];
  return [{ kind, items: [...items, ...rest] }];
}

function themeOf(members: Placed[], language: string) {
  const title = titleOf(centralOf(members, language)?.text ?? '');
  const theme: Theme = {
    title,
    definition: '',
    codes: members.map(({ code }) => code).sort(),
    opposed: [],
  };
  const severity = mean(members.flatMap((item) => item.severity ?? [])) ?? 0;
  return { theme, people: peopleIn(members), severity };
}
