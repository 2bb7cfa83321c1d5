import type { Segment } from '../../../src/domain/segment.ts';
import { sentences } from '../../../src/domain/sentences.ts';

/** A customer's sentence about what got in the way, the only one of its answer unless told otherwise. */
export function said(text: string, language: string, rest: Partial<Segment> = {}): Segment {
  return {
    id: `${text}/0`,
    answer: 'a',
    person: 'p',
    audience: 'customer',
    stage: 's',
    lane: 'barriers',
    language,
    text,
    start: 0,
    end: text.length,
    severity: null,
    obstacle: [],
    ...rest,
  };
}

/** The sentences of one answer about what got in the way. */
export function told(text: string, language: string, tapped = false): Segment[] {
  return sentences(text, language).map((span, n) =>
    said(text.slice(span.start, span.end), language, {
      id: `a/${n}`,
      ...span,
      severity: tapped ? 3 : null,
    }),
  );
}
