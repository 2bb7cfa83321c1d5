import { describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Failure } from '../../src/adapters/llm/read-completion.ts';
import { sayNotCovered } from '../../src/app/not-covered.ts';
import { createPhrases } from '../../src/app/phrases.ts';
import { languages } from '../../src/domain/language.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';

const texts = createTexts();
const failures: Record<Failure, true> = {
  budget: true,
  refused: true,
  'too long': true,
  'invalid output': true,
  'unusable response': true,
  'timed out': true,
  unreachable: true,
  'rate limited': true,
  'server error': true,
  'request rejected': true,
};
const reasons = [...Object.keys(failures), 'set aside', 'too much by one person'];

describe.each(languages)('what a map does not cover, in %s', (language) => {
  const map = fullMap(language, 1);
  const phrases = createPhrases(texts, map.study);
  const said = (reason: string) =>
    sayNotCovered({ ...map, notCovered: [{ stage: 'stage-1', answers: 3, reason }] }, phrases);

  it.each(reasons)('is said in words that are no code of ours: %s', (reason) => {
    const text = said(reason) ?? '';
    expect(text).toContain(map.stages[0]?.name);
    expect(text).toContain('3');
    expect(text).not.toContain(`(${reason})`);
    expect(text).not.toBe(said('an unknown reason'));
  });

  it('is said as it stands where the reason is not ours, and is nothing where all is covered', () => {
    expect(said('an unknown reason')).toContain('(an unknown reason)');
    expect(sayNotCovered({ ...map, notCovered: [] }, phrases)).toBeNull();
  });
});
