import type { Answer } from './answer.ts';
import type { Feeling } from './journey-map.ts';

/** Feelings that people tapped at one stage: each person counts once, with what they said last. Null where nobody did. */
export function feelingOf(answers: Answer[]): Feeling | null {
  const last = new Map<string, number>();
  for (const answer of answers) if (answer.rating !== null) last.set(answer.person, answer.rating);
  const ratings = [...last.values()];
  if (ratings.length === 0) return null;
  const chose = (rating: number) => ratings.filter((each) => each === rating).length;
  return {
    score: rounded(mean(ratings), 2),
    n: ratings.length,
    min: Math.min(...ratings),
    max: Math.max(...ratings),
    counts: { '-2': chose(-2), '-1': chose(-1), '0': chose(0), '1': chose(1), '2': chose(2) },
  };
}

/** Arithmetic mean of at least one number. */
export function mean(numbers: number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** Rounded to a number of decimals, half away from zero as people expect. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor || 0;
}
