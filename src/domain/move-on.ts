import type { Guide } from './guide.ts';
import { type Interview, openFollowUp } from './interview.ts';
import { applies, isToBeAsked, nextSlot, planOf, type Slot } from './plan.ts';

/** Follow-ups to ask at the end of a stage. */
export type ChosenFollowUp = Pick<Interview['followUps'][number], 'slot' | 'text'>;

/** Nothing half-done, and nothing said that is still going on. */
function afresh(interview: Interview): Interview {
  const nothing = { picked: [], attachments: [], unclear: 0, listening: null };
  return {
    ...interview,
    status: 'open',
    stopping: false,
    ...nothing,
    unasked: null,
    unsent: false,
  };
}

/** The interview at its end. */
export function finished(interview: Interview): Interview {
  return { ...turnTo(interview, interview.at), status: 'finished', reopened: false };
}

/** The question at a slot, put (again). */
export function turnTo(interview: Interview, slot: number): Interview {
  return { ...afresh(interview), at: slot, phase: 'question', followUps: [] };
}

/** A follow-up of the stage that has just been completed, put again; what it leads back to is the recap. */
export function turnToFollowUp(interview: Interview, followUp: ChosenFollowUp): Interview {
  const others = interview.followUps.filter(({ slot }) => slot !== followUp.slot);
  const followUps = [...others, { ...followUp, mark: '.' as const }];
  return { ...afresh(interview), phase: 'follow-up', followUps };
}

/**
 * Where an interview goes once a slot is done with: to the next question of the stage; at its end to the
 * stage's follow-ups (still to be chosen, see {@link withFollowUps}) and recap; at the end of all to the playback.
 * One that was opened again ends without any of these.
 */
export function moveOn(guide: Guide, interview: Interview, slot: Slot): Interview {
  const plan = planOf(guide, interview.form);
  const next = nextSlot(plan, interview.marks);
  if (next && next.stage?.id === slot.stage?.id) return turnTo(interview, next.index);
  const here = turnTo(interview, slot.index);
  if (interview.reopened) return next ? turnTo(interview, next.index) : finished(here);
  if (isToBeRecapped(guide, interview, slot)) {
    const isFollowedUp = interview.recaps[stageIndex(guide, slot)] === 'f';
    return { ...here, phase: isFollowedUp ? 'recap' : 'follow-up' };
  }
  if (next) return turnTo(interview, next.index);
  const hasSaid = /[az]/.test(interview.marks);
  if (interview.form !== 'observation' && hasSaid && interview.playback === null)
    return { ...here, phase: 'playback' };
  return finished(here);
}

/** Puts the follow-ups chosen for the stage just completed; without any, its recap comes at once. */
export function withFollowUps(
  guide: Guide,
  interview: Interview,
  chosen: ChosenFollowUp[],
): Interview {
  const slot = planOf(guide, interview.form)[interview.at];
  const noted = slot ? noteStage(guide, interview, slot, 'f') : interview;
  const followUps = chosen.map((each) => ({ ...each, mark: '.' as const }));
  return chosen.length > 0 ? { ...noted, followUps } : { ...noted, phase: 'recap' };
}

function stageIndex(guide: Guide, { stage }: Slot): number {
  return guide.stages.findIndex(({ id }) => id === stage?.id);
}

function noteStage(guide: Guide, interview: Interview, slot: Slot, as: 'f' | 'c'): Interview {
  const index = stageIndex(guide, slot);
  const recaps = guide.stages.map((_, n) => (n === index ? as : (interview.recaps[n] ?? '.')));
  return { ...interview, recaps: recaps.join('') };
}

/** Whether an interview has just come to the end of a stage, and its follow-ups are to be chosen. */
export function awaitsFollowUps({ phase, followUps }: Interview): boolean {
  return phase === 'follow-up' && followUps.length === 0;
}

/** Notes what became of the open follow-up and goes on to the next one, or to the recap. */
export function afterFollowUp(interview: Interview, mark: 'a' | 's'): Interview {
  const open = openFollowUp(interview);
  const followUps = interview.followUps.map((each) => (each === open ? { ...each, mark } : each));
  const noted = { ...afresh(interview), followUps };
  if (openFollowUp(noted)) return noted;
  return noted.reopened ? finished(noted) : { ...noted, phase: 'recap' };
}

/** The stage's recap was found correct. */
export function confirmRecap(guide: Guide, interview: Interview, slot: Slot): Interview {
  return moveOn(guide, noteStage(guide, interview, slot, 'c'), slot);
}

/**
 * Where an interview stands after an answer somewhere in it was corrected: where it stood, unless the
 * correction opened questions that come before, or the open question no longer applies.
 */
export function afterCorrection(guide: Guide, interview: Interview, corrected: Slot): Interview {
  const plan = planOf(guide, interview.form);
  const next = nextSlot(plan, interview.marks);
  const at = plan[interview.at];
  const isAsked = interview.phase === 'question' && interview.status !== 'finished';
  const part = plan.filter(({ stage }) => stage?.id === at?.stage?.id);
  const end = interview.phase === 'playback' || interview.status === 'finished';
  const boundary = isAsked ? interview.at : end ? plan.length : (part.at(-1)?.index ?? 0) + 1;
  if (next && next.index < boundary) return turnTo(interview, next.index);
  if (isAsked && at && !applies(plan, interview.marks, at))
    return moveOn(guide, interview, corrected);
  return interview;
}

/** A stage is read back once it is complete, where more was said than that it did not happen. */
function isToBeRecapped(guide: Guide, interview: Interview, slot: Slot): boolean {
  const { stage } = slot;
  if (!stage || interview.form === 'observation') return false;
  if (interview.recaps[stageIndex(guide, slot)] === 'c') return false;
  const plan = planOf(guide, interview.form);
  const here = plan.filter((other) => other.stage?.id === stage.id);
  const isComplete = !here.some(
    (other) => isToBeAsked(interview.marks[other.index]) && applies(plan, interview.marks, other),
  );
  const said = here.filter(
    ({ index: at, question }) =>
      'az'.includes(interview.marks[at] ?? '.') && question.lane !== 'dropoff' && !question.files,
  );
  return isComplete && said.length > 1;
}
