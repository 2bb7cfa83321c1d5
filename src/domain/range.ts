import { bareWords } from './bare.ts';
import { ageWords, overWords, underWords } from './words/option-words.ts';

/** Numbers from `low` to `high`, both included. */
export interface Range {
  low: number;
  high: number;
}

const setOf = (list: string) => new Set(list.split(',').flatMap(bareWords));
const under = setOf(underWords);
const over = setOf(overWords);
const around = setOf(ageWords);

/** The range a label or an answer names ("35–44", "under 25", "65+", "I'm 37"); null when it says anything else. */
export function readRange(text: string): Range | null {
  const plain = text
    .replace(/(?<=\d)[\s.,’](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)\s*(?:\+|(?:and|or)?\s*up(?!\p{L}))/giu, ' plus')
    .replace(/(?<!\p{L})up to(?!\p{L})/giu, 'under')
    .replace(/[<≤]/g, ' under ')
    .replace(/[>≥]/g, ' over ');
  const words = bareWords(plain);
  const numbers = words.filter((word) => /^\d{1,7}$/.test(word)).map(Number);
  const others = words.filter((word) => !/^\d+$/.test(word));
  if (!others.every((word) => under.has(word) || over.has(word) || around.has(word))) return null;
  const [low, high, ...more] = numbers;
  if (low === undefined || more.length > 0) return null;
  if (high !== undefined) return low <= high ? { low, high } : null;
  const below = others.some((word) => under.has(word));
  const above = others.some((word) => over.has(word));
  if (below && above) return null;
  if (below) return { low: 0, high: low };
  return { low, high: above ? Number.POSITIVE_INFINITY : low };
}
