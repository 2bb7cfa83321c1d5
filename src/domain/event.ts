import type { Answer, Attachment } from './answer.ts';
import type { Guide } from './guide.ts';
import type { Input } from './interpret.ts';
import { currentPlace, type Interview } from './interview.ts';
import { lateHome } from './late-words.ts';
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
  /** Found right, or turned to one of its answers: to a question's, or to that of its follow-up. */
  | { kind: 'recap'; stage: number; slot?: number; isFollowUp?: boolean }
  /** Null: they would rather not say how well it fits. */
  | { kind: 'playback'; rating: number | null }
  | { kind: 'back'; place?: Place }
  /** Something is asked once more after the end: the question at a place, or a follow-up with this text. */
  | { kind: 'ask-again'; place: Place; text?: string }
  /** `stopping`: they mean to stop, and are asked what is to become of their answers. */
  | { kind: 'pause'; stopping?: boolean }
  | { kind: 'resume' | 'restart' | 'stop' | 'settle' };

/**
 * What was recorded. `more`, `revised` and `attached` leave open what stood open; `recap-left` goes on from a
 * recap that nobody found right.
 */
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
  | 'recap-left'
  | 'playback'
  | 'settle'
  | 'back'
  | 'ask-again'
  | 'pause'
  | 'resume'
  | 'restart'
  | 'stop';

/**
 * What an event leads to. `recorded` changes are to be stored; the others leave the interview as it was:
 * `stale`, a button of another question; `first`, nothing to go back to; `closed`, finished or stopped;
 * `paused`, words that may not be meant as an answer, as the person had paused; `early`, words may follow;
 * `social`, mere manners.
 */
export type Step =
  | { kind: 'recorded'; what: Recorded; interview: Interview; answer?: Answer; from?: Answer }
  | { kind: 'stale' | 'first' | 'closed' | 'paused' | 'early' | 'social' };

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
 * was asked since, because they were sent before what was asked, or because what was asked takes no words;
 * else what stands open.
 */
export function placeOfEvent(guide: Guide, interview: Interview, event: InterviewEvent): Place {
  if (event.kind === 'revise' || event.kind === 'ask-again') return event.place;
  if (event.kind === 'answer' && event.input.kind === 'text')
    return homeOfWords(guide, interview, event)?.place ?? currentPlace(interview);
  const isAboutWords = event.kind === 'attach' || event.kind === 'settle';
  if (isAboutWords && interview.listening) return interview.listening.place;
  return currentPlace(interview);
}

/** The message that words were sent as; an edit comes later than its message. */
export function sentAs({ input, message }: Extract<InterviewEvent, { kind: 'answer' }>) {
  return input.kind === 'text' && input.source === 'edit' ? undefined : message;
}

/** The answer that words go on with, and whether something else has been asked since; null where they answer that. */
export function homeOfWords(
  guide: Guide,
  interview: Interview,
  event: Extract<InterviewEvent, { kind: 'answer' }>,
): { place: Place; late: boolean } | null {
  if (event.input.kind !== 'text') return null;
  const place = goesOnWith(interview, sentAs(event));
  // While words that came late may go on, an answer to what stands open is still one.
  if (place !== null && !interview.listening?.late) return { place, late: false };
  const late = lateHome(guide, interview, event.input.text);
  return late === null ? null : { place: late, late: true };
}

/** The answer that words go on with, whatever they say; null where that depends on what they say. */
export function goesOnWith(interview: Interview, message: number | undefined): Place | null {
  const { listening, unasked, unsent, asked, ordered } = interview;
  if (listening) return listening.place;
  // Where it may have been seen, words answer it rather than going on after so long.
  if (unasked !== null && unsent) return unasked;
  if (ordered && asked && message !== undefined && message < asked.since) return asked.answered;
  // Said in words already, and asked for the tap: more words are more of the same.
  const isWordy = interview.phase === 'question' && interview.marks[interview.at] === 'w';
  return isWordy ? currentPlace(interview) : null;
}

/** The place of what stands open, or of the answer that words still go on with: those sent until more is asked belong there. */
export function stoodAt(interview: Interview, event?: InterviewEvent): Place {
  // Words that went on with an answer may go on with it further, whatever stood open meanwhile.
  const wentOn = event?.kind === 'answer' ? goesOnWith(interview, sentAs(event)) : null;
  return wentOn ?? goesOnWith(interview, undefined) ?? currentPlace(interview);
}
