import { markOf } from './change-answer.ts';
import { compose, type Earlier, type Given } from './compose-answer.ts';
import { goesOnWith, type InterviewEvent, recorded, type Step, unclear } from './event.ts';
import type { Guide } from './guide.ts';
import type { Content } from './interpret.ts';
import { currentPlace, type Interview, isAsking, marked, openFollowUp } from './interview.ts';
import { listened, resumed } from './listened.ts';
import { afterFollowUp, confirmRecap, finished, moveOn } from './move-on.ts';
import type { Place } from './place.ts';
import type { Slot } from './plan.ts';

/** Leaves out what stands open; an answer given to it before stays. */
export function skip(
  guide: Guide,
  given: Given,
  slot: Slot,
  { place, message }: Extract<InterviewEvent, { kind: 'skip' }>,
  earlier: Earlier,
): Step {
  const { interview } = given;
  if (place !== undefined && !isOpenAt(interview, place)) return { kind: 'stale' };
  // "Next", said after a pause.
  if (interview.status === 'paused' && place === undefined)
    return recorded('resume', resumed(guide, interview));
  // Nothing was asked since the last answer, so it is the wait that is skipped.
  if (interview.listening) return recorded('skip', listened(guide, interview));
  // Sent before what stands open was seen: what it was meant for has been answered meanwhile.
  const meant = goesOnWith(interview, message);
  if (meant !== null && meant !== currentPlace(interview)) return { kind: 'stale' };
  if (openFollowUp(interview))
    return recorded('skip', afterFollowUp(interview, earlier.own ? 'a' : 's'));
  if (interview.phase === 'recap') return recorded('recap', confirmRecap(guide, interview, slot));
  if (interview.phase === 'playback') return recorded('skip', finished(interview));
  if (!slot.question.skippable && !earlier.own) return unclear(interview);
  const past = (mark: string) => moveOn(guide, marked(interview, slot, mark), slot);
  // Skipping a question that was answered before leaves that answer standing: nothing is lost by moving on.
  const kept = standing(slot, earlier);
  if (kept) return recorded('skip', past(kept === 'w' ? 'a' : kept));
  if (slot.question.files) return recorded('skip', past('s'));
  const nothing: Content = { mark: 'a', text: '', choices: [], rating: null, score: null };
  const record = { ...compose(given, slot, nothing, 'button', earlier.own), skipped: true };
  return recorded('skip', past('s'), record);
}

/** The mark of an answer to a slot that stands already; null when there is none. */
function standing(slot: Slot, { own, parent }: Earlier): string | null {
  const { question } = slot;
  if (!question.files) return own && markOf(own, slot);
  const { severity = null, obstacle = [], frequency = null, stage = null } = parent ?? {};
  const { owner = null, target = null } = parent ?? {};
  const said = { severity, obstacle: obstacle.length > 0 || null, frequency, stage, owner, target };
  return said[question.files.as] === null ? null : 'a';
}

/** Whether a button's place is what stands open: a recap and the playback have none, and are not left unseen. */
export function isOpenAt(interview: Interview, place: Place): boolean {
  return isAsking(interview) && place === currentPlace(interview);
}
