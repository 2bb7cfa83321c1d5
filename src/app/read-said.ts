import { homeOfWords, type InterviewEvent } from '../domain/event.ts';
import { fragmentsOf, withEdited, wordsOf } from '../domain/fragments.ts';
import type { Guide } from '../domain/guide.ts';
import { currentPlace, type Interview, isAsking } from '../domain/interview.ts';
import type { Place } from '../domain/place.ts';
import type { InterviewStore, LogEntry } from './ports.ts';

/** What a person did: an event, words in reply to an older message, or one of their messages edited. */
export type Done =
  | InterviewEvent
  | (Extract<InterviewEvent, { kind: 'answer' }> & { replyTo: number })
  | { kind: 'edit'; message: number; text: string };

/** An event, how its words come to the answer (for the log), and the words. */
export interface Said {
  event: InterviewEvent;
  how?: LogEntry['how'];
  said?: string;
}

/** Reads what somebody did as an event about the answer it belongs to; null for an edited message that is no answer. */
export type ReadSaid = (guide: Guide, interview: Interview, done: Done) => Promise<Said | null>;

/** Creates {@link ReadSaid}. */
export function createReadSaid(interviews: Pick<InterviewStore, 'placeOf' | 'log'>): ReadSaid {
  async function read(guide: Guide, interview: Interview, done: Done): Promise<Said | null> {
    if (done.kind === 'edit') return edited(interview, done);
    if (done.kind !== 'answer') return { event: done };
    if (done.input.kind === 'tap') return { event: done, how: 'new' };
    const { message, input } = done;
    const known = 'replyTo' in done ? await replied(interview, done.replyTo) : null;
    if (known)
      return {
        event: {
          kind: 'revise',
          ...known,
          text: input.text,
          source: input.source,
          ...(message === undefined ? {} : { message }),
        },
        how: known.how === 'add' ? 'add' : 'new',
        said: input.text,
      };
    const goesOn = homeOfWords(guide, interview, done) !== null;
    return { event: done, how: goesOn ? 'add' : 'new', said: input.text };
  }

  /** A reply to a question corrects its answer, one to an answer adds to it; none where that one stands open. */
  async function replied(interview: Interview, message: number) {
    const ref = [interview.study, interview.id] as const;
    const asked = await interviews.placeOf(...ref, 'asked', message);
    const isOver = interview.status === 'finished';
    if (asked && (isOver || !isOpenAt(interview, asked)))
      return { place: asked, how: 'replace' as const };
    const said = asked ? null : await interviews.placeOf(...ref, 'said', message);
    // In a pause nothing is being gone on with, but a reply says what it belongs to.
    const isGoingOn = said === interview.listening?.place && interview.status !== 'paused';
    return said && !isGoingOn ? { place: said, how: 'add' as const } : null;
  }

  async function edited(
    interview: Interview,
    { message, text }: Extract<Done, { kind: 'edit' }>,
  ): Promise<Said | null> {
    const place = await interviews.placeOf(interview.study, interview.id, 'said', message);
    if (place === null) return null;
    const fragments = fragmentsOf(await interviews.log(interview.study, interview.id), place);
    const words = wordsOf(withEdited(fragments, { message, text }));
    const isPart = fragments.some((fragment) => fragment.message === message);
    const was = isPart ? { was: wordsOf(fragments) } : {};
    // What could not be understood, said anew, answers the question that still stands open.
    if (fragments.length === 0 && isOpenAt(interview, place)) {
      const input = { kind: 'text' as const, text, source: 'edit' as const };
      return { event: { kind: 'answer', input, message }, how: 'new', said: text };
    }
    const event = { kind: 'revise' as const, place, text: words, source: 'edit' as const };
    return { event: { ...event, ...was, how: 'replace', message }, how: 'edit', said: text };
  }

  return read;
}

/** Whether what is said at a place simply answers what stands open; a recap and the playback have no place. */
function isOpenAt(interview: Interview, place: Place): boolean {
  if (interview.status === 'finished') return false;
  if (interview.listening) return interview.listening.place === place;
  return isAsking(interview) && currentPlace(interview) === place;
}
