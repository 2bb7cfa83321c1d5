import type { Attachment } from './answer.ts';
import { askAgain, canAskAgain, endAgain } from './ask-again.ts';
import { change, markOf } from './change-answer.ts';
import { compose, type Earlier, type Given, withFiles } from './compose-answer.ts';
import { doesNotKnow } from './does-not-know.ts';
import {
  goesOnWith,
  type InterviewEvent,
  type Recorded,
  recorded,
  type Step,
  stoodAt,
  unclear,
} from './event.ts';
import { textOfFollowUp } from './follow-up.ts';
import type { Guide } from './guide.ts';
import { hear, type Timing } from './hear.ts';
import type { Content } from './interpret.ts';
import { currentPlace, type Interview, isAsking, marked, openFollowUp } from './interview.ts';
import {
  afterCorrection,
  afterFollowUp,
  confirmRecap,
  finished,
  moveOn,
  turnTo,
  turnToFollowUp,
} from './move-on.ts';
import { isFollowUp, type Place, slotOfPlace } from './place.ts';
import { nextSlot, planOf, type Slot } from './plan.ts';
import { isSocial } from './social.ts';

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

/** The interview under way again, past the answer that may have been going on. */
function resumed(guide: Guide, interview: Interview): Interview {
  return { ...listened(guide, interview), status: 'open', stopping: false };
}

/** The interview past the answer that may have been going on. */
function listened(guide: Guide, interview: Interview): Interview {
  const { listening } = interview;
  const slot = listening && planOf(guide, interview.form)[slotOfPlace(listening.place)];
  if (!slot) return { ...interview, listening: null };
  const next = isFollowUp(listening.place)
    ? afterFollowUp(interview, 'a')
    : moveOn(guide, interview, slot);
  // What was ticked before words came in between stays ticked.
  return stands(interview, next) ? { ...next, picked: interview.picked } : next;
}

function settle(guide: Guide, interview: Interview, now: Date): Step {
  const { listening, status } = interview;
  if (!listening || status !== 'open') return { kind: 'stale' };
  if (Date.parse(listening.until) > now.getTime()) return { kind: 'early' };
  return recorded('settle', listened(guide, interview));
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

/** Whether a button's place is what stands open: a recap and the playback have none, and are not left unseen. */
function isOpenAt(interview: Interview, place: Place): boolean {
  return isAsking(interview) && place === currentPlace(interview);
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

function skip(
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

function attach(interview: Interview, attachment: Attachment, { own }: Earlier): Step {
  if (!interview.listening || !own) {
    const attachments = withFiles(interview.attachments, [attachment]);
    return recorded('attached', { ...interview, attachments });
  }
  const attachments = withFiles(own.attachments, [attachment]);
  return recorded('attached', interview, { ...own, attachments }, own);
}

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

/** Corrects an answer given before; where the new words make no sense as one, it stays as it was. */
function revise(
  guide: Guide,
  given: Given,
  { place, text, source, how, was }: Extract<InterviewEvent, { kind: 'revise' }>,
  earlier: Earlier,
): Step {
  const { interview } = given;
  const kind = planOf(guide, interview.form)[slotOfPlace(place)]?.question.kind;
  const isInWords = isFollowUp(place) || kind === 'text';
  // "Ok, thanks", in reply to what was heard, corrects nothing.
  if (isInWords && source !== 'edit' && isSocial(text, interview.language))
    return { kind: 'social' };
  const input = { kind: 'text' as const, text, source };
  const changed = change(guide, given, place, { input, how, was }, earlier);
  if (!changed) return unclear(interview);
  const { slot, answer, from } = changed;
  const noted = isFollowUp(place) ? interview : marked(interview, slot, changed.mark);
  // While it is listened to, what comes next is decided when it has settled.
  if (interview.listening?.place === place) return recorded('revised', noted, answer, from);
  const moved = afterCorrection(guide, noted, slot);
  return recorded(stands(interview, moved) ? 'revised' : 'answer', moved, answer, from);
}

/** Whether the same stands open. */
function stands(before: Interview, after: Interview): boolean {
  return before.at === after.at && before.phase === after.phase && before.status === after.status;
}
