import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { answersOf, answerUpTo, codeOf, settled, slotIndex } from '../support/chat.ts';
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

const texts = createTexts();
const guide = guideNamed('classic');
let journey: TestJourney;
let link: string;
let staff: string;
let other: string;
let otherStaff: string;

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey, { title: 'Welds' });
  staff = await invitation(journey, 'staff');
  other = await newStudy(journey, { title: 'Bridges of the North' });
  otherStaff = await invitation(journey, 'staff');
});
afterAll(() => journey?.close());

/** Somebody who is asked a question. */
async function someoneAt(id: string, language: Language = 'en', stage?: string) {
  const person = journey.person('Ann', language);
  const first = await joinAndAgree(person, link);
  const asked = await answerUpTo(person, first, { guide, id, ...(stage ? { stage } : {}) });
  return { person, asked, before: await answersOf(journey, person) };
}

/** The start of a text, up to the first value in it. */
const opening = (language: Language, key: string, values = {}) =>
  texts(language, key, values).split(/[\d“„«]/)[0] ?? '';

describe('a question about the interview', () => {
  const cases: [Language, string, string, Record<string, number | string>][] = [
    ['en', 'who sees this?', 'about-seen', {}],
    ['it', 'è anonimo?', 'about-seen', {}],
    ['pl', 'ile jeszcze pytań?', 'about-length', { questions: 5, minutes: 5 }],
    ['ru', 'кто вы?', 'about-asker', { title: 'Welds' }],
  ];
  it.each(cases)(
    'is answered, and the open one stays (%s: %s)',
    async (language, said, key, values) => {
      const { person, asked, before } = await someoneAt('needs', language);
      person.sendText(said);
      const told = await says(person, opening(language, key, values));
      expect(slotIndex(told)).toBe(slotIndex(asked));
      expect([...(told.text ?? '')].length).toBeLessThanOrEqual(600);
      expect(await answersOf(journey, person)).toEqual(before);
      person.sendText('A weld that holds');
      expect(slotIndex(await question(person))).toBeGreaterThan(slotIndex(asked));
    },
  );

  it('says how much is left', async () => {
    const { person } = await someoneAt('recommend');
    person.sendText('how many questions are left?');
    await says(person, 'At most one more question, about a minute.');
  });
});

describe('manners', () => {
  it.each([
    ['en', 'hello?'],
    ['it', 'ok grazie'],
    ['pl', 'ok dzięki'],
    ['ru', 'спасибо'],
  ] as const)('are no answer to a question in words (%s: %s)', async (language, said) => {
    const { person, asked, before } = await someoneAt('needs', language);
    person.sendText(said);
    const again = await says(person, texts(language, 'social'));
    expect(slotIndex(again)).toBe(slotIndex(asked));
    expect(await answersOf(journey, person)).toEqual(before);
  });

  it('are an answer where they are one, and nothing that was chosen', async () => {
    const { person, asked } = await someoneAt('happened', 'en', 'awareness');
    person.sendText('ok');
    const next = await question(person);
    expect(slotIndex(next)).toBeGreaterThan(slotIndex(asked));
    const touchpoints = await answerUpTo(person, next, { guide, id: 'touchpoints' });
    person.sendText('thanks!');
    expect(slotIndex(await says(person, texts('en', 'social')))).toBe(slotIndex(touchpoints));
  });

  it('correct nothing when they reply to an answer', async () => {
    const { person } = await someoneAt('touchpoints', 'en', 'awareness');
    const before = await answersOf(journey, person);
    const said = person.chat().findLast(({ from }) => from !== 'bot')?.messageId ?? 0;
    person.sendText('ok, thanks', { replyTo: said });
    await says(person, texts('en', 'social'));
    expect(await answersOf(journey, person)).toEqual(before);
  });
});

describe('before anybody has agreed', () => {
  const consent = 'Shall we begin?';
  it('what is typed is told to be kept nowhere, in short, and the text comes again when asked for', async () => {
    const person = journey.person('Ann');
    person.start(link);
    await says(person, consent);
    for (const said of ['the website is slow', 'hello']) {
      person.sendText(said);
      const short = await says(person, texts('en', 'consent-tap'));
      expect(short.buttons.flat().map(({ text }) => text)).toContain(texts('en', 'button-agree'));
    }
    for (const said of ['what is this?', 'how long does it take?', 'who are you?', 'repeat']) {
      person.sendText(said);
      await says(person, consent);
    }
    person.sendText('who sees my answers?');
    await says(person, 'I keep your answers');
    const short = await says(person, texts('en', 'consent-tap'));
    tapLabel(person, short, texts('en', 'button-agree'));
    await question(person);
    expect(await answersOf(journey, person)).toEqual([]);
  });
});

