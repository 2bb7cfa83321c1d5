import { currentPlace, type Interview, type InterviewRef, isAsking } from '../domain/interview.ts';
import type { Place } from '../domain/place.ts';
import type { InterviewView } from './interview-view.ts';
import type { InterviewChange, InterviewStore } from './ports.ts';

/** A message that put what stands open: its chat and number, and whether another copy of it may stand there. */
export interface Asked {
  chat: number;
  message: number;
  mayStandTwice: boolean;
  /** The answer given just before it; null when there was none, left out when it was asked before. */
  answered?: Place | null;
}

/** Notes what no person did: what was asked, in which message, and what never reached the chat. */
export interface Noting {
  /** Notes that Telegram refused what stands open: words still go on with the answer before it. */
  unsent(ref: InterviewRef): Promise<void>;
  /** Has nothing asked by itself any more: the chat cannot be written to. */
  rest(ref: InterviewRef, chat: number): Promise<void>;
  /** Notes which message put what stands open, so that replies to it, and words sent before it, are known. */
  asked(view: InterviewView, asked: Asked): Promise<void>;
  /** Whether a message asked or said something in the interview. */
  knows(ref: InterviewRef, message: number): Promise<boolean>;
  /** Notes a message that read an answer back: a reply to it corrects that answer. */
  readBack(ref: InterviewRef, place: Place, message: number): Promise<void>;
}

/** Creates {@link Noting}. */
export function createNoting(
  interviews: Pick<InterviewStore, 'get' | 'record' | 'placeOf'>,
): Noting {
  async function note(
    interview: Interview,
    changed: Partial<Interview>,
    beside: Pick<InterviewChange, 'messages' | 'waiting'>,
  ): Promise<void> {
    const { revision } = interview;
    await interviews.record({
      update: null,
      expected: revision,
      interview: { ...interview, ...changed, revision: revision + 1 },
      entry: null,
      ...beside,
    });
  }

  return {
    async unsent(ref) {
      const interview = await interviews.get(ref.study, ref.interview);
      if (interview && interview.unasked !== null) await note(interview, { unsent: true }, {});
    },
    async rest(ref, chat) {
      const interview = await interviews.get(ref.study, ref.interview);
      if (interview) await note(interview, { unsent: true }, { waiting: { chat, until: null } });
    },
    async asked({ interview }, { chat, message, mayStandTwice, answered }) {
      const before = interview.asked;
      const isRepeated = answered === undefined && before !== null;
      // Nobody knows where the other copy stands: words that come before this one may well be meant for it.
      const since = isRepeated ? before.since : mayStandTwice ? 0 : message;
      const asked = {
        since,
        latest: message,
        answered: isRepeated ? before.answered : (answered ?? null),
      };
      await note(
        interview,
        { asked, unasked: null, unsent: false },
        {
          // A reply to a recap or to the playback corrects no one answer.
          messages: isAsking(interview)
            ? [{ kind: 'asked', message, place: currentPlace(interview) }]
            : [],
          ...(interview.unasked === null ? {} : { waiting: { chat, until: null } }),
        },
      );
    },
    async knows({ study, interview }, message) {
      const said = await interviews.placeOf(study, interview, 'said', message);
      return (said ?? (await interviews.placeOf(study, interview, 'asked', message))) !== null;
    },
    async readBack(ref, place, message) {
      const interview = await interviews.get(ref.study, ref.interview);
      if (interview) await note(interview, {}, { messages: [{ kind: 'asked', message, place }] });
    },
  };
}
