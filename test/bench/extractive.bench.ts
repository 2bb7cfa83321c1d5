import { performance } from 'node:perf_hooks';
import { clustersOf, type Node } from '../../src/adapters/extractive/clusters.ts';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { place } from '../../src/adapters/extractive/items.ts';
import { product, type Vector } from '../../src/adapters/extractive/vectors.ts';
import type { Code, SummariserContext, ThemeSummary } from '../../src/app/summariser.ts';
import type { CodeLane } from '../../src/domain/lane.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { studySchema } from '../../src/domain/study.ts';

/** One line of a benchmark's result. */
export interface Row {
  what: string;
  ours: string;
  reference: string;
  goal: string;
}

const stages = ['s1', 's2', 's3', 's4', 's5'];
const lanes: CodeLane[] = ['actions', 'thoughts', 'barriers', 'ideal', 'needs'];
const obstacles = ['waiting', 'price', 'finding', 'understanding', 'people', 'technical'];
const things = `report invoice quote contract crew manager site form price hotline parking payment card delivery order
  calendar schedule results stamp signature certificate letter email chat menu search password account photo drawing`;
const troubles = `late slow missing unclear wrong expensive hidden broken rude long confusing incomplete lost delayed
  impossible strange small crowded old noisy`;
const rest = `before after during morning evening office colleague director project building welding winter holiday
  suddenly nearly honestly twice again somehow yesterday regional northern special additional urgent another different`;

/** Reproducible chance (mulberry32), so that runs can be compared. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function interviews(count: number): Segment[] {
  const random = chance(count);
  const one = (words: string) => {
    const list = words.split(/\s+/);
    return list[Math.floor(random() ** 1.5 * list.length)] ?? '';
  };
  // A long tail of words that hardly anybody shares, as real answers have.
  const odd = () => Math.floor(random() * 5000).toString(36) + one(rest);
  return Array.from({ length: count }, (_, n) =>
    stages.flatMap((stage) =>
      lanes.map((lane): Segment => {
        const words = [one(things), one(troubles), one(rest), one(rest), odd(), one(things), odd()];
        const text = `The ${words.join(' ')}`;
        const id = `i${n}-${stage}-${lane}`;
        return {
          id: `${id}/0`,
          answer: id,
          person: `p${n}`,
          audience: 'customer',
          stage,
          lane,
          language: 'en',
          text,
          start: 0,
          end: text.length,
          severity: lane === 'barriers' ? 1 + Math.floor(random() * 5) : null,
          obstacle: lane === 'barriers' && random() < 0.5 ? [one(obstacles.join(' '))] : [],
        };
      }),
    ),
  ).flat();
}

function contextOf(stage: string): SummariserContext {
  return {
    study: studySchema.parse({
      id: 'bench',
      title: 'Bench',
      goal: 'Bench',
      focus: '',
      kind: 'current',
      template: 'current',
      language: 'en',
      guide: 'current',
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
    stage: { id: stage, name: stage },
    metrics: [],
    signal: new AbortController().signal,
  };
}

/** Milliseconds that code, group and recommend take for all stages and lanes. */
async function draft(segments: Segment[]): Promise<number> {
  const summariser = createExtractiveSummariser();
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const start = performance.now();
  for (const stage of stages) {
    const context = contextOf(stage);
    const said = segments.filter((segment) => segment.stage === stage);
    const { codes } = await summariser.code(context, said);
    const themes: ThemeSummary[] = [];
    const named = codes.map((code, n): Code => ({ ...code, id: `${stage}-${n}` }));
    const cited = new Map(named.map((code) => [code.id, code.segments]));
    const result = await summariser.group(context, named, byId);
    result.themes.forEach(({ lane, title, codes: inside }, n) => {
      const own = inside.flatMap((id) => (cited.get(id) ?? []).flatMap((s) => byId.get(s) ?? []));
      const customers = new Set(own.map(({ person }) => person)).size;
      const id = `${lane}-${n}`;
      const asked = said.length;
      themes.push({ id, lane, title, customers, staff: 0, asked, severity: 3, segments: own });
    });
    await summariser.recommend(context, themes);
  }
  return performance.now() - start;
}

