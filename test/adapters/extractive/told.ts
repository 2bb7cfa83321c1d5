import type { Segment } from '../../../src/domain/segment.ts';
import { sentences } from '../../../src/domain/sentences.ts';

/** The sentences of one answer about what got in the way. */
export function told(text: string, language: string, tapped = false): Segment[] {
  return sentences(text, language).map(({ start, end }, n) => ({
    id: `a/${n}`,
    answer: 'a',
    person: 'p',
    audience: 'customer',
    stage: 's',
    lane: 'barriers',
    language,
    text: text.slice(start, end),
    start,
    end,
    severity: tapped ? 3 : null,
    obstacle: [],
  }));
}
