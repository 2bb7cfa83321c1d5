import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLlmSummariser } from '../../src/adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from '../../src/adapters/llm/prompt-library.ts';
import type { ReadingCache } from '../../src/app/ports.ts';
import type { Summariser } from '../../src/app/summariser.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { draftCorpus } from './draft-corpus.ts';
import { type Corpus, loadCorpus, ownCorpora } from './gold.ts';
import { judgeDraft, type Verdict } from './judge-draft.ts';
import { type Goal, type Measure, measures, reaches } from './measures.ts';
import { notedReading } from './noted-reading.ts';

/** What a draft is to reach where a language model reads. */
const goals: [Measure, Goal][] = [
  [measures.recall, { least: 0.95 }],
  [measures.singles, { least: 0.9 }],
  [measures.tappedF, { least: 0.85 }],
  [measures.wordsF, { least: 0.85 }],
  [measures.countErrorMedian, { most: 1 }],
  [measures.coverage, { least: 1 }],
  [measures.contested, { least: 0.6 }],
  [measures.sarcasm, { least: 1 }],
  [measures.ideals, { least: 0.9 }],
  [measures.moments, { least: 1 }],
  [measures.denials, { most: 0 }],
  [measures.noise, { most: 0 }],
  [measures.verified, { least: 1 }],
  [measures.injections, { most: 0 }],
  [measures.personalData, { most: 0 }],
  [measures.notCovered, { most: 0 }],
];

describe.each(['en', 'ru'] as const)('a draft of the corpus in %s', (language) => {
  const corpus = loadCorpus(ownCorpora, language);
  let model: ScriptedModel;
  beforeAll(async () => {
    model = await createScriptedModel({ answer: notedReading(language) });
  });
  afterAll(() => model.close());

  it('is as good as it must be, as a language model read it', async () => {
    const drafted = await draftCorpus(corpus, summariserAt(model.url));
    expect(missedBy(judgeDraft(drafted))).toEqual([]);
    expect(drafted.problems).toEqual([]);
  });

  it('is as good where it grew with the answers', async () => {
    const stores = createInMemoryStores();
    const draft = (rows: Corpus['rows']) =>
      draftCorpus({ ...corpus, rows }, summariserAt(model.url, stores.readings), stores);
    await draft(corpus.rows.filter((_, n) => n % 2 === 0));
    await draft(corpus.rows.filter((_, n) => n % 4 !== 3));
    expect(missedBy(judgeDraft(await draft(corpus.rows)))).toEqual([]);
  });
});

function summariserAt(baseUrl: string, cache?: ReadingCache): Summariser {
  const prompts = loadPrompts(new URL('../../prompts/', import.meta.url));
  return createLlmSummariser({
    baseUrl,
    apiKey: '',
    model: 'noted',
    prompts,
    ...(cache ? { cache } : {}),
  });
}

function missedBy(verdict: Verdict): [string, number][] {
  return goals
    .filter(([{ of }, goal]) => !reaches(of(verdict), goal))
    .map(([{ name, of }]) => [name, of(verdict)]);
}
