import type { Answer } from './answer.ts';
import { answerId } from './compose-answer.ts';
import { allowsFollowUp, canBeFollowedUp, neutralFollowUps } from './follow-up.ts';
import type { Gap } from './gap.ts';
import type { Guide } from './guide.ts';
import { type Interview, isOpen, marked } from './interview.ts';
import type { Language } from './language.ts';
import { finished, turnTo } from './move-on.ts';
import { isFollowUp, type Place, placeAt, slotOfPlace } from './place.ts';
import { applies, nextSlot, planOf, type Slot } from './plan.ts';
import { dayLength } from './reminder-time.ts';

/** Most questions that somebody is asked once more within a week. */
const mostAWeek = 2;

/**
 * Whether somebody may be asked once more now, going by all of their interviews: nothing else is under way, and
 * they were not asked too often of late. `day` is in milliseconds.
 */
export function mayBeAskedNow(own: Interview[], now: Date, day: number = dayLength): boolean {
  const weekAgo = now.getTime() - 7 * day;
  const asked = own.flatMap(({ askedAgain }) => askedAgain);
  const lately = asked.filter(({ at }) => Date.parse(at) > weekAgo);
  return !own.some(isOpen) && lately.length < mostAWeek;
}

/**
 * Whether a question may be put once more at a place of an interview: it is finished, the stage was reached, and
 * the question was left out, or was answered in words that its follow-up goes into. Never twice.
 */
export function canAskAgain(guide: Guide, interview: Interview, place: Place): boolean {
  const { status, form, marks, trial, askedAgain } = interview;
  const plan = planOf(guide, form);
  const slot = plan[slotOfPlace(place)];
  if (!slot?.stage || slot.question.files || form !== 'customer') return false;
  if (status !== 'finished' || trial || nextSlot(plan, marks)) return false;
  if (askedAgain.some((each) => each.place === place)) return false;
  const reached = plan.filter(
    ({ stage, question }) => stage?.id === slot.stage?.id && question.lane === 'reach',
  );
  if (reached.some(({ index }) => marks[index] !== 'y')) return false;
  const mark = marks[slot.index] ?? '.';
  if (isFollowUp(place)) return mark === 'a' && allowsFollowUp(slot);
  return '.s'.includes(mark) && applies(plan, marked(interview, slot, '.').marks, slot);
}

/**
 * Where somebody can be asked about a gap; null where they have nothing to add. `answers` are theirs: they matter
 * where people disagree, as who has said more already is not asked for it.
 */
export function placeForGap(
  guide: Guide,
  interview: Interview,
  gap: Gap,
  answers: Answer[],
): Place | null {
  const places = planOf(guide, interview.form)
    .filter(({ stage, question }) => stage?.id === gap.stage && question.lane === gap.lane)
    .filter((slot) => gap.kind === 'thin' || canSayMore(interview, slot, answers))
    .map(({ index }) => placeAt(index, gap.kind === 'contested'));
  return places.find((place) => canAskAgain(guide, interview, place)) ?? null;
}

function canSayMore(interview: Interview, slot: Slot, answers: Answer[]): boolean {
  const said = answers.find(({ id }) => id === answerId(interview, slot));
  const hasSaidMore = answers.some(({ id }) => id === answerId(interview, slot, true));
  return said !== undefined && canBeFollowedUp(said) && !hasSaidMore;
}

/** A neutral question about what was answered at a slot: it tells nothing of what others said. */
export function neutralQuestion(guide: Guide, slot: Slot, language: Language): string | null {
  return neutralFollowUps(guide, slot, language)[0] ?? null;
}

/** The interview opened again, for one question at a place or for a follow-up with this text. */
export function askAgain(
  interview: Interview,
  slot: Slot,
  { place, text }: { place: Place; text?: string },
  now: Date,
): Interview {
  const askedAgain = [...interview.askedAgain, { place, at: now.toISOString() }];
  // Nothing of what the message says was seen yet, so that it begins with why it comes.
  const opened = { ...turnTo(interview, slot.index), askedAgain, reopened: true, asked: null };
  return text === undefined
    ? marked(opened, slot, '.')
    : { ...opened, phase: 'follow-up', followUps: [{ slot: slot.index, text, mark: '.' }] };
}

/** An interview that was opened again, at its end: what was not answered meanwhile counts as left out. */
export function endAgain(guide: Guide, interview: Interview): Interview {
  const plan = planOf(guide, interview.form);
  let ended = interview;
  for (let left = nextSlot(plan, ended.marks); left; left = nextSlot(plan, ended.marks))
    ended = marked(ended, left, 's');
  return finished(ended);
}
