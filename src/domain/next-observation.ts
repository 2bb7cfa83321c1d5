import { bareWords } from './bare.ts';
import { homeOfWords, type InterviewEvent } from './event.ts';
import type { Guide } from './guide.ts';
import type { Interview } from './interview.ts';
import { joiningWords } from './words/objection-words.ts';
import { howOftenWords, whereWords } from './words/observation-words.ts';

/** Fewer words are a slip, or a detail of what was seen. */
const fewestWords = 4;
/** So many words may tell where or how often it was; more of them tell something else. */
const mostOfDetail = 6;

const setOf = (list: string) => new Set(list.split(',').flatMap(bareWords));
const joining = setOf(joiningWords);
const where = setOf(whereWords);
const howOften = setOf(howOftenWords);

/**
 * Whether words are an observation of their own, written while the one before has been told and is still being
 * filed by taps: a sentence that answers nothing, that begins as if nothing had come before it, and that does
 * not read like where or how often that was.
 */
export function isNextObservation(
  guide: Guide,
  interview: Interview,
  event: Extract<InterviewEvent, { kind: 'answer' }>,
): boolean {
  if (interview.form !== 'observation' || event.input.kind !== 'text') return false;
  if (interview.listening || !homeOfWords(guide, interview, event)?.late) return false;
  const words = bareWords(event.input.text);
  const [first = ''] = words;
  if (words.length < fewestWords || joining.has(first)) return false;
  const isDetail = where.has(first) || words.some((word) => howOften.has(word));
  return words.length > mostOfDetail || !isDetail;
}
