import { describe, expect, it } from 'vitest';
import { itemOf } from '../../../src/adapters/llm/short-id.ts';

describe('itemOf', () => {
  it('finds what a model means, in whatever way it writes an id', () => {
    for (const id of ['S2', ' s2', '2', '[S2]', 'S02', '<S2>'])
      expect(itemOf(['one', 'two'], 'S', id)).toBe('two');
  });

  it('finds nothing for another letter or a number that was not given', () => {
    for (const id of ['A2', 'S3', 'S0', '0', '', 'S', 'S1, S2', 'S1.5', '-', 'a2/0', 'S2 two'])
      expect(itemOf(['one', 'two'], 'S', id)).toBeUndefined();
  });
});
