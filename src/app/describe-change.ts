import type { Answer } from '../domain/answer.ts';
import type { InterviewEvent, Step } from '../domain/event.ts';
import { type Interview, isAsking } from '../domain/interview.ts';
import type { Place } from '../domain/place.ts';
import type { Slot } from '../domain/plan.ts';
import type { InterviewChange, LogEntry } from './ports.ts';
import type { Said } from './read-said.ts';

/** A step that is to be stored: what was done, to which answer, in which update and chat. */
export interface Taken {
  before: Interview;
  after: Interview;
  step: Extract<Step, { kind: 'recorded' }>;
  said: Said;
  slot: Slot;
  /** The place of the answer that the words belong to. */
  place: Place;
  update: string | null;
  chat: number;
  now: Date;
}

/** All that a step changes, to be written at once. */
export function describeChange(taken: Taken): InterviewChange {
  const { before, after, step, said, place } = taken;
  return {
    update: taken.update,
    expected: before.revision,
    interview: after,
    entry: step.what === 'settle' ? null : logEntry(taken),
    ...(step.answer ? { answer: step.answer } : {}),
    ...(step.from ? { formerStage: step.from.stage } : {}),
    ...messageOf(said.event, place, isAsking(before) || step.answer !== undefined),
    ...waitingOf(taken),
  };
}

function messageOf(event: InterviewEvent, place: Place, isAnswer: boolean) {
  // What is typed at a recap or at the playback says nothing of the question before.
  const isSaidThere = event.kind === 'revise' || (event.kind === 'answer' && isAnswer);
  const message = isSaidThere ? event.message : undefined;
  return message === undefined ? {} : { messages: [{ kind: 'said' as const, message, place }] };
}

function waitingOf({ before, after, chat, now }: Taken) {
  // Somebody who has paused is asked nothing until they go on.
  if (after.listening && after.status === 'open')
    return { waiting: { chat, until: Date.parse(after.listening.until) } };
  // It waits on until what comes next has been asked, whatever happens on the way to the chat.
  if (after.unasked !== null && after.status === 'open')
    return { waiting: { chat, until: now.getTime() } };
  return before.listening || before.unasked !== null ? { waiting: { chat, until: null } } : {};
}

function isInWords(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.source !== 'button';
}

function logEntry({ step, said: { event, how, said }, slot, place, now }: Taken): LogEntry {
  const message = event.kind === 'answer' || event.kind === 'revise' ? event.message : undefined;
  // A face tapped after words leaves the words standing.
  const isBeside = event.kind === 'answer' && event.input.kind === 'tap' && isInWords(step.answer);
  const isWords = step.answer !== undefined && how !== undefined && !isBeside;
  return {
    at: now.toISOString(),
    event: step.what,
    slot: slot.index,
    ...(step.answer ? { answer: step.answer } : {}),
    // Words that could not be understood are noted, but are no part of an answer.
    ...(isWords ? { place, how } : {}),
    ...(message === undefined ? {} : { message }),
    ...(said === undefined ? {} : { said }),
    ...(event.kind === 'attach' ? { attachment: event.attachment } : {}),
  };
}
