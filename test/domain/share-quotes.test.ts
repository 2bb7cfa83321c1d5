import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesEach } from '../../src/domain/share-quotes.ts';

describe('quotes of each statement', () => {
  it.each([
    [[], 10, Number.POSITIVE_INFINITY],
    [[4, 6], 10, Number.POSITIVE_INFINITY],
    [[100, 2], 10, 8],
    [[5, 6], 10, 5],
    [[100, 100, 0, 1], 20, 9],
    [[9, 9, 9, 9], 4, 3],
  ])('of %j, at most %i in all, are %d', (counts, most, each) => {
    expect(quotesEach(counts, most)).toBe(each);
  });

  it('are as many as there is room for', () => {
    const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 90, max: 400 }), (all, most) => {
        const shown = (each: number) => all.reduce((sum, count) => sum + Math.min(count, each), 0);
        const each = quotesEach(all, most);
        expect(shown(each)).toBeLessThanOrEqual(most);
        if (Number.isFinite(each)) expect(shown(each + 1)).toBeGreaterThan(most);
      }),
    );
  });
});
