import { expect, it } from 'vitest';
import { forms, type Guide, guideSchema, type Question } from '../../src/domain/guide.ts';
import { minutesOf } from '../../src/domain/plan.ts';
import { smallGuide } from '../support/small-guide.ts';

/** The small guide with other questions in every form. */
function guideOf(change: (questions: Question[]) => Partial<Question>[]): Guide {
  const questions = Object.fromEntries(
    forms.map((form) => [form, change(smallGuide.questions[form])]),
  );
  return guideSchema.parse({ ...smallGuide, questions });
}

/** As many texts outside the stages as asked for. */
const texts = (count: number, more: Partial<Question> = {}) =>
  guideOf(([first]) =>
    Array.from({ length: count }, (_, n) => ({
      ...first,
      id: `text-${n}`,
      at: 'opening' as const,
      lane: 'needs' as const,
      kind: 'text' as const,
      options: undefined,
      ...more,
    })),
  );

it('counts 40 seconds a text, 15 a short one, and the playback of an interview', () => {
  expect(minutesOf(texts(3), 'observation')).toBe(2);
  // 120 seconds and a tap.
  expect(minutesOf(texts(3), 'customer')).toBe(3);
  expect(minutesOf(texts(3), 'staff')).toBe(3);
  expect(minutesOf(texts(8, { short: true }), 'observation')).toBe(2);
  expect(minutesOf(texts(8, { short: true }), 'customer')).toBe(3);
});

it('counts a recap for each stage, but none for a stage that asks nothing', () => {
  const at = (stages: string[], count: number, short: boolean) =>
    texts(count, { at: 'stage', stages, short });
  // 45 seconds and two taps are 61, 40 and two taps 56.
  expect(minutesOf(at(['search'], 3, true), 'customer')).toBe(2);
  expect(minutesOf(at(['search'], 1, false), 'customer')).toBe(1);
  expect(minutesOf(at(['search'], 3, true), 'observation')).toBe(1);
});

it('does not count follow-ups', () => {
  expect(minutesOf(texts(3, { followUps: 3 }), 'observation')).toBe(2);
});
