import { describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { createGuideWords } from '../../src/app/importing/guide-words.ts';
import { createLanes } from '../../src/app/importing/lanes.ts';
import {
  type FileReason,
  type Reason,
  shown,
  type Wanted,
} from '../../src/app/importing/reason.ts';
import { sayFileReason, sayReasons } from '../../src/app/importing/say-reasons.ts';
import { audiences } from '../../src/domain/lane.ts';
import { type Language, languages } from '../../src/domain/language.ts';

const texts = createTexts();
const others = languages.filter((language) => language !== 'en');

/** One of each key; the compiler asks for those that are missing. */
type One<T extends { key: string }> = { [Key in T['key']]: T & { key: Key } };

const wanted: One<Wanted> = {
  'one-of': { key: 'one-of', list: ['search (Ricerca)', 'decide (Решение)'] },
  lane: { key: 'lane', audience: 'staff', list: ['frontstage', 'systems', 'reach'] },
  elsewhere: { key: 'elsewhere', list: ['barriers', 'observations'] },
  text: { key: 'text', lane: 'barriers' },
  'yes-or-no': { key: 'yes-or-no', lane: 'reach' },
  score: { key: 'score', lane: 'recommend' },
  whole: { key: 'whole', min: -2, max: 2 },
  shorter: { key: 'shorter', most: 24 },
  unsure: { key: 'unsure', whole: 120_500, decimal: 120.5 },
  'no-percent': { key: 'no-percent', unit: '1-7' },
  respondent: { key: 'respondent' },
  time: { key: 'time' },
  language: { key: 'language' },
  touchpoints: { key: 'touchpoints' },
  metric: { key: 'metric' },
  source: { key: 'source' },
  number: { key: 'number' },
  count: { key: 'count' },
  period: { key: 'period' },
  words: { key: 'words' },
};
const found: Omit<One<Reason>, 'empty' | 'unfit'> = {
  'both-empty': { key: 'both-empty', column: 'rating', other: 'text', lane: 'emotions' },
  'too-long': { key: 'too-long', column: 'respondent_id', most: 200 },
  contradiction: { key: 'contradiction', line: 17 },
  cells: { key: 'cells', cells: 3, columns: 8 },
  'cells-to-line': { key: 'cells-to-line', cells: 3, columns: 8, last: 17 },
  'open-quote': { key: 'open-quote' },
};
const files: One<FileReason> = {
  encoding: { key: 'encoding', list: ['UTF-16'] },
  'line-encoding': { key: 'line-encoding', line: 17, list: ['windows-1250', 'windows-1252'] },
  broken: { key: 'broken', encoding: 'UTF-16LE' },
  'two-columns': { key: 'two-columns', column: 'Canale' },
  empty: { key: 'empty' },
  'open-quote': { key: 'open-quote' },
};

const cells: Reason[] = Object.values(wanted).flatMap((each): Reason[] => [
  { key: 'empty', column: 'colonna', wanted: each },
  { key: 'unfit', column: 'colonna', value: 'Nirvana', wanted: each },
]);
const reasons = [...cells, ...Object.values(found)];

/** What a reason names, as it stands in each language. */
function named(told: object): string[] {
  const values = Object.entries(told).filter(([key]) => key !== 'key');
  return values.flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === 'object') return named(value);
    return key === 'decimal' ? [] : [String(value)];
  });
}

const say = (language: Language, reason: Reason) => sayReasons(texts, language, [reason]);

describe.each(languages)('a reason in %s', (language) => {
  it.each(reasons.map((reason) => [named(reason).join(' '), reason] as const))(
    'names %s',
    (_, reason) => {
      const said = say(language, reason);
      for (const name of named(reason)) expect(said).toContain(name);
      if (language !== 'en') expect(said).not.toBe(say('en', reason));
    },
  );

  it.each(Object.values(files).map((reason) => [reason.key, reason] as const))(
    'why a file cannot be read: %s',
    (_, reason) => {
      const said = sayFileReason(texts, language, reason);
      for (const name of named(reason)) expect(said).toContain(name);
      if (language !== 'en') expect(said).not.toBe(sayFileReason(texts, 'en', reason));
    },
  );

  it('has room in the chat for all stages and lanes of a guide', () => {
    const value = shown('x'.repeat(99));
    for (const guide of loadGuides(new URL('../../prompts/guides/', import.meta.url))) {
      const list = createGuideWords(guide, language).stages;
      const stage = { key: 'one-of', list } as const;
      const lanes = audiences.map(
        (audience) => ({ key: 'lane', audience, list: createLanes(guide).of(audience) }) as const,
      );
      for (const each of [stage, ...lanes]) {
        const said = say(language, { key: 'unfit', column: 'stage', value, wanted: each });
        expect(said.length).toBeLessThanOrEqual(300);
      }
    }
  });
});

describe('a reason', () => {
  it.each([
    ['en', 'give a, b, or c', '120500 or 120.5; write 120500 or 120.5000'],
    ['it', 'scrivi a, b o c', '120500 o 120,5; scrivi 120500 o 120,5000'],
    ['pl', 'wpisz a, b lub c', '120500 albo 120,5; wpisz 120500 albo 120,5000'],
    ['ru', 'укажите a, b или c', '120500 или 120,5; напишите 120500 или 120,5000'],
  ] as const)('has lists and numbers as they are written in %s', (language, list, numbers) => {
    const column = 'stage';
    const oneOf: Wanted = { key: 'one-of', list: ['a', 'b', 'c'] };
    expect(say(language, { key: 'empty', column, wanted: oneOf })).toContain(list);
    const { unsure } = wanted;
    expect(say(language, { key: 'empty', column, wanted: unsure })).toContain(numbers);
  });

  it.each(others)('has its own words for what to do in %s', (language) => {
    const advice = Object.values(wanted).map((each) =>
      say(language, { key: 'empty', column: '', wanted: each }).replace(/^.*?: /, ''),
    );
    const english = Object.values(wanted).map((each) =>
      say('en', { key: 'empty', column: '', wanted: each }).replace(/^.*?: /, ''),
    );
    expect(advice.filter((each) => english.includes(each))).toEqual([]);
    expect(new Set(advice).size).toBe(advice.length);
  });
});

it('quotes a cell on one line, and cuts none of its letters in two', () => {
  expect(shown('two\r\n\tlines\0')).toBe('two lines ');
  expect(shown('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shown('🚲'.repeat(61))).toBe(`${'🚲'.repeat(60)}…`);
});
