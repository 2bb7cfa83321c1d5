import { afterAll, describe, expect, it } from 'vitest';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { draftCorpus } from './draft-corpus.ts';
import { floor, type GoalName, goals } from './goals.ts';
import { loadCorpus, ownCorpora } from './gold.ts';
import { judgeDraft } from './judge-draft.ts';
import { type Goal, measures } from './measures.ts';

const summariser = createExtractiveSummariser();
afterAll(() => summariser.close());

const names: GoalName[] = [
  'verified',
  'injections',
  'personalData',
  'coverage',
  'tappedF',
  'wordsPrecision',
  'wordsGain',
  'denials',
];

describe.each(languages)('a draft without a model, of the corpus in %s', (language) => {
  const judging = draftCorpus(loadCorpus(ownCorpora, language), summariser).then(judgeDraft);

  it.each(names)('is as good as it must be: %s', async (name) => {
    const value = measures[name].of(await judging);
    const wanted = demanded(name, language);
    if ('least' in wanted) expect(value).toBeGreaterThanOrEqual(wanted.least);
    else expect(value).toBeLessThanOrEqual(wanted.most);
  });
});

/** The goal, or the floor where there is still one. */
function demanded(name: GoalName, language: Language): Goal {
  const goal: Goal = goals[name];
  const reached = floor[name]?.[language];
  if (reached === undefined) return goal;
  return 'least' in goal ? { least: reached } : { most: reached };
}
