import type { Form, Guide, Question, Stage } from './guide.ts';
import type { Localized } from './language.ts';

/** A question at its place in the interview. `stage` is null in the opening and the closing. */
export interface Slot {
  index: number;
  question: Question;
  stage: Stage | null;
}

// A guide never changes, and its plan is asked for several times an update.
const plans = new WeakMap<Guide, Map<Form, Slot[]>>();

/** Every question a form may ask, in order: opening, each stage, closing. Depends on nothing but the guide. */
export function planOf(guide: Guide, form: Form): Slot[] {
  const known = plans.get(guide) ?? new Map<Form, Slot[]>();
  const plan = known.get(form) ?? makePlan(guide, form);
  plans.set(guide, known.set(form, plan));
  return plan;
}

function makePlan(guide: Guide, form: Form): Slot[] {
  const questions = guide.questions[form];
  const at = (part: Question['at']) => questions.filter((question) => question.at === part);
  const stages = guide.stages.flatMap((stage) =>
    at('stage')
      .filter((question) => question.stages?.includes(stage.id) ?? true)
      .map((question) => ({ question, stage })),
  );
  const outside = (part: 'opening' | 'closing') =>
    at(part).map((question) => ({ question, stage: null }));
  return [...outside('opening'), ...stages, ...outside('closing')].map((slot, index) => ({
    index,
    ...slot,
  }));
}

/** The slot of an earlier question in the same part of the plan as `slot`. */
export function sibling(plan: Slot[], slot: Slot, question: string): Slot | undefined {
  return plan.find(
    (other) => other.question.id === question && samePart(other, slot) && other.index < slot.index,
  );
}

function samePart(one: Slot, other: Slot): boolean {
  return one.stage?.id === other.stage?.id && one.question.at === other.question.at;
}

/** Whether a slot with this mark is still to be asked: nothing stands there, or what does is not complete. */
export function isToBeAsked(mark = '.'): boolean {
  return '.wo'.includes(mark);
}

/** Whether a slot is to be asked, as far as the marks tell: no as long as what it depends on is not answered. */
export function applies(plan: Slot[], marks: string, slot: Slot): boolean {
  return condition(plan, marks, slot) === 'met';
}

function condition(plan: Slot[], marks: string, slot: Slot): 'met' | 'open' | 'failed' {
  const { when, lane } = slot.question;
  if (lane === 'dropoff' && hasTold(plan, marks, slot)) return 'failed';
  if (!when) return 'met';
  const on = sibling(plan, slot, when.question);
  if (!on) return 'failed';
  const mark = marks[on.index];
  if (isToBeAsked(mark)) return condition(plan, marks, on) === 'failed' ? 'failed' : 'open';
  const met = { yes: 'y', no: 'n', said: 'a' }[when.is] === mark;
  return met ? 'met' : 'failed';
}

/** Whether somebody said already why the journey had ended, and it has not gone on since: once is enough. */
function hasTold(plan: Slot[], marks: string, slot: Slot): boolean {
  const before = plan
    .slice(0, slot.index)
    .filter(({ question }) => ['dropoff', 'reach'].includes(question.lane));
  const last = before.findLast(({ question, index }) =>
    question.lane === 'dropoff' ? marks[index] !== '.' : marks[index] === 'y',
  );
  return last?.question.lane === 'dropoff';
}

/** The first slot that is still to be asked; null when the interview is complete. */
export function nextSlot(plan: Slot[], marks: string): Slot | null {
  return plan.find((slot) => isToBeAsked(marks[slot.index]) && applies(plan, marks, slot)) ?? null;
}

/** Where a slot stands in its part: the `position`-th of `of` questions, at most, as far as can be known now. */
export interface Progress {
  position: number;
  of: number;
}

/** Progress within the slot's stage (or opening, or closing). */
export function progressAt(plan: Slot[], marks: string, at: Slot): Progress {
  const expected = plan.filter((slot) => {
    if (!samePart(slot, at)) return false;
    if (slot.index === at.index) return true;
    const state = condition(plan, marks, slot);
    return state === 'met' || (state === 'open' && slot.question.when?.is !== 'no');
  });
  return {
    position: expected.findIndex((slot) => slot.index === at.index) + 1,
    of: expected.length,
  };
}

/** The wording of a question at its stage. */
export function wording(slot: Slot): Localized {
  return slot.question.textAt?.[slot.stage?.id ?? ''] ?? slot.question.text;
}

const secondsPerText = 40;
const secondsPerShortText = 15;
const secondsPerTap = 8;

function secondsOf({ kind, short }: Question): number {
  if (kind !== 'text') return secondsPerTap;
  return short ? secondsPerShortText : secondsPerText;
}

/**
 * Minutes a form takes when every stage did happen, with a difficulty at each, rounded up: 40 s for a text,
 * 15 s for one of a word or two, 8 s for a tap (our estimates). An interview has a tap more at the end of each
 * stage, its recap, and one for the playback of the whole. Follow-ups are not counted: they replace what was
 * left unsaid.
 */
export function minutesOf(guide: Guide, form: Form): number {
  const asked = planOf(guide, form).filter((slot) => slot.question.when?.is !== 'no');
  const recapped = new Set(asked.flatMap(({ stage }) => stage?.id ?? []));
  const taps = form === 'observation' ? 0 : recapped.size + 1;
  return minutesFor(asked, taps);
}

/** Minutes for some questions and so many taps besides, rounded up. */
function minutesFor(asked: Slot[], taps: number): number {
  const seconds = asked
    .map(({ question }) => secondsOf(question))
    .reduce((sum, each) => sum + each, taps * secondsPerTap);
  return Math.max(1, Math.ceil(seconds / 60));
}

/** How many questions are still to come, the open one among them, and the minutes they take: at most, as far as can be known. */
export function leftOf(guide: Guide, form: Form, marks: string) {
  const plan = planOf(guide, form);
  const left = plan.filter((slot) => {
    if (!isToBeAsked(marks[slot.index])) return false;
    const state = condition(plan, marks, slot);
    return state === 'met' || (state === 'open' && slot.question.when?.is !== 'no');
  });
  const stages = new Set(left.flatMap(({ stage }) => stage?.id ?? []));
  const taps = form === 'observation' ? 0 : stages.size + 1;
  return { questions: left.length, minutes: minutesFor(left, taps) };
}
