import { baseLanguage } from './terms.ts';
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
 * The sentence that is most like all the others (mean similarity, within its language), word for word;
 * long and very short sentences count less, and those that only go on with what an answer began. One that readers of the map can read is always preferred, as
 * the others are there among the quotes. Undefined for an empty group.
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

/** Personal data stood here: a sentence about how to reach somebody seldom says what a group has in common. */
const masked = /\[(?:email|link|iban|id|card|phone|number|name)\]/;

function weightOf({ text, start }: Candidate): number {
  const ownPlace = start === 0 ? 1 : goesOn;
  return lengthFactor(text) * ownPlace * (masked.test(text) ? 0.1 : 1);
}

/** People name what happened first; what follows seldom stands without it. */
const goesOn = 0.5;

/** How well a sentence's length suits a card: from 20 to 140 characters best. */
function lengthFactor(text: string): number {
  const length = [...text].length;
  if (length > 140) return 0.35;
  if (length > 100) return 0.9;
  return length < 12 ? 0.5 : length < 20 ? 0.8 : 1;
}

/** Order of code units: the same everywhere, whatever the locale. */
export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
