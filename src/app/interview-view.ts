import type { Answer } from '../domain/answer.ts';
import { answerId } from '../domain/compose-answer.ts';
import type { Guide, Stage } from '../domain/guide.ts';
import { currentSlot, type Interview, openFollowUp, parentSlot } from '../domain/interview.ts';
import { isFollowUp, type Place, placeAt, slotOfPlace } from '../domain/place.ts';
import { type Progress, planOf, progressAt, type Slot } from '../domain/plan.ts';
import type { AnswerStore } from './ports.ts';

/** An answer as a recap reads it back, and the slot it belongs to. */
export interface Noted {
  slot: Slot;
  answer: Answer;
}

/** What an interview puts to the person now. `listening`: nothing yet, as their words may be going on. */
export type Standing =
  | { kind: 'question' | 'listening' | 'done' }
  | { kind: 'follow-up'; text: string; about: Answer | null; earlier: Answer | null }
  | { kind: 'recap'; stage: Stage; noted: Noted[] }
  | { kind: 'playback'; noted: Noted[] };

/**
 * What an interview shows now. `slot` is the one that stands open, or at which the stage has come to its end;
 * it and `progress` are null once the interview is complete. `earlier` is the answer being revised, or the one
 * of which a detail is.
 */
export interface InterviewView {
  guide: Guide;
  interview: Interview;
  slot: Slot | null;
  progress: Progress | null;
  earlier: Answer | null;
  standing: Standing;
}

/** Reads what an interview needs of its answers. */
export interface InterviewAnswers {
  show(guide: Guide, interview: Interview): Promise<InterviewView>;
  /** The answer at a place, looked up only where the marks say that there may be one. */
  at(guide: Guide, interview: Interview, place: Place): Promise<Answer | null>;
  /** What was answered at a stage so far. */
  ofStage(guide: Guide, interview: Interview, stage: string | null): Promise<Answer[]>;
}

/** Builds {@link InterviewAnswers}. */
export function createInterviewAnswers(
  answers: Pick<AnswerStore, 'get' | 'some'>,
): InterviewAnswers {
  async function at(guide: Guide, interview: Interview, place: Place): Promise<Answer | null> {
    const slot = planOf(guide, interview.form)[slotOfPlace(place)];
    if (!slot || (slot.question.files && !isFollowUp(place))) return null;
    const mayBe = interview.again || interview.marks[slot.index] !== '.';
    if (!mayBe) return null;
    const id = answerId(interview, slot, isFollowUp(place));
    const home = await answers.get(interview.study, slot.stage?.id ?? null, id);
    if (home || slot.stage) return home;
    // An answer of the opening or the closing may have been filed under a stage.
    for (const stage of guide.stages) {
      const filed = await answers.get(interview.study, stage.id, id);
      if (filed) return filed;
    }
    return null;
  }

  function ofStage(guide: Guide, interview: Interview, stage: string | null) {
    const slots = planOf(guide, interview.form).filter(
      (slot) => (slot.stage?.id ?? null) === stage,
    );
    const ids = slots.flatMap((slot) => [
      answerId(interview, slot),
      ...(slot.question.followUps > 0 ? [answerId(interview, slot, true)] : []),
    ]);
    return answers.some(interview.study, stage, ids);
  }

  async function noted(guide: Guide, interview: Interview, stage: string | null): Promise<Noted[]> {
    const known = new Map(
      (await ofStage(guide, interview, stage)).map((answer) => [answer.id, answer]),
    );
    return planOf(guide, interview.form).flatMap((slot) =>
      [false, true].flatMap((isMore) => {
        const answer = known.get(answerId(interview, slot, isMore));
        return answer && !answer.skipped ? [{ slot, answer }] : [];
      }),
    );
  }

  /** What was said at the end of it all, some of which may have been filed under a stage. */
  async function lookingBack(guide: Guide, interview: Interview): Promise<Noted[]> {
    const slots = planOf(guide, interview.form).filter(({ question }) => question.at === 'closing');
    const found = await Promise.all(
      slots.map(async (slot) => ({
        slot,
        answer: await at(guide, interview, placeAt(slot.index)),
      })),
    );
    return found.flatMap(({ slot, answer }) =>
      answer && !answer.skipped ? [{ slot, answer }] : [],
    );
  }

  async function standing(
    guide: Guide,
    interview: Interview,
    slot: Slot | null,
  ): Promise<Standing> {
    if (!slot) return { kind: 'done' };
    if (interview.listening) return { kind: 'listening' };
    switch (interview.phase) {
      case 'question':
        return { kind: 'question' };
      case 'follow-up': {
        const followUp = openFollowUp(interview);
        if (!followUp) return { kind: 'follow-up', text: '', about: null, earlier: null };
        const about = await at(guide, interview, placeAt(followUp.slot));
        const earlier = await at(guide, interview, placeAt(followUp.slot, true));
        return { kind: 'follow-up', text: followUp.text, about, earlier };
      }
      case 'recap':
        return slot.stage
          ? {
              kind: 'recap',
              stage: slot.stage,
              noted: await noted(guide, interview, slot.stage.id),
            }
          : { kind: 'question' };
      case 'playback': {
        const stages = guide.stages.map(({ id }) => noted(guide, interview, id));
        const all = await Promise.all([...stages, lookingBack(guide, interview)]);
        return { kind: 'playback', noted: all.flat() };
      }
    }
  }

  return {
    at,
    ofStage,
    async show(guide, interview) {
      const slot = shownSlot(guide, interview);
      const progress = slot && progressAt(planOf(guide, interview.form), interview.marks, slot);
      const revised = slot && (parentSlot(guide, interview, slot) ?? slot);
      const isRevised = slot && (interview.again || interview.marks[slot.index] !== '.');
      const isAsked = interview.phase === 'question' && !interview.listening;
      const earlier =
        revised && isRevised && isAsked ? await at(guide, interview, String(revised.index)) : null;
      const stands = await standing(guide, interview, slot);
      return { guide, interview, slot, progress, earlier, standing: stands };
    },
  };
}

/** The slot that stands open: in a follow-up, the one it asks about once more. */
function shownSlot(guide: Guide, interview: Interview): Slot | null {
  const followUp = openFollowUp(interview);
  const asked = followUp && planOf(guide, interview.form)[followUp.slot];
  return asked ?? currentSlot(guide, interview);
}
