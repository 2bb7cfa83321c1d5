import type { Code } from '../../app/summariser.ts';
import type { Segment } from '../../domain/segment.ts';
import { order } from './central.ts';
import { sharedWords } from './shared-words.ts';
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
  const taken = items
    .map((item) => ({
      ...item,
      base: baseLanguage(item.language),
      terms: topics ? termsOf(item.text, item.language) : withoutTopics(item),
    }))
    .sort(byTerms);
  const read = topics ? withoutShared(taken).sort(byTerms) : taken;
  const vectors = new Map<string, Vector>();
  for (const [base, distinct] of distinctTexts(read))
    vectorsOf(distinct.map(({ terms }) => terms)).forEach((vector, n) => {
      vectors.set(`${base} ${distinct[n]?.terms.key}`, vector);
    });
  return read.map((item) => ({
    ...item,
    vector: vectors.get(`${item.base} ${item.terms.key}`) ?? nowhere,
  }));
}

type Read = Pick<Item, 'code' | 'text' | 'language'> & Pick<Placed, 'base' | 'terms'>;

function byTerms(one: Read, other: Read): number {
  return (
    order(one.base, other.base) ||
    order(one.terms.key, other.terms.key) ||
    order(one.code, other.code)
  );
}

/** By language: texts that differ in what they are compared by. */
function distinctTexts<T extends Read>(items: T[]): Map<string, T[]> {
  const found = new Map<string, Map<string, T>>();
  for (const item of items) {
    const known = found.get(item.base) ?? new Map<string, T>();
    if (!known.has(item.terms.key)) found.set(item.base, known.set(item.terms.key, item));
  }
  return new Map([...found].map(([base, texts]) => [base, [...texts.values()]]));
}

function withoutShared<T extends Read>(items: T[]): T[] {
  const shared = new Map(
    [...distinctTexts(items)].map(([base, texts]) => [base, sharedWords(texts)]),
  );
  return items.map((item) => {
    const words = shared.get(item.base);
    const has = item.terms.words.some((word) => words?.has(word));
    return has ? { ...item, terms: termsOf(item.text, item.language, words) } : item;
  });
}

function withoutTopics({ text, language }: Pick<Item, 'text' | 'language'>): Terms {
  const terms = termsOf(text, language);
  return { ...terms, words: terms.words.filter((word) => !isTopic(word)) };
}

const nowhere: Vector = { features: new Int32Array(), weights: new Float64Array() };
