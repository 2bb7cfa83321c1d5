import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { createDraftMap } from '../../src/app/draft-map.ts';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { studySchema } from '../../src/domain/study.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import type { Row } from './table.ts';

const lanes = ['actions', 'thoughts', 'barriers', 'ideal', 'gains'] as const;
const words =
  'wait price call manager report website form order delivery phone reply email contract invoice quality team visit date quote answer help page menu login question slow late clear missing wrong long hard new second again office week hour month paper sign check service offer'.split(
    ' ',
  );

/**
 * Time of a whole draft (segment, mask, code, group, recommend, assemble and check) of generated interviews of
 * 25 answers, how it grows, and for how long the main thread, on which the chat lives, was busy at one stretch.
 */
export async function benchDraft(): Promise<Row[]> {
  const guide = loadGuides(new URL('../../prompts/guides/', import.meta.url)).find(
    ({ stages }) => stages.length === 5,
  );
  if (!guide) throw new Error('no guide of five stages');
  const rows: Row[] = [];
  const times = new Map<number, number>();
  for (const count of [16, 100, 1000]) {
    const { took, stall } = await measure(guide, count);
    times.set(count, took);
    rows.push({
      what: `draft of ${count} interviews of 25 answers, without a model`,
      ours: `${(took / 1000).toFixed(2)} s, longest stall ${stall.toFixed(0)} ms`,
      reference: '',
      goal: count === 1000 ? '≤ 20 s' : '',
      ...(count === 1000 ? { met: took <= 20_000 ? ('yes' as const) : ('NO' as const) } : {}),
    });
  }
  const exponent = Math.log10((times.get(1000) ?? 1) / (times.get(100) ?? 1));
  rows.push({
    what: 'growth of a draft from 100 to 1,000 interviews',
    ours: `n^${exponent.toFixed(2)}`,
    reference: '',
    goal: '≤ n^1.3',
  });
  return rows;
}

async function measure(guide: Guide, count: number) {
  const stores = createInMemoryStores();
  const study = studySchema.parse({
    id: 'bench',
    title: 'Bench',
    goal: 'How fast it is',
    kind: guide.kind,
    template: guide.id,
    language: 'en',
    guide: 'bench',
    createdAt: '2026-01-01T00:00:00Z',
  });
  await stores.studies.create(study, guide);
  await stores.answers.add(study.id, answersOf(guide, count));
  const summariser = createExtractiveSummariser();
  const env = { now: () => new Date(), id: () => 'bench' };
  const draftMap = createDraftMap({ ...stores, summariser, env });
  let stall = 0;
  let last = performance.now();
  const every = 5;
  const ticking = setInterval(() => {
    stall = Math.max(stall, performance.now() - last - every);
    last = performance.now();
  }, every);
  const start = performance.now();
  const drafted = await draftMap(study, 'bench', { signal: new AbortController().signal });
  const took = performance.now() - start;
  clearInterval(ticking);
  await summariser.close();
  if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
  return { took, stall };
}

function answersOf(guide: Guide, count: number): Answer[] {
  let seed = 7;
  const below = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  const sentence = () =>
    `${Array.from({ length: 6 + below(10) }, () => words[below(words.length)]).join(' ')}.`;
  return Array.from({ length: count }, (_, n) =>
    guide.stages.flatMap((stage) =>
      lanes.map((lane) =>
        answerSchema.parse({
          id: `i${n}-${stage.id}-${lane}`,
          interview: `i${n}`,
          person: `p${n}`,
          audience: 'customer',
          stage: stage.id,
          lane,
          question: lane,
          kind: 'text',
          text: sentence(),
          severity: lane === 'barriers' ? 1 + below(5) : null,
          language: 'en',
          source: 'text',
          answeredAt: '2026-01-02T00:00:00Z',
        }),
      ),
    ),
  ).flat();
}