describe('a language', () => {
  it.each([
    ['it', 'in italiano per favore'],
    ['ru', 'по-русски пожалуйста'],
    ['pl', 'po polsku'],
  ] as const)('is spoken at once where it is asked for by name (%s: %s)', async (wanted, said) => {
    const { person, asked, before } = await someoneAt('needs');
    person.sendText(said);
    const again = await says(person, texts(wanted, 'language-set'));
    expect(slotIndex(again)).toBe(slotIndex(asked));
    expect(again.text).toContain(
      guide.questions.customer.find(({ id }) => id === 'needs')?.text[wanted],
    );
    expect(await answersOf(journey, person)).toEqual(before);
  });

  it('is named once it was asked for, and is no answer', async () => {
    const { person, before } = await someoneAt('needs');
    person.sendText('change language');
    await says(person, 'Which language');
    person.sendText('Italiano');
    await says(person, texts('it', 'language-set'));
    expect(await answersOf(journey, person)).toEqual(before);
    // Asked for no more: now it is words like any others.
    person.sendText('Polski');
    await question(person);
    expect((await answersOf(journey, person)).at(-1)?.text).toBe('Polski');
  });

  it('is an answer where it was asked about', async () => {
    const { person, asked } = await someoneAt('language');
    person.sendText('po polsku');
    expect(slotIndex(await question(person))).toBe(slotIndex(asked) + 1);
  });
});

describe.each(languages)('typed in a pause (%s)', (language) => {
  const paused = async () => {
    const { person, asked } = await someoneAt('needs', language);
    person.sendText('/pause');
    await says(person, opening(language, 'paused'));
    return { person, asked };
  };

  it('buttons are understood', async () => {
    const { person, asked } = await paused();
    person.sendText(texts(language, 'button-go-on'));
    expect(slotIndex(await question(person))).toBe(slotIndex(asked));
    person.sendText('/pause');
    await says(person, opening(language, 'paused'));
    person.sendText(texts(language, 'button-start-over'));
    expect(slotIndex(await question(person))).toBe(0);
    person.sendText('/pause');
    await says(person, opening(language, 'paused'));
    person.sendText(texts(language, 'button-stop-here'));
    await says(person, texts(language, 'stopped-kept'));
    expect((await answersOf(journey, person)).length).toBeGreaterThan(0);
  });
});

it('pauses where somebody wants to start over in the middle, and lets them choose', async () => {
  const { person, before } = await someoneAt('needs');
  person.sendText('start over');
  tapLabel(person, await says(person, 'Paused'), 'Start over');
  expect(slotIndex(await question(person))).toBe(0);
  expect(await answersOf(journey, person)).toEqual(before);
});

describe('which study is meant', () => {
  const observed = async (person: Person, title: string) => {
    const study = (await journey.stores().studies.list()).find((each) => each.title === title);
    const all = await answersOf(journey, person, study?.id);
    return all.flatMap(({ lane, text }) => (lane === 'observations' ? [text] : []));
  };

  it('can be said by its title, or an unmistakable part of it', async () => {
    const person = journey.person('Eve');
    for (const each of [staff, otherStaff]) {
      await joinAndAgree(person, each);
      person.sendText('/stop');
      tapLabel(person, await says(person, 'or delete it'), 'Keep my answers');
      await says(person, 'Stopped');
    }
    const stored = await journey.stores().people.get(String(person.id));
    if (!stored) throw new Error('not stored');
    await journey.stores().people.save({ ...stored, current: null });
    person.sendText('The price list is out of date');
    await says(person, 'Which study');
    person.sendText('bridges');
    expect((await question(person)).text).toContain('Observation · 2/');
    await settled(person);
    expect(await observed(person, 'Bridges of the North')).toEqual([
      'The price list is out of date',
    ]);
    expect(await observed(person, 'Welds')).toEqual([]);
  });

  it('can be said by its title to /observe, in the middle of another interview', async () => {
    const person = journey.person('Eve');
    await joinAndAgree(person, staff);
    await joinAndAgree(person, otherStaff);
    const needs = await answerUpTo(person, await joinAndAgree(person, other), {
      guide,
      id: 'needs',
    });
    const customer = await journey.stores().people.get(String(person.id));
    if (!customer) throw new Error('not stored');
    await journey.stores().people.save({
      ...customer,
      current: { study: 'none', role: 'customer', form: null },
    });
    person.sendText('/observe');
    await says(person, 'Which study');
    person.sendText('Welds');
    await says(person, 'What did you notice');
    expect(needs.text).not.toContain('notice');
    expect(isQuestion(needs)).toBe(true);
    expect(codeOf(needs, 'skip')).toContain('skip');
  });
});
