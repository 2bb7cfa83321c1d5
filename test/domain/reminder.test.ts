import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/domain/interview.ts';
import { betterMoment, nextReminder } from '../../src/domain/next-reminder.ts';
import { type Membership, membershipSchema } from '../../src/domain/person.ts';
import { outOfTheNight, reminderAt, zoneOf } from '../../src/domain/reminder-time.ts';
import { anInterview } from '../contracts/fixtures.ts';

const at = (text: string) => new Date(text);
const rome = 'Europe/Rome';

describe('the time of a reminder', () => {
  it('is the time of day at which the person was last active', () => {
    expect(reminderAt(at('2026-03-02T15:42:10Z'), 1, rome)).toEqual(at('2026-03-03T15:42:10Z'));
    expect(reminderAt(at('2026-03-02T15:42:10Z'), 3, rome)).toEqual(at('2026-03-05T15:42:10Z'));
  });

  it.each([
    // Last active, and when the first reminder comes; Rome is an hour ahead of UTC in winter.
    ['2026-01-10T19:59:00Z', '2026-01-11T19:59:00Z', '20:59 is still evening'],
    ['2026-01-10T20:00:00Z', '2026-01-12T08:30:00Z', '21:00 is night'],
    ['2026-01-10T22:59:00Z', '2026-01-12T08:30:00Z', '23:59'],
    ['2026-01-10T23:00:00Z', '2026-01-12T08:30:00Z', 'midnight'],
    ['2026-01-11T07:59:00Z', '2026-01-12T08:30:00Z', '8:59 is night'],
    ['2026-01-11T08:00:00Z', '2026-01-12T08:00:00Z', '9:00 is day'],
    // Clocks go forward in the night to 29 March, and back in the night to 25 October.
    ['2026-03-27T22:30:00Z', '2026-03-29T07:30:00Z', 'over the short night'],
    ['2026-10-23T21:30:00Z', '2026-10-25T08:30:00Z', 'over the long night'],
    ['2026-07-10T19:30:00Z', '2026-07-12T07:30:00Z', 'in summer'],
  ])('leaves the night in peace: %s → %s, %s', (last, due) => {
    expect(reminderAt(at(last), 1, rome)).toEqual(at(due));
  });

  it('goes by their own hours where no zone is known', () => {
    expect(reminderAt(at('2026-01-10T02:15:00Z'), 1, null)).toEqual(at('2026-01-11T02:15:00Z'));
    expect(outOfTheNight(at('2026-01-10T02:15:00Z'), null)).toEqual(at('2026-01-10T02:15:00Z'));
  });

  it('knows the zone of countries that have one', () => {
    expect([zoneOf('it'), zoneOf('pl'), zoneOf('ru'), zoneOf('en')]).toEqual([
      'Europe/Rome',
      'Europe/Warsaw',
      null,
      null,
    ]);
  });
});

describe('the next reminder', () => {
  const left = anInterview({ form: 'customer', touchedAt: '2026-05-04T10:00:00.000Z' });
  const part = (fields: Partial<Membership> = {}): Membership =>
    membershipSchema.parse({
      study: left.study,
      role: 'customer',
      participant: left.participant,
      consent: null,
      interviews: { customer: left.id },
      reminders: true,
      ...fields,
    });
  const due = (membership: Membership, interview: Interview = left) =>
    nextReminder(membership, interview, 'en')?.due.toISOString() ?? null;
  const reminded = (times: number, sent: string, since = left.touchedAt) => ({
    reminded: { interview: left.id, times, at: sent, since },
  });

  it('comes after a day, the second after three, and no third', () => {
    expect(due(part())).toBe('2026-05-05T10:00:00.000Z');
    const first = part(reminded(1, '2026-05-05T10:00:05.000Z'));
    // Being reminded paused the interview.
    const paused = { ...left, status: 'paused' as const, touchedAt: '2026-05-05T10:00:04.000Z' };
    expect(due(first, paused)).toBe('2026-05-07T10:00:00.000Z');
    expect(due(part(reminded(2, '2026-05-07T10:00:05.000Z')))).toBeNull();
  });

  it('begins to count anew when the person answers', () => {
    const first = part(reminded(1, '2026-05-05T10:00:05.000Z'));
    const answered = { ...left, touchedAt: '2026-05-05T12:00:00.000Z' };
    expect(due(first, answered)).toBe('2026-05-08T12:00:00.000Z');
  });

  it('does not follow at once on a first one that came late', () => {
    const late = part(reminded(1, '2026-05-20T10:00:05.000Z'));
    expect(due(late)).toBe('2026-05-21T10:00:05.000Z');
  });

  it('counts each interview for itself', () => {
    const other = { interview: 'another', times: 2, at: left.touchedAt, since: left.touchedAt };
    expect(due(part({ reminded: other }))).toBe('2026-05-05T10:00:00.000Z');
  });

  it('is none for those who did not ask, have finished or stopped, or note an observation', () => {
    expect(due(part({ reminders: false }))).toBeNull();
    for (const status of ['finished', 'stopped'] as const)
      expect(due(part(), { ...left, status })).toBeNull();
    expect(due(part(), { ...left, form: 'observation' })).toBeNull();
    expect(due(part(), { ...left, form: 'staff' })).not.toBeNull();
  });
});

describe('a better moment', () => {
  const due = at('2026-05-05T10:00:00.000Z');

  it('is none when the reminder comes in time, by day', () => {
    expect(betterMoment(due, due, 'it')).toBeNull();
    expect(betterMoment(at('2026-05-05T10:59:00.000Z'), due, 'it')).toBeNull();
  });

  it('is the same time of day when it comes late, and never the night', () => {
    expect(betterMoment(at('2026-05-06T01:00:00Z'), due, 'it')).toEqual(at('2026-05-06T10:00:00Z'));
    expect(betterMoment(at('2026-05-08T11:00:00Z'), due, 'it')).toEqual(at('2026-05-09T10:00:00Z'));
    const evening = at('2026-05-05T18:50:00Z');
    expect(betterMoment(at('2026-05-05T19:30:00Z'), evening, 'it')).toEqual(
      at('2026-05-06T07:30:00Z'),
    );
  });
});
