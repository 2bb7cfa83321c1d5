import { expect, it } from 'vitest';
import { endOf, readPeriod } from '../../src/domain/period.ts';

it.each([
  ['2026', '2026'],
  [' 2026-Q3 ', '2026-Q3'],
  ['2026 q3', '2026-Q3'],
  ['2026Q3', '2026-Q3'],
  ['Q3 2026', '2026-Q3'],
  ['Q3/2026', '2026-Q3'],
  ['2026-09', '2026-09'],
  ['09/2026', '2026-09'],
  ['09.2026', '2026-09'],
  ['2026-09-14', '2026-09-14'],
  ['2026-07/2026-09', '2026-07–2026-09'],
  ['2026-07..2026-09', '2026-07–2026-09'],
  ['2026-07 – 2026-09', '2026-07–2026-09'],
  ['2026-07-2026-09', '2026-07–2026-09'],
  ['2025-2026', '2025–2026'],
  ['2026-09-14—2026-10-02', '2026-09-14–2026-10-02'],
  ['Q1 2026 - Q2 2026', '2026-Q1–2026-Q2'],
])('reads %j as %j', (said, period) => {
  expect(readPeriod(said)).toBe(period);
  // What is stored can be brought in again.
  expect(readPeriod(period)).toBe(period);
});

it.each([
  '',
  'last quarter',
  '26',
  '0026',
  '2026-13',
  '2026-Q5',
  '2026-02-30',
  '14.09.2026',
  'Sep-26',
  '2026-09/2026-07',
  '2026/2026',
  '2026-09/',
])('does not guess at %j', (said) => {
  expect(readPeriod(said)).toBeNull();
});

it('sorts by when a period is over', () => {
  const ordered = ['2025', '2026-03', '2026-Q2', '2026-07–2026-08', '2026-09-14', '2026-Q3'];
  const shuffled = [...ordered].sort();
  expect(shuffled.sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1))).toEqual(ordered);
});
