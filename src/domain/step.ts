import { askAgain, canAskAgain, endAgain } from './ask-again.ts';
import type { Earlier, Given } from './compose-answer.ts';
import { doesNotKnow } from './does-not-know.ts';
import { type InterviewEvent, type Recorded, recorded, type Step, stoodAt } from './event.ts';
import { textOfFollowUp } from './follow-up.ts';
import type { Guide } from './guide.ts';
import { hear, type Timing } from './hear.ts';
import type { Interview } from './interview.ts';
import { resumed, settle } from './listened.ts';
import { confirmRecap, finished, moveOn, turnTo, turnToFollowUp } from './move-on.ts';
import { type Place, slotOfPlace } from './place.ts';
import { nextSlot, planOf, type Slot } from './plan.ts';
import { attach, revise } from './revise.ts';
import { isOpenAt, skip } from './skip.ts';

/** Steps after which something else stands open, which is still to be asked. */
const moves: Recorded[] = [
  'answer',
  'skip',
  'recap',
  'recap-left',
  'playback',
  'settle',
  'back',
  'resume',
  'restart',
];

/** Applies an event. Pure: the same interview, event and time give the same step. */
export function step(
  guide: Guide,
  before: Interview,
  event: InterviewEvent,
  earlier: Earlier,
  timing: Timing,
): Step {
  const taken = apply(guide, before, event, earlier, timing);
  if (taken.kind !== 'recorded' || !moves.includes(taken.what)) return taken;
  const { interview } = taken;
  if (interview.status !== 'open' || interview.listening) return taken;
  return { ...taken, interview: { ...interview, unasked: stoodAt(before, event), unsent: false } };
}

function apply(
  guide: Guide,
  before: Interview,
  event: InterviewEvent,
  earlier: Earlier,
  timing: Timing,
): Step {
  const slot = planOf(guide, before.form)[before.at];
  const isOver = before.status === 'stopped' || before.status === 'finished';
  if (!slot) return { kind: 'closed' };
  if (event.kind === 'ask-again') return reopen(guide, before, event, timing.now);
  // What was said can be put right after the end, too.
  if (isOver && (event.kind !== 'revise' || before.status === 'stopped')) return { kind: 'closed' };
  const interview: Interview = {
    ...before,
    revision: before.revision + 1,
    touchedAt: event.kind === 'settle' ? before.touchedAt : timing.now.toISOString(),
  };
  const given: Given = { interview, now: timing.now };
  switch (event.kind) {
    case 'answer':
      return answer(guide, given, slot, event, earlier, timing);
    case 'revise':
      return revise(guide, given, event, earlier);
    case 'attach':
      return attach(interview, event.attachment, earlier);
    case 'skip':
      return skip(guide, given, slot, event, earlier);
    case 'recap':
      return recap(guide, interview, slot, event);
    case 'playback':
      if (interview.phase !== 'playback') return { kind: 'stale' };
      if (event.rating === null) return recorded('skip', finished(interview));
      return recorded('playback', moveOn(guide, { ...interview, playback: event.rating }, slot));
    case 'settle':
      return settle(guide, interview, timing.now);
    case 'back':
      return goBack(interview, slot, event.place);
    case 'restart':
      // What is asked once more has no beginning to go back to.
      return interview.reopened
        ? recorded('resume', resumed(guide, interview))
        : recorded('restart', restart(guide, interview));
    case 'pause':
      // An observation is noted as it is: somebody in a hurry owes it nothing, and may write the next one.
      if (interview.form === 'observation' && interview.marks.startsWith('a') && !event.stopping)
        return recorded('skip', finished(interview));
      return recorded('pause', {
        ...interview,
        status: 'paused',
        stopping: event.stopping ?? false,
      });
    case 'resume':
      return recorded('resume', resumed(guide, interview));
    case 'stop':
      return recorded(
        'stop',
        interview.reopened
          ? endAgain(guide, interview)
          : { ...interview, status: 'stopped', listening: null },
      );
  }
}

/** Opens an interview again that has ended. That is no sign of life of its person. */
function reopen(
  guide: Guide,
  before: Interview,
  event: Extract<InterviewEvent, { kind: 'ask-again' }>,
  now: Date,
): Step {
  const slot = planOf(guide, before.form)[slotOfPlace(event.place)];
  if (!slot || !canAskAgain(guide, before, event.place)) return { kind: 'stale' };
  const interview = { ...before, revision: before.revision + 1 };
  return recorded('ask-again', askAgain(interview, slot, event, now));
}

/** To the answer given last: while nothing has been asked since, that is the one of the open question. */
function goBack(interview: Interview, slot: Slot, from: Place | undefined): Step {
  if (from !== undefined && !isOpenAt(interview, from)) return { kind: 'stale' };
  const isPast = interview.phase !== 'question' || interview.listening !== null;
  const before = [...interview.marks].findLastIndex(
    (mark, n) => mark !== '.' && (n < slot.index || (isPast && n === slot.index)),
  );
  return before < 0 ? { kind: 'first' } : recorded('back', turnTo(interview, before));
}

/** From the first question on; answers given before are found again at each question. */
function restart(guide: Guide, interview: Interview): Interview {
  const marks = '.'.repeat(interview.marks.length);
  const first = nextSlot(planOf(guide, interview.form), marks)?.index ?? 0;
  const recaps = '.'.repeat(guide.stages.length);
  return turnTo({ ...interview, marks, recaps, playback: null, again: true, asked: null }, first);
}

/** Takes an answer; "I don't know" where only a button would do leaves the question out, and nobody is asked twice. */
function answer(
  guide: Guide,
  given: Given,
  slot: Slot,
  event: Extract<InterviewEvent, { kind: 'answer' }>,
  earlier: Earlier,
  timing: Timing,
): Step {
  const { interview } = given;
  const { input } = event;
  const heard = hear(guide, given, slot, event, earlier, timing);
  const { kind, skippable } = slot.question;
  // A yes or no decides about a whole stage: that is asked once more.
  const isAsked = interview.phase === 'question' && skippable && kind !== 'yesno';
  const isUnclear = heard.kind === 'recorded' && heard.what === 'unclear' && input.kind === 'text';
  return isAsked && isUnclear && doesNotKnow(input.text, interview.language)
    ? skip(guide, given, slot, { kind: 'skip' }, earlier)
    : heard;
}

/** A recap found right, or turned to one of its answers. */
function recap(
  guide: Guide,
  interview: Interview,
  slot: Slot,
  { stage, slot: wanted, isFollowUp: isMore }: Extract<InterviewEvent, { kind: 'recap' }>,
): Step {
  if (interview.phase !== 'recap' || guide.stages[stage]?.id !== slot.stage?.id)
    return { kind: 'stale' };
  if (wanted === undefined) return recorded('recap', confirmRecap(guide, interview, slot));
  const about = planOf(guide, interview.form)[wanted];
  if (!about || interview.marks[wanted] === '.') return { kind: 'stale' };
  if (!isMore) return recorded('back', turnTo(interview, wanted));
  const text = textOfFollowUp(guide, interview, about);
  return text === undefined
    ? { kind: 'stale' }
    : recorded('back', turnToFollowUp(interview, { slot: wanted, text }));
}
