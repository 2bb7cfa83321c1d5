import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { answersOf, answerUpTo, settled, transcript } from '../support/chat.ts';
import {
  guideNamed,
  invitation,
  isQuestion,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const guide = guideNamed('classic');

let journey: TestJourney;
let customersA: string;
let employeesA: string;
let customersB: string;
let employeesB: string;

beforeAll(async () => {
  journey = await startTestJourney({ FRAGMENT_PAUSE_MS: '0' });
  customersA = await newStudy(journey, { title: 'Alpha' });
  employeesA = await invitation(journey, 'staff');
  customersB = await newStudy(journey, { title: 'Beta' });
  employeesB = await invitation(journey, 'staff');
});
afterAll(() => journey.close());

/** Takes part as an employee without an interview under way. */
async function employee(name: string, ...links: string[]): Promise<Person> {
  const person = journey.person(name);
  for (const link of links) {
    await joinAndAgree(person, link);
    person.sendText('/stop');
    tapLabel(person, await says(person, 'or delete it'), 'Keep my answers');
    await says(person, 'Stopped');
  }
  return person;
}

/** Taps "skip" on what is asked until there is no question any more. */
async function skipRest(person: Person): Promise<void> {
  for (let asked = 0; asked < 3; asked++) {
    person.sendText('/skip');
    const next = await person.waitFor(
      (message) => isQuestion(message) || Boolean(message.text?.includes('Noted, thank you')),
    );
    if (next.text?.includes('Noted')) return;
  }
  throw new Error('more than three questions after an observation');
}

const observed = async (person: Person, title?: string) => {
  const study = (await journey.stores().studies.list()).find((each) => each.title === title);
  const all = await answersOf(journey, person, study?.id);
  return all.flatMap(({ lane, text }) => (lane === 'observations' ? [text] : []));
};

describe('an employee with nothing open', () => {
  it('makes an observation by just writing it, and another one after it', async () => {
    const person = await employee('Frida', employeesA);
    person.sendText('Two people gave up at the till today');
    expect((await question(person)).text).toContain('Observation · 2/');
    await skipRest(person);
    person.sendText('Nobody finds the return form');
    await question(person);
    await skipRest(person);
    expect(await observed(person)).toEqual([
      'Two people gave up at the till today',
      'Nobody finds the return form',
    ]);
  });

  it('is not taken by the word', async () => {
    const person = await employee('Greta', employeesA);
    for (const greeting of ['hello', 'thank you!', '👍 👍 👍']) {
      person.sendText(greeting);
      await says(person, 'no question open');
    }
    expect(await observed(person)).toEqual([]);
  });

  it('says which study it is for, and is asked for nothing twice', async () => {
    const person = await employee('Hanne', employeesA, employeesB);
    // Back at the beginning the chat is about neither.
    const stored = await journey.stores().people.get(String(person.id));
    if (!stored) throw new Error('not stored');
    await journey.stores().people.save({ ...stored, current: null });
    const said = person.sendText('The price list is out of date');
    const which = await says(person, 'Which study');
    expect(which.replyTo).toBe(said.messageId);
    expect(which.buttons.flat().map(({ text }) => text)).toEqual(['Alpha', 'Beta']);
    tapLabel(person, which, 'Beta');
    expect((await question(person)).text).toContain('Observation · 2/');
    // Tapped once more, as a slow client would.
    person.tapStale(which.buttons[1]?.[0]?.data ?? '', which.messageId);
    await settled(person);
    expect(await observed(person, 'Beta')).toEqual(['The price list is out of date']);
    expect(await observed(person, 'Alpha')).toEqual([]);
  });

  it('finishes one observation by beginning the next', async () => {
    const person = await employee('Ines', employeesA);
    person.sendText('They ask for a receipt twice');
    await question(person);
    // Left half-way for another study, where something is over by now.
    const stored = await journey.stores().people.get(String(person.id));
    if (!stored?.current) throw new Error('not stored');
    stored.current.form = null;
    await journey.stores().people.save(stored);
    person.sendText('The door sticks when it rains');
    await question(person);
    expect(await observed(person)).toEqual([
      'They ask for a receipt twice',
      'The door sticks when it rains',
    ]);
  });
});

describe('a customer of two studies', () => {
  it('says which one is meant, and the words are its answer', async () => {
    const person = journey.person('Duo');
    const needsOf = async (link: string) =>
      answerUpTo(person, await joinAndAgree(person, link), { guide, id: 'needs' });
    await needsOf(customersA);
    await needsOf(customersB);
    const stored = await journey.stores().people.get(String(person.id));
    if (!stored) throw new Error('not stored');
    await journey.stores().people.save({ ...stored, current: null });

    person.sendText('a weld that holds');
    const which = await says(person, 'Which study');
    tapLabel(person, which, 'Alpha');
    await question(person);
    const named = async (title: string) => {
      const study = (await journey.stores().studies.list()).find((each) => each.title === title);
      const all = await answersOf(journey, person, study?.id);
      return all.flatMap(({ question: id, text }) => (id === 'needs' ? [text] : []));
    };
    expect(await named('Alpha')).toEqual(['a weld that holds']);
    expect(await named('Beta')).toEqual([]);

    // What they write next belongs there, too.
    person.sendText('/pause');
    await says(person, 'Paused');
  });

  it('reads at /start which one it goes on with, and may choose the other', async () => {
    const person = journey.person('Lea');
    await joinAndAgree(person, customersA);
    await joinAndAgree(person, customersB);
    person.start();
    const which = await says(person, 'We are in “Beta”');
    expect(which.buttons.flat().map(({ text }) => text)).toEqual(['Alpha']);
    const beta = await question(person);
    expect(beta.messageId).toBeGreaterThan(which.messageId);
    tapLabel(person, which, 'Alpha');
    await question(person);
    person.start();
    const now = await says(person, 'We are in “Alpha”');
    expect(now.buttons.flat().map(({ text }) => text)).toEqual(['Beta']);
  });

  it('with only one under way reads nothing of the sort', async () => {
    const person = journey.person('Mia');
    await joinAndAgree(person, customersA);
    await settled(person);
    person.start();
    await settled(person);
    expect(transcript(person)).not.toContain('We are in');
  });
});
