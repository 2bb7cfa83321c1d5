import { type Form, forms } from './guide.ts';
import { type Interview, isOpen } from './interview.ts';
import type { Language } from './language.ts';
import type { Membership } from './person.ts';
import { dayLength, outOfTheNight, reminderAt, reminderDays, zoneOf } from './reminder-time.ts';

/** A reminder to come: when, which one it is (1, 2), and since when the person has been silent (ISO 8601). */
export interface NextReminder {
  due: Date;
  times: number;
  since: string;
}

/** Milliseconds by which even the quickest queue may be late. */
const hurry = 5_000;

/** Forms that are worth coming back to; an observation is a matter of a minute. */
const reminded: readonly Form[] = forms.filter((form) => form !== 'observation');

/** The next reminder of an interview; null when there is to be none. `day` is in milliseconds. */
export function nextReminder(
  part: Membership,
  interview: Interview,
  language: Language,
  day: number = dayLength,
): NextReminder | null {
  if (!part.reminders || !isOpen(interview) || !reminded.includes(interview.form)) return null;
  const before = part.reminded?.interview === interview.id ? part.reminded : null;
  const times = (before?.times ?? 0) + 1;
  const days = reminderDays[times - 1];
  if (days === undefined) return null;
  const zone = zoneOf(language);
  // Being reminded touches the interview, too; that breaks nobody's silence.
  const since = before && interview.touchedAt <= before.at ? before.since : interview.touchedAt;
  const due = reminderAt(new Date(since), days, zone, day);
  // A first reminder that came late is not followed by the second one at once.
  const soonest = before ? reminderAt(new Date(before.at), 1, zone, day) : due;
  return { due: due > soonest ? due : soonest, times, since };
}

/**
 * A better moment for a reminder than now; null when now will do. One that comes late, as after an outage,
 * waits until the same time of day comes round again, and none comes at night.
 */
export function betterMoment(
  now: Date,
  due: Date,
  language: Language,
  day: number = dayLength,
): Date | null {
  const zone = zoneOf(language);
  const late = now.getTime() - due.getTime();
  if (late > Math.max(day / 24, hurry)) return reminderAt(due, Math.ceil(late / day), zone, day);
  const awake = outOfTheNight(now, zone);
  return awake > now ? awake : null;
}
