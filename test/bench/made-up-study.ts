import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { createDraftMap } from '../../src/app/draft-map.ts';
import type { createStores } from '../../src/composition.ts';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { studySchema } from '../../src/domain/study.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';

const lanes = ['actions', 'thoughts', 'barriers', 'ideal', 'gains'] as const;
const words =
  'wait price call manager report website form order delivery phone reply email contract invoice quality team visit date quote answer help page menu login question slow late clear missing wrong long hard new second again office week hour month paper sign check service offer'.split(
    ' ',
  );

type DraftStores = Omit<Parameters<typeof createDraftMap>[0], 'summariser' | 'env'> &
  Pick<ReturnType<typeof createStores>, 'studies' | 'answers'>;

/** A study of generated interviews, 25 answers each, that can be drafted without a model. */
export interface MadeUpStudy {
  id: string;
  draft(): Promise<JourneyMap>;
}

/** Makes a study of `count` interviews, in memory or in other stores. */
export async function madeUpStudy(
  count: number,
  stores: DraftStores = createInMemoryStores(),
): Promise<MadeUpStudy> {
  const guide = loadGuides(new URL('../../prompts/guides/', import.meta.url)).find(
    ({ id }) => id === 'classic',
  );
  if (!guide) throw new Error('no guide');
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
  let drafts = 0;
  return {
    id: study.id,
    async draft() {
      const signal = new AbortController().signal;
      const drafted = await draftMap(study, `bench ${drafts++}`, { signal });
      if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
      return drafted.map;
    },
  };
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
