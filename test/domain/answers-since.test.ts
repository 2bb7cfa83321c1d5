import { expect, it } from 'vitest';
import { answersSince } from '../../src/domain/answers-since.ts';

const before = { answeredAt: '2026-11-01T10:00:00.000Z', skipped: false };
const after = { answeredAt: '2026-11-03T10:00:00.000+02:00', skipped: false };
const map = (answers: number) => ({
  createdAt: '2026-11-02T10:00:00.000Z',
  sample: { customers: 1, staff: 0, answers, languages: {}, from: null, to: null },
});

it('counts what was said since a map was made, corrected as well, and what was left out does not count', () => {
  expect(answersSince([before, before], map(2))).toBe(0);
  expect(answersSince([before, after, { ...after, skipped: true }], map(2))).toBe(1);
});

it('counts what was brought in since with older dates', () => {
  expect(answersSince([before, before, before], map(1))).toBe(2);
});

it('counts what is new where answers that the map knew were withdrawn', () => {
  expect(answersSince([before, after], map(5))).toBe(1);
});
