import { recorded, type Step } from './event.ts';
import type { Guide } from './guide.ts';
import type { Interview } from './interview.ts';
import { afterFollowUp, moveOn } from './move-on.ts';
import { isFollowUp, slotOfPlace } from './place.ts';
import { planOf } from './plan.ts';

/** The interview under way again, past the answer that may have been going on. */
export function resumed(guide: Guide, interview: Interview): Interview {
  return { ...listened(guide, interview), status: 'open', stopping: false };
}

/** The interview past the answer that may have been going on. */
export function listened(guide: Guide, interview: Interview): Interview {
  const { listening } = interview;
  const slot = listening && planOf(guide, interview.form)[slotOfPlace(listening.place)];
  if (!slot) return { ...interview, listening: null };
  const next = isFollowUp(listening.place)
    ? afterFollowUp(interview, 'a')
    : moveOn(guide, interview, slot);
  // What was ticked before words came in between stays ticked.
  return stands(interview, next) ? { ...next, picked: interview.picked } : next;
}

/** Goes on once nothing more has come for a while after words. */
export function settle(guide: Guide, interview: Interview, now: Date): Step {
  const { listening, status } = interview;
  if (!listening || status !== 'open') return { kind: 'stale' };
  if (Date.parse(listening.until) > now.getTime()) return { kind: 'early' };
  return recorded('settle', listened(guide, interview));
}

/** Whether the same stands open. */
export function stands(before: Interview, after: Interview): boolean {
  return before.at === after.at && before.phase === after.phase && before.status === after.status;
}
