import { describe, expect, it } from 'vitest';
import { outputs } from '../../../src/adapters/llm/outputs.ts';
import { salvage } from '../../../src/adapters/llm/salvage.ts';

const code = { segments: ['S1'], lane: 'barriers', label: 'A long wait' };

describe('salvage', () => {
  it('keeps the items that fit, and takes a list that is missing or none for an empty one', () => {
    const wrong = [{ ...code, lane: 'pain points' }, { lane: 'gains', label: '' }, 'S4', null];
    for (const setAside of [undefined, null, 'none', {}])
      expect(salvage(outputs.codes, { codes: [wrong[0], code, ...wrong], setAside })).toEqual({
        codes: [code],
        setAside: [],
      });
  });

  it('makes nothing of an answer in which nothing fits, or that is not made of lists', () => {
    for (const answer of [{ result: 'Fine' }, { codes: [{ label: 'x' }] }, [code], 'codes', null])
      expect(salvage(outputs.codes, answer)).toBeNull();
    expect(salvage(outputs.followUp, { needed: true, question: 'What?' })).toBeNull();
  });
});
