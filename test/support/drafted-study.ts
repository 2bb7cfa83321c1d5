import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import {
  createLlmSummariser,
  type LlmSummariserOptions,
} from '../../src/adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from '../../src/adapters/llm/prompt-library.ts';
import { createDraftMap, type Drafted } from '../../src/app/draft-map.ts';
import type { Summariser } from '../../src/app/summariser.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Study } from '../../src/domain/study.ts';
import { anInterview, aStudy, freshId } from '../contracts/fixtures.ts';
import { aChange } from '../contracts/interview-store.contract.ts';
import { createInMemoryStores } from './in-memory-stores.ts';
import { interviewAnswers } from './many-interviews.ts';
import type { ScriptedModel } from './scripted-model.ts';
import { smallGuide } from './small-guide.ts';

const prompts = loadPrompts(new URL('../../prompts/', import.meta.url));
const guides = loadGuides(new URL('../../prompts/guides/', import.meta.url));

/** A study in memory whose interviews are made up, and drafts of it by a scripted model. */
export async function draftedStudy(model: ScriptedModel, template = 'classic') {
  const stores = createInMemoryStores();
  const guide = [...guides, smallGuide].find(({ id }) => id === template);
  if (!guide) throw new Error('no guide');
  const study = aStudy({ guide: `${template}-1` });
  await stores.studies.create(study, guide);
  let interviewed = 0;

  return {
    study,
    stores,
    guide,
    async interview(count: number) {
      for (let n = 0; n < count; n++)
        await stores.answers.add(study.id, interviewAnswers(guide, interviewed++));
    },
    /** Puts an answer in the place of the one with its id. */
    async replace(answer: Answer) {
      const interview = anInterview({ study: study.id });
      await stores.interviews.open(interview);
      await stores.interviews.record(aChange(interview, { answer }));
    },
    /** Makes a draft; `spent` is what the model was asked and had to say for it. */
    async draft(
      options: {
        fallback?: Summariser;
        signal?: AbortSignal;
        llm?: Partial<LlmSummariserOptions>;
        study?: Study;
      } = {},
    ) {
      const before = model.requests.length;
      const draftMap = createDraftMap({
        ...stores,
        ...(options.fallback ? { fallback: options.fallback } : {}),
        summariser: createLlmSummariser({
          baseUrl: model.url,
          apiKey: 'sk-test',
          model: 'scripted',
          prompts,
          retryDelayMs: 1,
          cache: stores.readings,
          ...options.llm,
        }),
        env: { now: () => new Date('2026-11-21T00:00:00Z'), id: () => freshId('x') },
      });
      const { signal = new AbortController().signal } = options;
      const drafted: Drafted = await draftMap(options.study ?? study, freshId('draft'), { signal });
      if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
      const requests = model.requests.slice(before);
      const of = (name: string) =>
        requests.filter(({ body }) => body.response_format?.json_schema.name === name).length;
      const tokens = requests.reduce((sum, request) => sum + request.tokens, 0);
      const spent = {
        calls: requests.length,
        tokens,
        code: of('codes'),
        group: of('themes'),
        place: of('placings'),
        recommend: of('actions'),
      };
      return { ...drafted, spent };
    },
  };
}
