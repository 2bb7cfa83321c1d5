import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { languages } from '../../src/domain/language.ts';
import { minutesOf } from '../../src/domain/plan.ts';
import {
  answerAll,
  answersOf,
  answerUpTo,
  expectedAnswers,
  settled,
  slotIndex,
  transcript,
  usualReply,
} from '../support/chat.ts';
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

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey, { role: 'staff' });
});
afterAll(() => journey?.close());

it.each(languages)('holds the staff interview in full in %s', async (language) => {
  const person = journey.person('Emp', language);
  person.start(link);
  const values = { title: 'Welds', goal: 'Find what gets in the way' };
  const minutes = minutesOf(guide, 'staff');
  const consent = await says(person, texts(language, 'consent-staff', { ...values, minutes }));
  tapLabel(person, consent, texts(language, 'button-agree'));
  const { exchanges, last } = await answerAll(person, await question(person), {
    guide,
    form: 'staff',
    reply: (slot) => usualReply(slot, guide, language),
  });
  expect(last.text).toBe(texts(language, 'thanks-staff'));
  const answers = await answersOf(journey, person);
  const expected = [...expectedAnswers(exchanges).values()];
  expect(answers).toHaveLength(expected.length);
  for (const each of expected)
    expect(
      answers.filter(({ question: id, stage }) => id === each.question && stage === each.stage),
    ).toMatchObject([{ ...each, audience: 'staff', language }]);
  expect(new Set(expected.map(({ kind }) => kind))).toContain('yesno');
});

/** Takes down one observation: a message and three taps. */
async function observe(person: ReturnType<TestJourney['person']>, text: string, stage: string) {
  await says(person, 'What did you notice');
  person.sendText(text);
  const where = await question(person);
  expect(where.text).toContain('Observation · 2/4 ▓▓░░');
  tapLabel(person, where, stage);
  tapLabel(person, await question(person), 'Often');
  tapLabel(person, await question(person), '4');
  return says(person, 'Noted, thank you');
}

it('takes down several observations, each with its stage, how often and how bad', async () => {
  const person = journey.person('Eve');
  await joinAndAgree(person, link);
  person.sendText('/observe');
  const noted = await observe(person, 'They look for the price', 'Finding out more');
  tapLabel(person, noted, 'One more');
  await observe(person, 'They wait for a call', 'Deciding');
  person.sendText('/observe');
  await observe(person, 'They cannot read the report', 'Using it');
  expect(await answersOf(journey, person)).toMatchObject(
    [
      ['They look for the price', 'interest'],
      ['They wait for a call', 'decision'],
      ['They cannot read the report', 'consumption'],
    ].map(([text, stage]) => ({
      text,
      stage,
      question: 'observation',
      lane: 'observations',
      frequency: 'often',
      severity: 4,
    })),
  );
  if (process.env.SHOW) console.log(transcript(person));
});

it.each([
  ['en', 'A customer could not open the door', 'The printer ate three invoices today'],
  ['it', 'Un cliente non trovava l’ingresso', 'La stampante ha mangiato tre fatture'],
  ['pl', 'Klient nie mógł znaleźć wejścia', 'Drukarka zjadła dziś trzy faktury'],
  ['ru', 'Клиент не смог найти вход', 'Принтер сегодня съел три счёта'],
] as const)(
  'takes the next observation while one is still being filed (%s)',
  async (tag, one, other) => {
    const person = journey.person('Eve', tag);
    await joinAndAgree(person, link);
    person.sendText('/observe');
    await question(person);
    person.sendText(one);
    const filing = await question(person);
    person.sendText(other);
    await says(person, texts(tag, 'observation-next'));
    const where = await question(person);
    tapLabel(person, where, guide.stages[1]?.told?.[tag] ?? '');
    await question(person);
    person.sendText('/observe');
    const third = await says(person, texts(tag, 'observation-kept'));
    expect(slotIndex(third)).toBe(0);
    // What the first one was asked last is asked no more.
    person.tapStale(filing.buttons[0]?.[0]?.data ?? '', filing.messageId);
    await settled(person);
    expect(await answersOf(journey, person)).toMatchObject([
      { text: one, stage: null },
      { text: other, stage: 'interest' },
    ]);
  },
);

it('leaves what tells more of an observation with it', async () => {
  const person = journey.person('Eve');
  await joinAndAgree(person, link);
  person.sendText('/observe');
  await question(person);
  person.sendText('A customer could not open the door');
  await question(person);
  for (const more of ['too heavy', 'when they were leaving', 'and nobody helped them at all']) {
    person.sendText(more);
    await says(person, "I've added that to");
  }
  expect(await answersOf(journey, person)).toHaveLength(1);
});

it('takes an observation in the middle of the staff interview, which then goes on', async () => {
  const person = journey.person('Eve');
  const first = await joinAndAgree(person, link);
  const asked = await answerUpTo(person, first, { guide, id: 'backstage', form: 'staff' });
  person.sendText('/observe');
  await observe(person, 'A customer was lost in the hall', 'Afterwards');
  // By itself: what they type next is no second observation.
  const again = await question(person);
  expect(slotIndex(again)).toBe(slotIndex(asked));
  expect(again.text).toContain('behind the scenes');
  person.sendText('We phone the lab');
  await question(person);
  const answers = await answersOf(journey, person);
  expect(answers.map(({ question: id, text }) => [id, text])).toEqual([
    ['works', ''],
    ['frontstage', `${person.id} awareness frontstage`],
    ['observation', 'A customer was lost in the hall'],
    ['backstage', 'We phone the lab'],
  ]);
});

