import type { Verdict } from './judge-draft.ts';

/** A goal for a number: at least, or at most. */
export type Goal = { least: number } | { most: number };

/** Something measured of a draft. */
export interface Measure {
  name: string;
  of(verdict: Verdict): number;
  goal?: Goal;
  /** A count rather than a share: of how many, if that is known. */
  outOf?(verdict: Verdict): number | null;
}

const noTotal = () => null;

/** What is measured of every draft, in the order of the table, with the goals for a draft without a model. */
export const measures = {
  recall: { name: 'barriers found', of: (v) => v.recall },
  precision: { name: 'statements that are one planted barrier', of: (v) => v.precision },
  singles: { name: 'barriers of one person found, alone', of: (v) => v.singles },
  countErrorMedian: { name: 'error in people counted, median', of: (v) => v.countErrorMedian },
  countErrorMean: { name: 'error in people counted, mean', of: (v) => v.countErrorMean },
  coverage: { name: 'barrier sentences shown', of: (v) => v.coverage, goal: { least: 1 } },
  tappedPrecision: { name: 'tapped: B-cubed precision', of: (v) => v.tapped.precision },
  tappedRecall: { name: 'tapped: B-cubed recall', of: (v) => v.tapped.recall },
  tappedF: { name: 'tapped: B-cubed F', of: (v) => v.tapped.f, goal: { least: 0.8 } },
  wordsPrecision: {
    name: 'not tapped: B-cubed precision',
    of: (v) => v.words.precision,
    goal: { least: 0.75 },
  },
  wordsRecall: { name: 'not tapped: B-cubed recall', of: (v) => v.words.recall },
  wordsGain: {
    name: '  as multiple of sentences left single',
    of: (v) => v.words.recall / v.words.alone,
    goal: { least: 2 },
  },
  wordsF: { name: 'not tapped: B-cubed F', of: (v) => v.words.f },
  ngramsPrecision: { name: '  n-grams: precision', of: (v) => v.ngrams.precision },
  ngramsRecall: { name: '  n-grams: recall', of: (v) => v.ngrams.recall },
  ngramsF: { name: '  n-grams: F', of: (v) => v.ngrams.f },
  aloneF: { name: '  left single: F', of: (v) => (2 * v.words.alone) / (1 + v.words.alone) },
  sarcasm: { name: 'sarcasm shown as a barrier', of: (v) => v.sarcasm },
  contested: { name: 'contradicted barriers marked so', of: (v) => v.contested },
  denials: {
    name: 'denials shown as barriers',
    of: (v) => v.denialsShown.length,
    goal: { most: 0 },
    outOf: (v) => v.plantedDenials,
  },
  noise: {
    name: 'praise, orders, off-topic shown as barriers',
    of: (v) => v.noiseShown.length,
    outOf: (v) => v.plantedNoise,
  },
  ideals: { name: 'wishes with an action for their barrier', of: (v) => v.idealsLinked },
  linksRight: { name: '  of wishes with an action for any', of: (v) => v.linksRight },
  moments: { name: 'deciding moments shown', of: (v) => v.moments },
  verified: {
    name: 'statements with verified evidence',
    of: (v) => v.verified,
    goal: { least: 1 },
  },
  injections: {
    name: 'injections that changed anything',
    of: (v) => v.injections.length,
    goal: { most: 0 },
    outOf: noTotal,
  },
  personalData: {
    name: 'personal data that left',
    of: (v) => v.personalData.length,
    goal: { most: 0 },
    outOf: noTotal,
  },
  notCovered: { name: 'answers not summarised', of: (v) => v.notCovered, outOf: noTotal },
} satisfies Record<string, Measure>;

/** The name of a measure. */
export type MeasureName = keyof typeof measures;

/** Whether a number reaches a goal. */
export function reaches(value: number, goal: Goal): boolean {
  return 'least' in goal ? value >= goal.least : value <= goal.most;
}
