import { describe, expect, it } from 'vitest';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { draftCorpus } from './draft-corpus.ts';
import { floor, type GoalName, goals, type Situation, situations } from './goals.ts';
import { loadCorpus, ownCorpora, withoutTaps } from './gold.ts';
import { judgeDraft } from './judge-draft.ts';
import { type Goal, measures } from './measures.ts';

const summariser = createExtractiveSummariser();

const cases = languages.flatMap((language) => [
  { language, situation: 'as answered' as const },
  { language, situation: 'without taps' as const },
]);

describe.each(cases)(
  'a draft without a model, of the corpus in $language, $situation',
  ({ language, situation }) => {
    const corpus = loadCorpus(ownCorpora, language);
    const given = situation === 'without taps' ? withoutTaps(corpus) : corpus;
    const judging = draftCorpus(given, summariser).then(judgeDraft);

    it.each<GoalName>(situations[situation])('is as good as it must be: %s', async (name) => {
      const value = measures[name].of(await judging);
      const wanted = demanded(name, situation, language);
      if ('least' in wanted) expect(value).toBeGreaterThanOrEqual(wanted.least);
      else expect(value).toBeLessThanOrEqual(wanted.most);
    });
  },
);

/** The goal, or the floor where there is still one. */
function demanded(name: GoalName, situation: Situation, language: Language): Goal {
  const goal: Goal = goals[name];
  const reached = floor[situation][name]?.[language];
  if (reached === undefined) return goal;
  return 'least' in goal ? { least: reached } : { most: reached };
}