/** The reference: all pairs compared, all pairs of clusters scanned at every step. */
function naive(vectors: Vector[], threshold: number): number[][] {
  const between = vectors.map((one) => vectors.map((other) => product(one, other)));
  const clusters = vectors.map((_, n) => [n]);
  for (;;) {
    let [best, low, high] = [threshold, -1, -1];
    for (let a = 0; a < clusters.length; a++)
      for (let b = a + 1; b < clusters.length; b++) {
        let total = 0;
        for (const x of clusters[a] ?? [])
          for (const y of clusters[b] ?? []) total += between[x]?.[y] ?? 0;
        const mean = total / ((clusters[a]?.length ?? 1) * (clusters[b]?.length ?? 1));
        if (mean > best) [best, low, high] = [mean, a, b];
      }
    if (low < 0) return clusters;
    clusters[low] = [...(clusters[low] ?? []), ...(clusters[high] ?? [])];
    clusters.splice(high, 1);
  }
}

function nodesOf(count: number): Node[] {
  const cell = interviews(count).filter(({ stage, lane }) => stage === 's1' && lane === 'ideal');
  const items = cell.map(({ id, text, language }) => ({ code: id, text, language }));
  return place(items, true).map(({ vector }) => ({ vector, weight: 1, kind: null }));
}

function timed<T>(work: () => T): { took: number; result: T } {
  const start = performance.now();
  const result = work();
  return { took: performance.now() - start, result };
}

/** Share of pairs that either clustering puts together on which both agree (Jaccard). */
function agreement(one: number[][], other: number[][]): number {
  const pairs = (clusters: number[][]) =>
    new Set(
      clusters.flatMap((c) => c.flatMap((x) => c.flatMap((y) => (x < y ? [`${x} ${y}`] : [])))),
    );
  const [a, b] = [pairs(one), pairs(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 1 : common / (a.size + b.size - common);
}

/** Measures the extractive summariser against naive clustering of the same vectors, in one run. */
export async function benchExtractive(): Promise<Row[]> {
  const rows: Row[] = [];
  const times = new Map<number, number>();
  for (const count of [16, 100, 1000]) {
    const segments = interviews(count);
    const runs = [await draft(segments), await draft(segments), await draft(segments)].sort(
      (a, b) => a - b,
    );
    times.set(count, runs[1] ?? 0);
    rows.push({
      what: `code, group and recommend: ${count} interviews of 25 answers`,
      ours: `${((runs[1] ?? 0) / 1000).toFixed(2)} s`,
      reference: '',
      goal: count === 1000 ? '≤ 20 s' : '',
    });
  }
  const exponent = Math.log10((times.get(1000) ?? 1) / (times.get(100) ?? 1));
  rows.push({
    what: 'growth of these three from 100 to 1,000 interviews',
    ours: `n^${exponent.toFixed(2)}`,
    reference: '',
    goal: '≤ n^1.3',
  });
  for (const count of [100, 200, 400, 1000]) {
    const nodes = nodesOf(count);
    const ours = timed(() => clustersOf(nodes, 0.22));
    const feasible = count <= 400;
    const reference = feasible
      ? timed(() =>
          naive(
            nodes.map(({ vector }) => vector),
            0.22,
          ),
        )
      : null;
    const same = reference ? agreement(ours.result, reference.result).toFixed(2) : '';
    rows.push({
      what: `clustering ${count} texts of one cell`,
      ours: `${ours.took.toFixed(0)} ms${reference ? `, ${same} of pairs as naive` : ''}`,
      reference: reference ? `${reference.took.toFixed(0)} ms (all pairs)` : 'not feasible',
      goal: 'faster, about the same groups',
    });
  }
  return rows;
}
