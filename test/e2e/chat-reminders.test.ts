import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { queuePrefix } from '../../src/adapters/redis/keys.ts';
import { answersOf, settled } from '../support/chat.ts';
import {
  isQuestion,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

/** Days are short here: a reminder comes after one, and another after three. */
const day = 2_000;

let journey: TestJourney;
let link: string;

beforeAll(async () => {
  journey = await startTestJourney({ REMINDER_DAY_MS: String(day), FRAGMENT_PAUSE_MS: '0' });
  link = await newStudy(journey);
});
afterAll(() => journey.close());

const isReminder = ({ text }: VisibleMessage) => text?.startsWith('You were at') ?? false;
const remindersIn = (person: Person) => person.chat().filter(isReminder);
const nextReminder = (person: Person) => {
  const before = new Set(remindersIn(person).map(({ messageId }) => messageId));
  const isNew = (message: VisibleMessage) => isReminder(message) && !before.has(message.messageId);
  return person.waitFor(isNew, { timeoutMs: 15_000, since: 0 });
};

/** How many reminders wait, of an interview. */
async function waiting(interview: string): Promise<number> {
  const keys = await journey.redis().keys(`${queuePrefix}:reminders:*-${interview}-*`);
  return keys.filter((key) => !key.endsWith(':lock')).length;
}

async function untilNoneWaits(interview: string): Promise<void> {
  while ((await waiting(interview)) > 0) await sleep(20);
}

async function partOf(person: Person) {
  const stored = await journey.stores().people.get(String(person.id));
  const part = stored?.memberships.find(({ role }) => role === 'customer');
  if (!stored || !part) throw new Error('does not take part');
  return { stored, part, interview: part.interviews.customer ?? '' };
}

/** Agrees with the button that asks for reminders. */
async function agreeAndRemind(person: Person): Promise<VisibleMessage> {
  person.start(link);
  const consent = await says(person, 'interview bot');
  expect(consent.buttons[0]?.[0]).toMatchObject({ text: 'I agree' });
  const agreed = await tapLabel(person, consent, 'I agree, and remind me').answered();
  expect(agreed.text).toContain('twice at most');
  return question(person);
}

describe('somebody who asked for it', () => {
  it('is reminded after a day and after three, and no more, also across a restart', async () => {
    const person = journey.person('Rita');
    const asked = await agreeAndRemind(person);
    const { interview, part } = await partOf(person);
    expect(part).toMatchObject({ reminders: true, consent: { version: 3, language: 'en' } });
    expect(await waiting(interview)).toBe(1);

    const first = await nextReminder(person);
    expect(first.text).toMatch(/^You were at “About you”, question 1 of \d+\. Shall we go on\?$/);
    expect(first.buttons.flat().map(({ text }) => text)).toEqual([
      'Go on',
      'Stop here',
      'No more reminders',
    ]);
    while (!(await partOf(person)).part.reminded) await sleep(20);
    const { reminded } = (await partOf(person)).part;
    expect(reminded).toMatchObject({ interview, times: 1 });

    await journey.stop();
    await journey.start();
    await nextReminder(person);
    await untilNoneWaits(interview);
    const second = (await partOf(person)).part.reminded;
    expect(second).toMatchObject({ times: 2, since: reminded?.since });
    // Days of silence, by the clock of the store.
    const silence = Date.parse(second?.at ?? '') - Date.parse(second?.since ?? '');
    expect(silence).toBeGreaterThanOrEqual(3 * day);
    expect(remindersIn(person)).toHaveLength(2);

    // "Shall we go on?" – "Yes", which is no answer to the question.
    person.sendText('yes');
    expect((await question(person)).text).toBe(asked.text);
    expect(await answersOf(journey, person)).toEqual([]);
  });

  it('may ask while pausing, and is left in peace after "No more reminders"', async () => {
    const person = journey.person('Paula');
    await joinAndAgree(person, link);
    const { interview, part } = await partOf(person);
    expect(part.reminders).toBe(false);
    expect(await waiting(interview)).toBe(0);
    person.sendText('/pause');
    const paused = await says(person, 'Paused');
    const wish = person.tapStale(`w:yes:${interview}`, paused.messageId);
    expect((await wish.answered()).text).toContain('twice at most');
    expect(await waiting(interview)).toBeGreaterThan(0);

    const first = await nextReminder(person);
    tapLabel(person, first, 'No more reminders');
    await person.waitFor(
      (message) =>
        message.messageId === first.messageId &&
        !message.buttons.flat().some(({ text }) => text.startsWith('No more')),
    );
    expect((await partOf(person)).part.reminders).toBe(false);
    await untilNoneWaits(interview);
    expect(remindersIn(person)).toHaveLength(1);
  });

  it('is reminded a day after the last answer, not before', async () => {
    const person = journey.person('Andrea');
    await agreeAndRemind(person);
    await sleep(day / 4);
    person.sendText('/skip');
    await question(person);
    const { interview } = await partOf(person);
    const { studies, interviews } = journey.stores();
    const [study] = await studies.list();
    const touched = (await interviews.get(study?.id ?? '', interview))?.touchedAt;
    const reminder = await nextReminder(person);
    expect(reminder.text).toContain('question 2 of');
    while (!(await partOf(person)).part.reminded) await sleep(20);
    expect((await partOf(person)).part.reminded).toMatchObject({ times: 1, since: touched });
    const { at = '' } = (await partOf(person)).part.reminded ?? {};
    expect(Date.parse(at) - Date.parse(touched ?? '')).toBeGreaterThanOrEqual(day);
  });

  it('is not reminded after stopping', async () => {
    const person = journey.person('Stefan');
    await agreeAndRemind(person);
    const { interview } = await partOf(person);
    person.sendText('/stop');
    tapLabel(person, await says(person, 'keep what you have told'), 'Keep my answers');
    await says(person, 'Stopped');
    await untilNoneWaits(interview);
    expect(remindersIn(person)).toEqual([]);
  });

  it('is not written to after blocking the bot', async () => {
    const person = journey.person('Blanca');
    await agreeAndRemind(person);
    const { interview } = await partOf(person);
    person.block();
    await untilNoneWaits(interview);
    while (!(await partOf(person)).stored.blocked) await sleep(20);
    person.unblock();
    await settled(person);
    expect(remindersIn(person)).toEqual([]);
    // Whoever comes back is reminded again.
    person.start();
    await person.waitFor(isQuestion);
    expect(await waiting(interview)).toBe(1);
  });
});

it('reminds nobody who did not ask', async () => {
  const person = journey.person('Nora');
  await joinAndAgree(person, link);
  expect(await waiting((await partOf(person)).interview)).toBe(0);
  expect((await partOf(person)).part.reminders).toBe(false);
});
