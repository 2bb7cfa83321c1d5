import type { Language } from '../../src/domain/language.ts';
import { type Goal, type MeasureName, measures } from './measures.ts';

/** What a draft without a model is to reach in every language. */
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

/** The goals of each way in which a corpus is drafted: with what people tapped, and as if nobody had. */
export const situations = {
  'as answered': [
    'verified',
    'injections',
    'personalData',
    'coverage',
    'tappedF',
    'wordsPrecision',
    'wordsGain',
    'denials',
  ],
  'without taps': ['verified', 'coverage', 'wordsPrecision', 'wordsGain', 'denials'],
} satisfies Record<string, GoalName[]>;
export type Situation = keyof typeof situations;

type Reached = Partial<Record<GoalName, Partial<Record<Language, number>>>>;

/** Where a goal is not reached yet: what is reached today. Raise it to the goal, then take it out; never lower it. */
export const floor: Record<Situation, Reached> = {
  'as answered': {
    wordsGain: { it: 1.72, pl: 1.41, ru: 1.95 },
  },
  'without taps': {},
};
