import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedModel } from '../support/scripted-model.ts';
import { draftCorpus } from './draft-corpus.ts';
import { loadCorpus, ownCorpora } from './gold.ts';
import { judgeDraft } from './judge-draft.ts';
import { type Goal, type Measure, measures, reaches } from './measures.ts';
import { notedReading } from './noted-reading.ts';
import { createRecording } from './recording.ts';
import { createNamedSummariser } from './summarisers.ts';

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
  it('is as good as it must be, as a language model read it', async () => {
    const model = await createScriptedModel({ answer: notedReading(language) });
    onTestFinished(() => model.close());
    const config = { apiKey: 'none', baseUrl: model.url, name: 'noted', draftTokens: 3_000_000 };
    const summariser = createNamedSummariser('llm', config, createRecording({}));
    const drafted = await draftCorpus(loadCorpus(ownCorpora, language), summariser);
    const verdict = judgeDraft(drafted);
    const missed = goals.filter(([measure, goal]) => !reaches(measure.of(verdict), goal));
    expect(missed.map(([{ name, of }]) => [name, of(verdict)])).toEqual([]);
    expect(drafted.problems).toEqual([]);
  });
});
