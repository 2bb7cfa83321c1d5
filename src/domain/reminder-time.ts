import type { Language } from './language.ts';

/** Milliseconds in a day; a test may live faster. */
export const dayLength = 86_400_000;

/** Days of silence after which somebody is reminded: once after each, and never more often. */
export const reminderDays = [1, 3] as const;

/** First and last minute of the day at which somebody may be written to. */
const [morning, evening] = [9 * 60, 21 * 60];
/** When a reminder comes that would have come at night. */
const afterNight = 9 * 60 + 30;
const minute = 60_000;

/** Countries with one time zone, told by their language; Telegram tells none. */
const zones: Partial<Record<Language, string>> = { it: 'Europe/Rome', pl: 'Europe/Warsaw' };

/** The IANA time zone that people of a language live in, as far as it can be known; null otherwise. */
export function zoneOf(language: Language): string | null {
  return zones[language] ?? null;
}

/**
 * When to remind somebody of what they left `days` ago: at the time of day at which they were last active, as
 * they were awake at it. Where their zone is known and it is night there (21:00 to 9:00), at 9:30 the next
 * morning; where it is not, their own hours are all there is to go by. `day` is in milliseconds.
 */
export function reminderAt(
  lastActive: Date,
  days: number,
  zone: string | null,
  day: number = dayLength,
): Date {
  return outOfTheNight(new Date(lastActive.getTime() + days * day), zone);
}

/** The next time of day at which somebody was last active, after now, and outside of their nights. */
export function nextMoment(
  lastActive: Date,
  now: Date,
  zone: string | null,
  day: number = dayLength,
): Date {
  const days = Math.floor((now.getTime() - lastActive.getTime()) / day) + 1;
  return reminderAt(lastActive, Math.max(1, days), zone, day);
}

/** The time itself, or 9:30 after the night that it falls into; without a zone nights are not known. */
export function outOfTheNight(time: Date, zone: string | null): Date {
  const now = zone === null ? null : minuteOfDay(time, zone);
  if (zone === null || now === null || (now >= morning && now < evening)) return time;
  const wait = (afterNight - now + 24 * 60) % (24 * 60);
  const moved = new Date(time.getTime() + wait * minute);
  // Clocks may change in the night, by an hour either way.
  const off = minuteOfDay(moved, zone) - afterNight;
  return off === 0 ? moved : new Date(moved.getTime() - off * minute);
}

function minuteOfDay(time: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const read = (type: 'hour' | 'minute') =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return read('hour') * 60 + read('minute');
}
