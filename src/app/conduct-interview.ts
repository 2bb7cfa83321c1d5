import type { Answer } from '../domain/answer.ts';
import {
  goesOnWith,
  type InterviewEvent,
  placeOfEvent,
  type Recorded,
  type Step,
  sentAs,
} from '../domain/event.ts';
import { chooseFollowUps } from '../domain/follow-up.ts';
import { fragmentsOf, withEdited, wordsOf } from '../domain/fragments.ts';
import type { Guide } from '../domain/guide.ts';
import { currentPlace, type Interview, parentSlot } from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import { awaitsFollowUps, withFollowUps } from '../domain/move-on.ts';
import { type Place, placeAt, slotOfPlace } from '../domain/place.ts';
import { planOf, type Slot } from '../domain/plan.ts';
import { step } from '../domain/step.ts';
import { createInterviewAnswers, type InterviewView } from './interview-view.ts';
import type {
  AnswerStore,
  Environment,
  FollowUpStore,
  InterviewChange,
  InterviewStore,
  LogEntry,
  StudyStore,
} from './ports.ts';

/** Names an interview. */
export interface InterviewRef {
  study: string;
  interview: string;
}

/** What a person did: an event, words in reply to an older message, or one of their messages edited. */
export type Done =
  | InterviewEvent
  | (Extract<InterviewEvent, { kind: 'answer' }> & { replyTo: number })
  | { kind: 'edit'; message: number; text: string };

/** Where something was done: the update that told of it, the chat's id, and the person's language. */
export interface Told {
  update: string;
  chat: number;
  language: Language;
}

/**
 * What came of an event. `seen`: the update was recorded before. `moved`: another update came first.
 * `unknown`: an edited message that was no answer.
 */
export type Outcome =
  | {
      kind: 'recorded';
      what: Recorded;
      slot: Slot;
      place: Place;
      answer: Answer | null;
      view: InterviewView;
    }
  | {
      kind: 'seen' | 'moved' | 'stale' | 'first' | 'closed' | 'paused' | 'early' | 'unknown';
      view: InterviewView;
    }
  | { kind: 'gone' };

/** A message that put what stands open: its chat and number, and whether another copy of it may stand there. */
export interface Asked {
  chat: number;
  message: number;
  mayStandTwice: boolean;
  /** The answer given just before it; null when there was none, left out when it was asked before. */
  answered?: Place | null;
}

/** Takes people through interviews: shows what stands open and records what they do. */
export interface Interviewing {
  /** Null when the interview or its guide is no longer stored. */
  view(ref: InterviewRef): Promise<InterviewView | null>;
  /** Applies an event once, however often its update is delivered. */
  apply(ref: InterviewRef, done: Done, told: Told): Promise<Outcome>;
  /**
   * Goes on from words after which nothing more has come for a while; `early` when they have not settled yet,
   * `unasked` where it had gone on, and what stands open never reached the chat.
   */
  settle(
    ref: InterviewRef,
    chat: number,
  ): Promise<Outcome | { kind: 'unasked'; view: InterviewView }>;
  /** Has nothing asked by itself any more: the chat cannot be written to. */
  rest(ref: InterviewRef, chat: number): Promise<void>;
  /** Notes which message put what stands open, so that replies to it, and words sent before it, are known. */
  asked(view: InterviewView, asked: Asked): Promise<void>;
  /** Whether a message asked or said something in the interview. */
  knows(ref: InterviewRef, message: number): Promise<boolean>;
  /** Notes a message that read an answer back: a reply to it corrects that answer. */
  readBack(ref: InterviewRef, place: Place, message: number): Promise<void>;
}

