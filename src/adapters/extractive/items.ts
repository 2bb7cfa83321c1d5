import type { Code } from '../../app/summariser.ts';
import type { Segment } from '../../domain/segment.ts';
import { order } from './central.ts';
import { baseLanguage, isTopic, type Terms, termsOf } from './terms.ts';
import { type Vector, vectorsOf } from './vectors.ts';

/** A code with what is needed to group it: the sentence it stands for, who said it and what they tapped. */
export interface Item {
  code: string;
  text: string;
  /** Where in its answer it begins. */
  start: number;
  language: string;
  people: string[];
  severity: number | null;
  obstacle: string[];
}

/** An item placed in the space of its language. */
export interface Placed extends Item {
  base: string;
  terms: Terms;
  vector: Vector;
}

/** The item of a code; its label stands in where none of its segments is known. */
export function itemOf(code: Code, segments: Segment[], language: string): Item {
  const [first] = segments;
  const severities = segments.flatMap(({ severity }) => severity ?? []);
  return {
    code: code.id,
    text: first?.text ?? code.label,
    start: first?.start ?? 0,
    language: first?.language ?? language,
    people: [...new Set(segments.map(({ person }) => person))],
    severity: mean(severities),
    obstacle: [...new Set(segments.flatMap(({ obstacle }) => obstacle))].sort(),
  };
}

/** Mean of numbers; null of none. */
export function mean(numbers: number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

/**
 * Places items by their words, each language apart: rare words weigh by how rare they are among the
 * distinct texts of the language. `topics`: what words are about counts, too; it is known for obstacles
 * only. The result is in an order that depends on nothing but the items.
 */
export function place<T extends Pick<Item, 'code' | 'text' | 'language'>>(
  items: T[],
  topics: boolean,
): (T & Pick<Placed, 'base' | 'terms' | 'vector'>)[] {
  const read = items
    .map((item) => ({
      ...item,
      base: baseLanguage(item.language),
      terms: topics ? termsOf(item.text, item.language) : withoutTopics(item),
    }))
    .sort(
      (one, other) =>
        order(one.base, other.base) ||
        order(one.terms.key, other.terms.key) ||
        order(one.code, other.code),
    );
  const vectors = new Map<string, Vector>();
  for (const base of new Set(read.map((item) => item.base))) {
    const distinct = new Map(
      read.flatMap((item) => (item.base === base ? [[item.terms.key, item.terms]] : [])),
    );
    vectorsOf([...distinct.values()]).forEach((vector, n) => {
      vectors.set(`${base} ${[...distinct.keys()][n]}`, vector);
    });
  }
  return read.map((item) => ({
    ...item,
    vector: vectors.get(`${item.base} ${item.terms.key}`) ?? nowhere,
  }));
}

function withoutTopics({ text, language }: Pick<Item, 'text' | 'language'>): Terms {
  const terms = termsOf(text, language);
  return { ...terms, words: terms.words.filter((word) => !isTopic(word)) };
}

const nowhere: Vector = { features: new Int32Array(), weights: new Float64Array() };
