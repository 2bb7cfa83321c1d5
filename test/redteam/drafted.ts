import { createHash } from 'node:crypto';
import { createLlmSummariser } from '../../src/adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from '../../src/adapters/llm/prompt-library.ts';
import { createDraftMap } from '../../src/app/draft-map.ts';
import { createImportAnswers } from '../../src/app/import-answers.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { mask } from '../../src/domain/mask.ts';
import { sentences } from '../../src/domain/sentences.ts';
import type { Study } from '../../src/domain/study.ts';
import { aStudy } from '../contracts/fixtures.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { createScriptedModel } from '../support/scripted-model.ts';
import { smallGuide } from '../support/small-guide.ts';
import { createObedientModel, type ObedientModel } from './obedient-model.ts';

/** A row of a file of answers. */
export type Row = Record<string, string>;

/** What a draft led to, and what a model saw on the way. */
export interface Outcome {
  map: JourneyMap;
  answers: Map<string, Answer>;
  /** Everything that was sent, as the model reads it. */
  sent: string;
  model: ObedientModel;
}

/**
 * Brings rows in as a file, drafts with a model that takes all but the words of `honest` rows for orders. Where
 * some honest rows come `first`, they are drafted by themselves, and all others are read among their themes.
 */
export async function draftFrom(
  honest: Row[],
  others: Row[],
  { first = [], ...about }: Partial<Study> & { first?: Row[] } = {},
): Promise<Outcome> {
  const stores = createInMemoryStores();
  const study = aStudy({ language: 'en', guide: 'small-1', ...about });
  await stores.studies.create(study, smallGuide);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const importAnswers = createImportAnswers({ ...stores, hash });
  const model = createObedientModel(honest.flatMap(sentencesOf));
  const server = await createScriptedModel({ answer: model.answer });
  const draftMap = createDraftMap({
    ...stores,
    summariser: createLlmSummariser({
      baseUrl: server.url,
      apiKey: 'none',
      model: 'obedient',
      prompts: loadPrompts(new URL('../../prompts/', import.meta.url)),
      cache: stores.readings,
    }),
    env: { now: () => new Date('2026-11-21T00:00:00Z'), id: () => 'x' },
  });
  const draft = async (records: Row[], name: string) => {
    const rows = records.map((record, n) => ({ line: n + 2, record }));
    const brought = await importAnswers(study.id, rows, { dryRun: false });
    if (brought.kind !== 'imported' || brought.refused.length > 0)
      throw new Error(JSON.stringify(brought));
    const drafted = await draftMap(study, name, { signal: new AbortController().signal });
    if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
    return drafted;
  };
  try {
    if (first.length > 0) await draft(first, 'd1');
    const drafted = await draft([...others, ...honest], 'd2');
    const answers = await stores.answers.all(study.id);
    const messages = server.requests.flatMap(({ body }) => body.messages);
    return {
      map: drafted.map,
      answers: new Map(answers.map((answer) => [answer.id, answer])),
      sent: messages.map(({ content }) => content).join('\n'),
      model,
    };
  } finally {
    await server.close();
  }
}

function sentencesOf({ text = '', language = 'en' }: Row): string[] {
  const masked = mask(text);
  return sentences(masked, language).map(({ start, end }) => masked.slice(start, end));
}
