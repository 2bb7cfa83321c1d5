import { z } from 'zod';
import type { Answer } from './answer.ts';
import { compose, describe } from './compose-answer.ts';
import { formSchema, type Guide } from './guide.ts';
import { type Content, type Input, interpret, yesOrNo } from './interpret.ts';
import { languageSchema } from './language.ts';
import { nextSlot, planOf, type Slot, sibling } from './plan.ts';

/**
 * Where an interview stands: everything needed to go on, of constant size. `at` indexes the plan's slots;
 * `marks` has one character a slot (`.` not answered, `a` said something, `z` said there is nothing, `y` yes,
 * `n` no, `s` skipped); `picked` holds the options ticked so far in a question with several.
 */
export const interviewSchema = z.object({
  id: z.string(),
  study: z.string(),
  /** The stored guide snapshot it began with and keeps. */
  guide: z.string(),
  form: formSchema,
  participant: z.string(),
  language: languageSchema,
  status: z.enum(['open', 'paused', 'stopped', 'finished']),
  at: z.int().min(0),
  marks: z.string().regex(/^[.azyns]*$/),
  picked: z.array(z.string()).default([]),
  /** How often the current question was answered by something that could not be understood. */
  unclear: z.int().min(0).default(0),
  /** Grows by one with every recorded change: the optimistic lock of the store. */
  revision: z.int().min(0),
  trial: z.boolean().default(false),
  startedAt: z.iso.datetime(),
  touchedAt: z.iso.datetime(),
});
export type Interview = z.infer<typeof interviewSchema>;

/** An interview at its first question. */
export function beginInterview(
  guide: Guide,
  start: Pick<Interview, 'id' | 'study' | 'guide' | 'form' | 'participant' | 'language' | 'trial'>,
  now: Date,
): Interview {
  const plan = planOf(guide, start.form);
  const marks = '.'.repeat(plan.length);
  const at = nextSlot(plan, marks)?.index ?? 0;
  const time = now.toISOString();
  return interviewSchema.parse({
    ...start,
    status: 'open',
    at,
    marks,
    revision: 0,
    startedAt: time,
    touchedAt: time,
  });
}

/**
 * What a person does in an interview. A tap names the slot whose button it was. `more` goes on with the
 * answer given at `slot`: people write in fragments, and this one was sent before the next question was seen.
 */
export type InterviewEvent =
  | { kind: 'answer'; input: Input; slot?: number }
  | { kind: 'more'; slot: number; text: string }
  | { kind: 'skip'; slot?: number }
  | { kind: 'back' }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'stop' };

/** Answers already stored that an event builds on. */
export interface Earlier {
  /** The answer to the question itself, when it is being revised or gone on with. */
  own: Answer | null;
  /** The answer that this question describes further. */
  parent: Answer | null;
}

/**
 * What an event leads to. `recorded` changes are to be stored; the others leave the interview as it was:
 * `stale`, a button of another question; `first`, nothing to go back to; `closed`, finished or stopped;
 * `paused`, words that may not be meant as an answer, as the person had paused.
 */
export type Step =
  | { kind: 'recorded'; what: Recorded; interview: Interview; answer?: Answer; from?: Answer }
  | { kind: 'stale' | 'first' | 'closed' | 'paused' };

/**
 * What was recorded: an answer, more of the one before the open question, a skip, options ticked, something
 * unclear, a wish to name something else, a move.
 */
export type Recorded =
  | 'answer'
  | 'more'
  | 'skip'
  | 'ticked'
  | 'unclear'
  | 'other'
  | 'back'
  | 'pause'
  | 'resume'
  | 'stop';

/** The slot an interview stands at; null once it is complete. */
export function currentSlot(guide: Guide, interview: Interview): Slot | null {
  if (interview.status === 'finished') return null;
  return planOf(guide, interview.form)[interview.at] ?? null;
}

/** The slot whose answer a question describes further; undefined for a question of its own. */
export function parentSlot(guide: Guide, interview: Interview, slot: Slot): Slot | undefined {
  const { files } = slot.question;
  return files ? sibling(planOf(guide, interview.form), slot, files.of) : undefined;
}

/** Applies an event. Pure: the same interview, event and time give the same step. */
export function step(
  guide: Guide,
  interview: Interview,
  event: InterviewEvent,
  earlier: Earlier,
  now: Date,
): Step {
  const slot = currentSlot(guide, interview);
  if (!slot || interview.status === 'stopped') return { kind: 'closed' };
  const touched: Interview = {
    ...interview,
    revision: interview.revision + 1,
    touchedAt: now.toISOString(),
  };
  switch (event.kind) {
    case 'pause':
      return { kind: 'recorded', what: 'pause', interview: { ...touched, status: 'paused' } };
    case 'resume':
      return { kind: 'recorded', what: 'resume', interview: { ...touched, status: 'open' } };
    case 'stop':
      return { kind: 'recorded', what: 'stop', interview: { ...touched, status: 'stopped' } };
    case 'back':
      return goBack(touched, slot);
    case 'skip':
      if (event.slot !== undefined && event.slot !== slot.index) return { kind: 'stale' };
      if (!slot.question.skippable && !earlier.own)
        return {
          kind: 'recorded',
          what: 'unclear',
          interview: { ...touched, unclear: interview.unclear + 1 },
        };
      return skip(guide, touched, slot, earlier, now);
    case 'answer':
      if (event.slot !== undefined && event.slot !== slot.index) return { kind: 'stale' };
      if (event.input.kind === 'text' && interview.status === 'paused')
        // "Shall we go on?" – "Yes."
        return yesOrNo(event.input.text, interview.language) === 'yes'
          ? { kind: 'recorded', what: 'resume', interview: { ...touched, status: 'open' } }
          : { kind: 'paused' };
      return answer(guide, touched, slot, event.input, earlier, now);
    case 'more':
      if (interview.status === 'paused') return { kind: 'paused' };
      return goOn(guide, touched, event, earlier.own, now);
  }
}

