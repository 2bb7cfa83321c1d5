import type { Answer } from '../../src/domain/answer.ts';
import { answerId } from '../../src/domain/compose-answer.ts';
import { type InterviewEvent, placeOfEvent, type Step } from '../../src/domain/event.ts';
import type { Form, Guide } from '../../src/domain/guide.ts';
import {
  beginInterview,
  currentSlot,
  type Interview,
  openFollowUp,
  parentSlot,
} from '../../src/domain/interview.ts';
import type { Language } from '../../src/domain/language.ts';
import { awaitsFollowUps, type ChosenFollowUp, withFollowUps } from '../../src/domain/move-on.ts';
import { isFollowUp, type Place, slotOfPlace } from '../../src/domain/place.ts';
import { planOf } from '../../src/domain/plan.ts';
import { step } from '../../src/domain/step.ts';

/** How long words may go on in {@link stepByStep}, in milliseconds. */
export const pause = 1500;

/**
 * An interview moved by its rules alone, with the answers as the use case keeps them. `followUps` chooses what
 * is asked at the end of a stage; nothing, where it is left out.
 */
export function stepByStep(
  guide: Guide,
  given: {
    form?: Form;
    language?: Language;
    id?: string;
    followUps?: (interview: Interview) => ChosenFollowUp[];
  } = {},
) {
  const { form = 'customer', language = 'en', id = 'i1' } = given;
  const names = { id, study: 's1', guide: `${guide.id}-1`, participant: id };
  let now = Date.parse('2026-03-01T10:00:00Z');
  let interview = beginInterview(guide, { ...names, form, language, trial: false }, new Date(now));
  const answers = new Map<string, Answer>();

  /** The answer at a place, as the use case looks it up: only where there may be one. */
  function stored(place: Place): Answer | null {
    const slot = planOf(guide, form)[slotOfPlace(place)];
    if (!slot || (slot.question.files && !isFollowUp(place))) return null;
    if (!interview.again && interview.marks[slot.index] === '.') return null;
    return answers.get(answerId(interview, slot, isFollowUp(place))) ?? null;
  }

  function take(event: InterviewEvent): Step {
    const place = placeOfEvent(guide, interview, event);
    const slot = planOf(guide, form)[slotOfPlace(place)];
    const parent = slot && parentSlot(guide, interview, slot);
    const earlier = { own: stored(place), parent: parent ? stored(`${parent.index}`) : null };
    const taken = step(guide, interview, event, earlier, { now: new Date(now), pause });
    if (taken.kind !== 'recorded') return taken;
    if (taken.answer) answers.set(taken.answer.id, taken.answer);
    const after = awaitsFollowUps(taken.interview)
      ? withFollowUps(guide, taken.interview, given.followUps?.(taken.interview) ?? [])
      : taken.interview;
    // What stands open reaches this chat at once.
    interview = taken.what === 'settle' ? { ...after, unasked: null } : after;
    return taken;
  }

  return {
    answers,
    get interview() {
      return interview;
    },
    /** What stands open: "search/feeling", "opening/age", "search/recap", "playback"; null at the end. */
    get open(): string | null {
      const slot = currentSlot(guide, interview);
      if (!slot || interview.phase === 'playback') return slot && 'playback';
      const { question, stage } = slot;
      const about = openFollowUp(interview)?.slot;
      if (about !== undefined) return `${stage?.id}/follow-up ${about}`;
      return `${stage?.id ?? question.at}/${interview.phase === 'recap' ? 'recap' : question.id}`;
    },
    /** The answer to a question; to one of a stage, where it is named "search/feeling". */
    answerTo(name: string): Answer | undefined {
      const [id, stage] = name.split('/').reverse();
      return [...answers.values()].find(
        ({ question, stage: at, followUpOf }) =>
          question === id && (stage === undefined || at === stage) && followUpOf === undefined,
      );
    },
    /** The index of a question's slot. */
    slot(name: string): number {
      const found = planOf(guide, form).find(
        ({ question, stage }) => name === `${stage?.id ?? question.at}/${question.id}`,
      );
      if (!found) throw new Error(`no question "${name}"`);
      return found.index;
    },
    /** Lets time go by, in milliseconds. */
    wait(ms: number) {
      now += ms;
    },
    /** Applies an event; tells what was recorded, or why nothing was. */
    do(event: InterviewEvent) {
      const taken = take(event);
      return taken.kind === 'recorded' ? taken.what : taken.kind;
    },
    /** Writes a message, and perhaps goes on writing. */
    writes(text: string, message?: number) {
      const input = { kind: 'text' as const, text, source: 'text' as const };
      return this.do({ kind: 'answer', input, ...(message === undefined ? {} : { message }) });
    },
    /** Writes a message and nothing more. */
    says(text: string) {
      const what = this.writes(text);
      if (interview.listening) this.settles();
      return what;
    },
    settles() {
      now += pause;
      return this.do({ kind: 'settle' });
    },
    taps(code: string, slot = interview.at) {
      return this.do({ kind: 'answer', slot, input: { kind: 'tap', code } });
    },
    /** What was to be asked after an answer never reached the chat for sure, or the process ended before it knew. */
    lost(unasked: Place, unsent: boolean) {
      interview = { ...interview, unasked, unsent };
    },
    /** What was put in the chat got this number. */
    asked(message: number, answered: Place | null = null) {
      interview = { ...interview, asked: { since: message, latest: message, answered } };
    },
  };
}