it.each(languages)(
  'offers to note what is no answer to a yes-or-no question as an observation (%s)',
  async (language) => {
    const person = journey.person('Eve', language);
    await joinAndAgree(person, link);
    const said = person.sendText('Klient 12 prosi znów o paragon');
    const offer = await says(person, texts(language, 'observation-offer'));
    expect(offer.replyTo).toBe(said.messageId);
    await question(person);
    tapLabel(person, offer, texts(language, 'button-observation'));
    expect((await question(person)).text).toContain('· 2/4');
    expect(await answersOf(journey, person)).toMatchObject([
      { question: 'observation', text: 'Klient 12 prosi znów o paragon' },
    ]);
    // The interview goes on where it was.
    for (let asked = 0; asked < 3; asked++) {
      person.sendText('/skip');
      await person.waitFor(isQuestion);
    }
    expect((await question(person)).text).toContain('1/');
  },
);

it('offers nothing of the sort to customers, nor for a word or two, nor once all is asked', async () => {
  const customer = journey.person('Cleo');
  await joinAndAgree(customer, await invitation(journey, 'customer'));
  const employee = journey.person('Eve');
  await joinAndAgree(employee, link);
  customer.sendText('my cousin told me about you');
  employee.sendText('hm well');
  const other = journey.person('Eve');
  tapLabel(other, await joinAndAgree(other, link), 'Yes');
  await question(other);
  other.sendText('I showed the price list');
  const isEnd = ({ text }: { text?: string | undefined }) => text?.includes('story in short');
  let next = await question(other);
  while (!isEnd(next)) {
    other.sendText('/skip');
    next = await other.waitFor((each) => isQuestion(each) || isEnd(each) === true);
  }
  other.sendText('that is not quite what I meant');
  for (const person of [customer, employee, other]) {
    await settled(person);
    expect(transcript(person)).not.toContain(texts('en', 'observation-offer'));
  }
});

it('takes words for the question that was put last, also after a button of the other form', async () => {
  const person = journey.person('Eve');
  const works = await joinAndAgree(person, link);
  person.sendText('/observe');
  await says(person, 'What did you notice');
  tapLabel(person, works, 'Yes');
  expect((await question(person)).text).toContain('What did you do that they could see?');
  person.sendText('I showed the price list');
  await question(person);
  expect(await answersOf(journey, person)).toMatchObject([
    { question: 'works', choices: ['yes'] },
    { question: 'frontstage', text: 'I showed the price list' },
  ]);
});

it('does not end an observation when a button of the finished interview is pressed', async () => {
  const person = journey.person('Eve');
  const first = await joinAndAgree(person, link);
  await answerAll(person, first, { guide, form: 'staff', reply: () => ({ tap: 'no' }) });
  person.sendText('/observe');
  await says(person, 'What did you notice');
  const tap = person.tapStale(first.buttons[0]?.[0]?.data ?? '', first.messageId);
  expect((await tap.answered()).text).toBe('This interview is over.');
  person.sendText('The door was locked');
  await question(person);
  expect((await answersOf(journey, person)).at(-1)).toMatchObject({
    question: 'observation',
    text: 'The door was locked',
  });
});

it('joins an observation sent in pieces', async () => {
  const person = journey.person('Eve');
  await joinAndAgree(person, link);
  person.sendText('/observe');
  await says(person, 'What did you notice');
  person.sendText('The door was locked');
  person.sendText('and nobody had the key');
  await settled(person);
  expect(await answersOf(journey, person)).toMatchObject([
    { question: 'observation', text: 'The door was locked\nand nobody had the key' },
  ]);
});

it('asks for consent before the first observation', async () => {
  const person = journey.person('Eve');
  person.start(link);
  await says(person, 'Shall we begin?');
  person.sendText('/observe');
  await says(person, 'Shall we begin?');
  expect(await answersOf(journey, person)).toEqual([]);
});

it('takes observations from employees only', async () => {
  const customer = journey.person('Cleo');
  await joinAndAgree(customer, await invitation(journey, 'customer'));
  customer.sendText('/observe');
  await says(customer, '/observe is for employees');
  const [membership] = (await journey.stores().people.get(String(customer.id)))?.memberships ?? [];
  customer.tapStale(`b:${membership?.study}:observation`, 1);
  customer.tapStale(`b:${membership?.study}:staff`, 1);
  await says(customer, 'no longer here');
  await settled(customer);
  expect(
    (await journey.stores().interviews.list(membership?.study ?? '')).filter(
      ({ participant, form }) => participant === membership?.participant && form !== 'customer',
    ),
  ).toEqual([]);

  const stranger = journey.person('Sam');
  stranger.sendText('/observe');
  await says(stranger, '/observe is for employees');
});
