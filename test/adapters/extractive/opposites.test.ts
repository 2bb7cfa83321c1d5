import { describe, expect, it } from 'vitest';
import { contestedThemes } from '../../../src/adapters/extractive/opposites.ts';
import type { ThemeSummary } from '../../../src/app/summariser.ts';
import type { CodeLane } from '../../../src/domain/lane.ts';

function theme(id: string, lane: CodeLane, language: string, texts: string[]): ThemeSummary {
  return {
    id,
    lane,
    title: texts[0] ?? '',
    customers: texts.length,
    staff: 0,
    asked: 10,
    severity: null,
    segments: texts.map((text, n) => ({
      id: `${id}${n}`,
      answer: `${id}${n}`,
      person: `${id}${n}`,
      audience: 'customer',
      stage: 's',
      lane,
      language,
      text,
      start: 0,
      end: text.length,
      severity: null,
      obstacle: [],
    })),
  };
}

describe('what others say the opposite of', () => {
  it.each([
    ['en', 'The delivery was so slow', 'Delivery was fast'],
    ['en', 'The contract was confusing', 'The contract was clear to me'],
    ['it', 'Il commesso era maleducato', 'Un commesso davvero gentile'],
    ['pl', 'Kurier bardzo się spóźnił', 'Kurier był szybki'],
    ['ru', 'Доставка очень медленная', 'Доставка быстрая'],
  ])('is marked on both sides, in %s: %s / %s', (language, bad, good) => {
    const themes = [theme('b', 'barriers', language, [bad]), theme('g', 'gains', language, [good])];
    expect(contestedThemes(themes)).toEqual(['b', 'g']);
  });

  it.each([
    ['of other things', 'The delivery was slow', 'Registration was fast'],
    ['on another axis', 'The delivery was slow', 'The delivery was cheap'],
    ['of the same view', 'The delivery was slow', 'The delivery was not fast'],
  ])('is not what is said %s: %s / %s', (_, bad, good) => {
    const themes = [theme('b', 'barriers', 'en', [bad]), theme('g', 'gains', 'en', [good])];
    expect(contestedThemes(themes)).toEqual([]);
  });
});
