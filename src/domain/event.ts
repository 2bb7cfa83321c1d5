import type { Answer, Attachment } from './answer.ts';
import type { Input } from './interpret.ts';
import { currentPlace, type Interview } from './interview.ts';
import type { Place } from './place.ts';

/**
 * What a person does in an interview. A tap names the slot or place whose button it was; `message` is the
 * number of the message that said it. `revise` corrects an answer given before (an edited message, a reply to
 * an older question) or adds to it. `settle`: nothing more came for a while after words that might have gone on.
 */
export type InterviewEvent =
  | {
      kind: 'answer';
      input: Input;
      slot?: number;
      message?: number;
      attachments?: Attachment[];
    }
  | {
      kind: 'revise';
      place: Place;
      text: string;
      source: 'text' | 'voice' | 'edit';
      how: 'replace' | 'add';
      /** The words that are replaced, where the answer may hold more than words. */
      was?: string;
      message?: number;
    }
  | { kind: 'attach'; attachment: Attachment }
  | { kind: 'skip'; place?: Place; message?: number }
  | { kind: 'recap'; stage: number; slot?: number }
  /** Null: they would rather not say how well it fits. */
  | { kind: 'playback'; rating: number | null }
  | { kind: 'back' | 'pause' | 'resume' | 'restart' | 'stop' | 'settle' };

/** What was recorded. `more`, `revised` and `attached` leave open what stood open. */
export type Recorded =
  | 'answer'
  | 'more'
  | 'revised'
  | 'attached'
  | 'skip'
  | 'ticked'
  | 'unclear'
  | 'other'
  | 'recap'
  | 'playback'
  | 'settle'
  | 'back'
  | 'pause'
  | 'resume'
  | 'restart'
  | 'stop';

/**
 * What an event leads to. `recorded` changes are to be stored; the others leave the interview as it was:
 * `stale`, a button of another question; `first`, nothing to go back to; `closed`, finished or stopped;
 * `paused`, words that may not be meant as an answer, as the person had paused; `early`, words may follow.
 */
export type Step =
  | { kind: 'recorded'; what: Recorded; interview: Interview; answer?: Answer; from?: Answer }
  | { kind: 'stale' | 'first' | 'closed' | 'paused' | 'early' };

/** A step that is to be stored. */
export function recorded(
  what: Recorded,
  interview: Interview,
  answer?: Answer,
  from?: Answer | null,
): Extract<Step, { kind: 'recorded' }> {
  const answered = answer ? { answer } : {};
  return { kind: 'recorded', what, interview, ...answered, ...(from ? { from } : {}) };
}

/** Nothing that could be understood: it is noted, and asked for once more. */
export function unclear(interview: Interview): Step {
  return recorded('unclear', { ...interview, unclear: interview.unclear + 1 });
}

/**
 * The place an event is about: the one it names; else the answer that the words go on with, because nothing
 * was asked since, or because they were sent before what was asked; else what stands open.
 */
export function placeOfEvent(interview: Interview, event: InterviewEvent): Place {
  if (event.kind === 'revise') return event.place;
  if (event.kind === 'answer' && event.input.kind === 'text')
    return goesOnWith(interview, sentAs(event)) ?? currentPlace(interview);
  const isAboutWords = event.kind === 'attach' || event.kind === 'settle';
  if (isAboutWords && interview.listening) return interview.listening.place;
  return currentPlace(interview);
}

/** The message that words were sent as; an edit comes later than its message. */
export function sentAs({ input, message }: Extract<InterviewEvent, { kind: 'answer' }>) {
  return input.kind === 'text' && input.source === 'edit' ? undefined : message;
}

/** The answer that words go on with; null where they answer what stands open. */
export function goesOnWith(
  { listening, unasked, unsent, asked, ordered }: Interview,
  message: number | undefined,
): Place | null {
  if (listening) return listening.place;
  // Where it may have been seen, words answer it rather than going on after so long.
  if (unasked !== null && unsent) return unasked;
  const isEarlier = ordered && asked && message !== undefined && message < asked.since;
  return isEarlier ? asked.answered : null;
}

/** The place of what stands open, or of the answer that words still go on with: those sent until more is asked belong there. */
export function stoodAt(interview: Interview): Place {
  return goesOnWith(interview, undefined) ?? currentPlace(interview);
}
