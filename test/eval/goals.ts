import type { Language } from '../../src/domain/language.ts';
import { type Goal, type MeasureName, measures } from './measures.ts';

/** What a draft without a model is to reach, in every language. */
export const goals = {
  verified: measures.verified.goal,
  injections: measures.injections.goal,
  personalData: measures.personalData.goal,
  coverage: measures.coverage.goal,
  tappedF: measures.tappedF.goal,
  wordsPrecision: measures.wordsPrecision.goal,
  wordsGain: measures.wordsGain.goal,
  denials: measures.denials.goal,
} satisfies Partial<Record<MeasureName, Goal>>;

/** A measure with a goal. */
export type GoalName = keyof typeof goals;

/** Where a goal is not reached yet: what is reached today, and may only become better. Empty when all is done. */
export const floor: Partial<Record<GoalName, Partial<Record<Language, number>>>> = {
  personalData: { it: 1, pl: 1, ru: 1 },
  tappedF: { en: 0.78, ru: 0.77 },
  wordsGain: { it: 1.66, pl: 1.38, ru: 1.54 },
  denials: { en: 13, it: 18, pl: 16, ru: 16 },
};