/** Builds {@link Interviewing}. `pause`: how long words may go on before what comes next is asked, in milliseconds. */
export function createInterviewing(deps: {
  studies: Pick<StudyStore, 'guide' | 'get'>;
  interviews: Pick<InterviewStore, 'get' | 'record' | 'placeOf' | 'log'>;
  answers: Pick<AnswerStore, 'get' | 'some'>;
  followUps: Pick<FollowUpStore, 'get'>;
  env: Environment;
  pause: number;
}): Interviewing {
  const { interviews, env } = deps;
  const guideOf = cachedGuides(deps.studies);
  const answers = createInterviewAnswers(deps.answers);

  async function view(ref: InterviewRef): Promise<InterviewView | null> {
    const interview = await interviews.get(ref.study, ref.interview);
    const guide = interview && (await guideOf(interview.study, interview.guide));
    return guide ? answers.show(guide, interview) : null;
  }

  async function apply(ref: InterviewRef, done: Done, told: Told): Promise<Outcome> {
    const found = await view(ref);
    if (!found) return { kind: 'gone' };
    const said = await asEvent(found.interview, done);
    if (!said) return { kind: 'unknown', view: found };
    return take(
      { ...found, interview: { ...found.interview, language: told.language } },
      said,
      told,
    );
  }

  async function settle(ref: InterviewRef, chat: number): ReturnType<Interviewing['settle']> {
    const found = await view(ref);
    if (!found) return { kind: 'gone' };
    const { unasked, status } = found.interview;
    if (unasked !== null && status === 'open') return { kind: 'unasked', view: found };
    return take(
      found,
      { event: { kind: 'settle' }, how: undefined, said: undefined },
      { chat, update: null },
    );
  }

  /** Applies an event to an interview as it was found, and stores what comes of it. */
  async function take(
    found: InterviewView,
    { event, how, said }: Said,
    told: { update: string | null; chat: number },
  ): Promise<Outcome> {
    const { guide, interview } = found;
    const place =
      event.kind === 'settle'
        ? (interview.listening?.place ?? currentPlace(interview))
        : placeOfEvent(interview, event);
    const slot = planOf(guide, interview.form)[slotOfPlace(place)];
    if (!slot) return { kind: 'closed', view: found };
    const parent = parentSlot(guide, interview, slot);
    const own = await answers.at(guide, interview, place);
    const earlier = {
      own,
      parent: parent ? await answers.at(guide, interview, String(parent.index)) : null,
    };
    const timing = { now: env.now(), pause: deps.pause };
    const taken = step(guide, interview, event, earlier, timing);
    if (taken.kind !== 'recorded') {
      const seen = told.update !== null && (await wasSeen(interview, told.update));
      return { kind: seen ? 'seen' : taken.kind, view: found };
    }
    const after = await closingStage(guide, taken);
    // Words said of a detail belong to what it is a detail of.
    const isOfParent = parent !== undefined && taken.answer?.text !== taken.from?.text;
    const home = isOfParent ? placeAt(parent.index) : place;
    const outcome = await interviews.record({
      update: told.update,
      expected: interview.revision,
      interview: after,
      entry:
        taken.what === 'settle'
          ? null
          : logEntry(taken, event, { slot, place: home, how, said }, timing.now),
      ...(taken.answer ? { answer: taken.answer } : {}),
      ...(taken.from ? { formerStage: taken.from.stage } : {}),
      // What is typed at a recap or at the playback says nothing of the question before.
      ...(isAsking(interview) || taken.answer ? messageOf(event, home) : {}),
      ...waitingOf(interview, after, told.chat),
    });
    if (outcome !== 'recorded') {
      const now = await view({ study: interview.study, interview: interview.id });
      return now ? { kind: outcome, view: now } : { kind: 'gone' };
    }
    return {
      kind: 'recorded',
      what: taken.what,
      slot,
      place,
      answer: taken.answer ?? null,
      view: await answers.show(guide, after),
    };
  }

  /** At the end of a stage, the follow-ups that were prepared meanwhile, or the guide's, as far as they are needed. */
  async function closingStage(
    guide: Guide,
    { interview, answer }: Extract<Step, { kind: 'recorded' }>,
  ): Promise<Interview> {
    if (!awaitsFollowUps(interview)) return interview;
    const stage = planOf(guide, interview.form)[interview.at]?.stage?.id;
    const study = stage === undefined ? null : await deps.studies.get(interview.study);
    if (!study || stage === undefined || study.settings.followUps === 0)
      return withFollowUps(guide, interview, []);
    const stored = await answers.ofStage(guide, interview, stage);
    const others = stored.filter(({ id }) => id !== answer?.id);
    const chosen = chooseFollowUps({
      guide,
      interview,
      stage,
      answers: answer?.stage === stage ? [...others, answer] : others,
      prepared: await deps.followUps.get(interview.study, interview.id),
      limit: study.settings.followUps,
    });
    return withFollowUps(
      guide,
      interview,
      chosen.map(({ slot, text }) => ({ slot, text })),
    );
  }

  /** Words in reply to a message, and edits, as events about the answer that they belong to. */
  async function asEvent(interview: Interview, done: Done): Promise<Said | null> {
    if (done.kind === 'edit') return edited(interview, done);
    if (done.kind !== 'answer' || done.input.kind === 'tap')
      return { event: done, how: done.kind === 'answer' ? 'new' : undefined, said: undefined };
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
    const goesOn = goesOnWith(interview, sentAs(done)) !== null;
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

  /**
   * Whether an update was recorded before. Delivered again, it finds the interview further on, where it looks
   * like a stale button; but what it led to may never have been said. No interview has the revision
   * expected here, so nothing is written.
   */
  async function wasSeen(interview: Interview, update: string): Promise<boolean> {
    const outcome = await interviews.record({
      update,
      expected: -1,
      interview: { ...interview, revision: 0 },
      entry: null,
    });
    return outcome === 'seen';
  }

  /** Records what no person did: what was asked, and in which message. */
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
    view,
    apply,
    settle,
    async rest(ref, chat) {
      const interview = await interviews.get(ref.study, ref.interview);
      if (interview) await note(interview, {}, { waiting: { chat, until: null } });
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
        { asked, unasked: null },
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

/** An event, how its words come to the answer (for the log), and the words. */
interface Said {
  event: InterviewEvent;
  how: LogEntry['how'] | undefined;
  said: string | undefined;
}

/** Whether what is said at a place simply answers what stands open; a recap and the playback have no place. */
function isOpenAt(interview: Interview, place: Place): boolean {
  if (interview.listening) return interview.listening.place === place;
  return isAsking(interview) && currentPlace(interview) === place;
}

/** Whether a question or a follow-up stands open. */
function isAsking({ phase }: Interview): boolean {
  return phase === 'question' || phase === 'follow-up';
}

function messageOf(event: InterviewEvent, place: Place) {
  const message = event.kind === 'answer' || event.kind === 'revise' ? event.message : undefined;
  return message === undefined ? {} : { messages: [{ kind: 'said' as const, message, place }] };
}

function waitingOf(before: Interview, after: Interview, chat: number) {
  // Somebody who has paused is asked nothing until they go on.
  if (after.listening && after.status === 'open')
    return { waiting: { chat, until: Date.parse(after.listening.until) } };
  // It waits on until what comes next has been asked, whatever happens on the way to the chat.
  if (after.unasked !== null && after.status === 'open') return {};
  return before.listening || before.unasked !== null ? { waiting: { chat, until: null } } : {};
}

function logEntry(
  taken: Extract<Step, { kind: 'recorded' }>,
  event: InterviewEvent,
  about: { slot: Slot; place: Place } & Omit<Said, 'event'>,
  now: Date,
): LogEntry {
  const { slot, place, how, said } = about;
  const message = event.kind === 'answer' || event.kind === 'revise' ? event.message : undefined;
  const isWords = taken.answer !== undefined && how !== undefined;
  return {
    at: now.toISOString(),
    event: taken.what,
    slot: slot.index,
    ...(taken.answer ? { answer: taken.answer } : {}),
    // Words that could not be understood are noted, but are no part of an answer.
    ...(isWords ? { place, how } : {}),
    ...(message === undefined ? {} : { message }),
    ...(said === undefined ? {} : { said }),
    ...(event.kind === 'attach' ? { attachment: event.attachment } : {}),
  };
}

/** A stored guide never changes, so each is read once. */
function cachedGuides(studies: Pick<StudyStore, 'guide'>) {
  const guides = new Map<string, Guide>();
  return async (study: string, ref: string): Promise<Guide | null> => {
    const key = `${study}/${ref}`;
    const known = guides.get(key);
    if (known) return known;
    const guide = await studies.guide(study, ref);
    if (guide) guides.set(key, guide);
    return guide;
  };
}
