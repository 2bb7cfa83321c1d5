import { baseLanguage } from './terms.ts';
import { fitnessOf } from './title-fitness.ts';
import { addTo, dot, type Sum, type Vector } from './vectors.ts';

/** A sentence that may stand for a group. */
export interface Candidate {
  text: string;
  language: string;
  vector: Vector;
  /** Where in its answer it begins. */
  start: number;
}

/**
 * The sentence that is most like all the others (mean similarity, within its language), word for word; what
 * would make a bad title counts less, and so does what only goes on with what an answer began. One that readers of
 * the map can read is always preferred, as the others are there among the quotes. Undefined for an empty group.
 */
export function centralOf<T extends Candidate>(
  candidates: T[],
  mapLanguage: string,
): T | undefined {
  const sums = new Map<string, Sum>();
  for (const { language, vector } of candidates) {
    const sum = sums.get(baseLanguage(language)) ?? new Map();
    addTo(sum, vector);
    sums.set(baseLanguage(language), sum);
  }
  const scored = candidates
    .map((candidate) => {
      const language = baseLanguage(candidate.language);
      const likeness = dot(candidate.vector, sums.get(language) ?? new Map()) / candidates.length;
      return {
        candidate,
        own: language === mapLanguage,
        score: likeness * weightOf(candidate),
      };
    })
    .sort(
      (one, other) => other.score - one.score || order(one.candidate.text, other.candidate.text),
    );
  return (scored.find(({ own }) => own) ?? scored[0])?.candidate;
}

function weightOf({ text, start }: Candidate): number {
  return fitnessOf(text) * (start === 0 ? 1 : goesOn);
}

/** People name what happened first; what follows seldom stands without it. */
const goesOn = 0.5;

/** Order of code units: the same everywhere, whatever the locale. */
export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