function goBack(interview: Interview, slot: Slot): Step {
  const before = [...interview.marks].findLastIndex((mark, n) => n < slot.index && mark !== '.');
  if (before < 0) return { kind: 'first' };
  const reopened: Interview = { ...interview, status: 'open', at: before, picked: [], unclear: 0 };
  return { kind: 'recorded', what: 'back', interview: reopened };
}

function skip(guide: Guide, interview: Interview, slot: Slot, earlier: Earlier, now: Date): Step {
  // Skipping a question that was answered before leaves that answer standing: nothing is lost by moving on.
  if (earlier.own && !earlier.own.skipped)
    return { kind: 'recorded', what: 'skip', interview: advance(guide, interview, slot, null) };
  const moved = advance(guide, interview, slot, 's');
  if (slot.question.files) return { kind: 'recorded', what: 'skip', interview: moved };
  const nothing: Content = { mark: 'a', text: '', choices: [], rating: null, score: null };
  const record = {
    ...compose(interview, slot, nothing, 'button', earlier.own, now),
    skipped: true,
  };
  return { kind: 'recorded', what: 'skip', interview: moved, answer: record };
}

function answer(
  guide: Guide,
  interview: Interview,
  slot: Slot,
  input: Input,
  earlier: Earlier,
  now: Date,
): Step {
  const reading = interpret(guide, slot, interview.language, interview.picked, input);
  const open: Interview = { ...interview, status: 'open' };
  switch (reading.is) {
    case 'unclear':
      return {
        kind: 'recorded',
        what: 'unclear',
        interview: { ...open, unclear: interview.unclear + 1 },
      };
    case 'other':
      return { kind: 'recorded', what: 'other', interview: open };
    case 'ticked':
      return { kind: 'recorded', what: 'ticked', interview: { ...open, picked: reading.picked } };
    case 'content': {
      const { content } = reading;
      const source = input.kind === 'tap' ? 'button' : input.source;
      const moved = advance(guide, open, slot, content.mark);
      if (!slot.question.files) {
        const own = compose(open, slot, content, source, earlier.own, now);
        return recorded(moved, own, earlier.own);
      }
      if (!earlier.parent) return { kind: 'recorded', what: 'answer', interview: moved };
      return recorded(moved, describe(earlier.parent, slot, content), earlier.parent);
    }
  }
}

/** Adds to an answer; words that make no sense together with it are unclear rather than an answer to what came next. */
function goOn(
  guide: Guide,
  interview: Interview,
  { slot: index, text }: Extract<InterviewEvent, { kind: 'more' }>,
  own: Answer | null,
  now: Date,
): Step {
  const slot = planOf(guide, interview.form)[index];
  // "Nothing", tapped while words were on their way, is taken back by them.
  const before = own?.choices.includes('none') ? '' : own?.text;
  const input = { kind: 'text' as const, text: `${before}\n${text}`, source: 'text' as const };
  const unclear = { ...interview, unclear: interview.unclear + 1 };
  if (!slot || !own) return { kind: 'recorded', what: 'unclear', interview: unclear };
  const reading = interpret(guide, slot, interview.language, [], input);
  if (reading.is !== 'content') return { kind: 'recorded', what: 'unclear', interview: unclear };
  const { content } = reading;
  const source = own.source === 'button' ? input.source : own.source;
  const joined = compose(interview, slot, content, source, own, now);
  const moved = advance(guide, interview, slot, content.mark);
  const step = recorded(moved, { ...joined, revisions: own.revisions }, own);
  // A denial taken back ("nothing" – "but the wait") opens questions that come before the open one.
  return moved.at === interview.at ? { ...step, what: 'more' } : step;
}

function recorded(
  interview: Interview,
  answer: Answer,
  from: Answer | null,
): Extract<Step, { kind: 'recorded' }> {
  return { kind: 'recorded', what: 'answer', interview, answer, ...(from ? { from } : {}) };
}

/** Marks the slot and moves on to the first question still to be asked. */
function advance(
  guide: Guide,
  interview: Interview,
  slot: Slot,
  mark: Content['mark'] | 's' | null,
): Interview {
  const { marks: before } = interview;
  const marks =
    mark === null ? before : before.slice(0, slot.index) + mark + before.slice(slot.index + 1);
  const next = nextSlot(planOf(guide, interview.form), marks);
  return {
    ...interview,
    marks,
    picked: [],
    unclear: 0,
    at: next?.index ?? interview.at,
    status: next ? 'open' : 'finished',
  };
}

/** Whether an interview can still be answered. */
export function isOpen(interview: Interview): boolean {
  return interview.status === 'open' || interview.status === 'paused';
}
