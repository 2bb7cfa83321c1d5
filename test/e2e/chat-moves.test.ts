import { afterAll, beforeAll, expect, it } from 'vitest';
import { planOf } from '../../src/domain/plan.ts';
import {
  answersOf,
  answerUpTo,
  codeOf,
  everythingIn,
  replyTo,
  settled,
  slotIndex,
} from '../support/chat.ts';
import {
  guideNamed,
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
const plan = planOf(guide, 'customer');
let journey: TestJourney;
let link: string;

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey);
});
afterAll(() => journey?.close());

/** Somebody at a question of their interview. */
async function someoneAt(id: string, stage?: string) {
  const person = journey.person('Ann');
  const first = await joinAndAgree(person, link);
  const asked = await answerUpTo(person, first, { guide, id, ...(stage ? { stage } : {}) });
  return { person, asked };
}

const named = async (person: Parameters<typeof answersOf>[1], id: string) =>
  (await answersOf(journey, person)).filter((answer) => answer.question === id);

it('notes a skipped question as asked and not answered', async () => {
  const { person, asked } = await someoneAt('goals');
  tapLabel(person, asked, 'Skip');
  expect((await question(person)).text).toContain('for a living');
  person.sendText('/skip');
  expect((await question(person)).text).toContain('First contact · 1/');
  expect(await named(person, 'goals')).toMatchObject([{ skipped: true, text: '', choices: [] }]);
  expect(await named(person, 'profession')).toMatchObject([{ skipped: true, text: '' }]);
  expect(person.chat().find(({ messageId }) => messageId === asked.messageId)?.text).toContain(
    '– skipped',
  );
});

it('goes back by button and by command, shows what was said, and returns to where it was', async () => {
  const { person, asked } = await someoneAt('touchpoints', 'awareness');
  tapLabel(person, asked, 'Back');
  const needs = await question(person);
  expect(needs.text).toContain(`“${person.id} awareness needs”`);
  person.sendText('/back');
  const happened = await question(person);
  expect(happened.text).toContain('Your answer so far:\n“Yes”');
  person.sendText('/back');
  const profession = await question(person);
  expect(profession.text).toContain(`“${person.id} opening profession”`);

  person.sendText('baker, not butcher');
  const frontier = await question(person);
  expect(slotIndex(frontier)).toBe(slotIndex(asked));
  expect(await named(person, 'profession')).toMatchObject([
    { text: 'baker, not butcher', revisions: 1 },
  ]);
  // Going back and skipping keeps what was said.
  person.sendText('/back');
  await question(person);
  person.sendText('/skip');
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));
  expect(await named(person, 'needs')).toMatchObject([
    { text: `${person.id} awareness needs`, revisions: 0, skipped: false },
  ]);
});

it('shows taps on the way back: a face, and details of a barrier', async () => {
  const { person } = await someoneAt('happened', 'interest');
  const shown: string[] = [];
  for (let step = 0; step < 4; step++) {
    person.sendText('/back');
    shown.push(/so far:\n“(.*)”/.exec((await question(person)).text ?? '')?.[1] ?? '');
  }
  expect(shown).toEqual([
    '1',
    'Price; Finding information',
    `${person.id} awareness barriers`,
    '😡 −2',
  ]);
  // A correction of a detail lands on the barrier it is about.
  person.sendText('+2');
  await question(person);
  expect(await named(person, 'feeling')).toMatchObject([{ rating: 2, revisions: 1 }]);
  expect(await named(person, 'barriers')).toMatchObject([
    { severity: 1, obstacle: ['price', 'finding'] },
  ]);
});

it('says so at the first question, and stays there', async () => {
  const person = journey.person('First');
  const first = await joinAndAgree(person, link);
  person.sendText('/back');
  await says(person, 'first question');
  person.tap(first.messageId, codeOf(first, 'age-35-44'));
  await question(person);
  expect(await named(person, 'age')).toMatchObject([{ choices: ['age-35-44'] }]);
});

it('rests when paused: words are no answer; goes on by button, by /start, and by saying yes', async () => {
  const { person, asked } = await someoneAt('needs', 'awareness');
  const before = await answersOf(journey, person);
  person.sendText('/pause');
  await says(person, 'Paused');
  person.sendText('by the way, nice weather');
  const paused = await says(person, 'You were at “First contact”, question 2 of 7');
  expect(paused.text).toContain("I haven't kept what you just wrote");
  expect(await answersOf(journey, person)).toEqual(before);
  tapLabel(person, paused, 'Go on');
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));

  person.sendText('/pause');
  await says(person, 'Paused');
  person.start();
  tapLabel(person, await says(person, 'You were at'), 'Go on');
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));

  person.sendText('/pause');
  await says(person, 'Paused');
  person.sendSticker();
  await says(person, 'You were at');
  person.sendText('Yes');
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));
  expect(await answersOf(journey, person)).toEqual(before);
  person.sendText('a reliable test');
  await question(person);
  expect(await named(person, 'needs')).toMatchObject([{ text: 'a reliable test' }]);
});

it('asks the question again after /start in the middle, so that no "yes" gets lost between', async () => {
  const { person, asked } = await someoneAt('needs', 'awareness');
  person.start();
  const again = await question(person);
  expect(slotIndex(again)).toBe(slotIndex(asked));
  person.start(link);
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));
});

it('stops and keeps', async () => {
  const { person } = await someoneAt('needs', 'awareness');
  const before = await answersOf(journey, person);
  expect(before.length).toBeGreaterThan(3);
  person.sendText('/stop');
  tapLabel(person, await says(person, 'keep what you have told me'), 'Keep');
  await says(person, 'Stopped. Your answers so far are kept');
  person.sendText('one more thing');
  await says(person, 'no question open');
  expect(await answersOf(journey, person)).toEqual(before);
  person.sendText('/stop');
  await says(person, 'no interview under way');
});

it('stops and deletes', async () => {
  const { person } = await someoneAt('needs', 'awareness');
  person.sendText('/stop');
  tapLabel(person, await says(person, 'keep what you have told me'), 'Delete');
  await says(person, 'Your 8 answers have been deleted');
  expect(await answersOf(journey, person)).toEqual([]);
  person.sendText('hello?');
  await says(person, 'no question open');
  // The link opens the door again.
  person.start(link);
  expect(slotIndex(await question(person))).toBe(0);
});

it('goes on after /stop was thought better of', async () => {
  const { person, asked } = await someoneAt('needs', 'awareness');
  person.sendText('/stop');
  tapLabel(person, await says(person, 'keep what you have told me'), 'Go on');
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));
});

it('is not disturbed by commands in the middle of a question', async () => {
  const { person } = await someoneAt('needs', 'awareness');
  const before = await answersOf(journey, person);
  const commands: [string, RegExp][] = [
    ['/help', /\/skip leaves a question out/],
    ['/privacy', /Welds: Find what gets in the way/],
    ['/mydata', /everything I keep about you, with your 8 answers/],
    ['/studies', /for the people who run studies/],
    ['/map', /for the people who run studies/],
    ['/observe', /for employees/],
    ['/language', /Which language/],
    ['/whatever', /don't know this command/],
  ];
  for (const [command, reply] of commands) {
    person.sendText(command);
    await says(person, reply);
  }
  person.sendText('/forget');
  tapLabel(person, await says(person, 'cannot be undone'), 'No, keep it');
  await says(person, 'Nothing was deleted');
  expect(await answersOf(journey, person)).toEqual(before);

  person.sendText('a reliable test');
  expect((await question(person)).text).toContain('How did you come across us');
  expect(await named(person, 'needs')).toMatchObject([{ text: 'a reliable test', revisions: 0 }]);
});

it('hands out everything that is kept', async () => {
  const { person } = await someoneAt('touchpoints', 'awareness');
  person.sendText('/mydata');
  const { document } = await person.waitFor((message) => message.document !== undefined);
  const data = JSON.parse(Buffer.from(document?.bytes ?? []).toString('utf8'));
  expect(data.person).toMatchObject({ id: String(person.id), language: 'en' });
  expect(data.studies).toMatchObject([
    { title: 'Welds', role: 'customer', consent: { language: 'en', version: 3 } },
  ]);
  expect(data.studies[0].answers).toEqual(await answersOf(journey, person));
  expect(data.studies[0].interviews[0].log.length).toBeGreaterThan(4);
});

it('forgets a person for good, from every place', async () => {
  const id = 77_123_456_789;
  const name = { firstName: 'Zebulon', username: 'zebulon_q' };
  const person = journey.api.person({ id, ...name, languageCode: 'en' });
  const first = await joinAndAgree(person, link);
  const barrier = await answerUpTo(person, first, { guide, id: 'barriers' });
  await replyTo(person, barrier, { type: 'CANARY the lift was broken' });
  const obstacle = await question(person);
  // Words that could not be understood are kept in the log, and so have to go as well.
  person.sendText('CANARY second');
  const again = await question(person);
  expect(slotIndex(again)).toBe(slotIndex(obstacle));
  const part = (await journey.stores().people.get(String(id)))?.memberships[0];
  const before = await everythingIn(journey.redis());
  for (const trace of ['CANARY the lift', 'CANARY second', String(id), part?.participant ?? '?'])
    expect(before).toContain(trace);
  // As /privacy says: no name, not even while a question is open.
  expect(before.toLowerCase()).not.toContain('zebulon');

  person.sendText('/forget');
  tapLabel(person, await says(person, 'cannot be undone'), 'Delete everything');
  await says(person, /Your \d+ answers and everything else about you are deleted/);
  person.sendText('are you sure?');
  await says(person, 'invitation link');
  await settled(person);
  // Somebody who leaves often blocks the bot as well.
  person.block();
  person.unblock();
  await settled(person);

  const after = await everythingIn(journey.redis());
  for (const trace of [
    'CANARY',
    String(id),
    part?.participant ?? '?',
    part?.interviews.customer ?? '?',
  ])
    expect(after).not.toContain(trace);
});

it('ends with thanks, and with nothing more to ask however the person comes back', async () => {
  const { person, asked } = await someoneAt('recommend');
  tapLabel(person, asked, '10');
  tapLabel(person, await says(person, 'Your story in short'), '3');
  await says(person, 'That was the last question');
  const answers = await answersOf(journey, person);
  person.sendText('you are welcome');
  await says(person, 'no question open');
  for (const token of [undefined, link]) {
    person.start(token);
    await says(person, 'nothing left to ask');
  }
  person.sendText('/back');
  await settled(person);
  expect(person.chat().filter(isQuestion)).toEqual([]);
  expect(await answersOf(journey, person)).toEqual(answers);
  expect(answers.every(({ interview }) => interview === answers[0]?.interview)).toBe(true);
  expect(plan.length).toBeGreaterThan(30);
});

it.each([
  ['keep my answers', 'Your answers so far are kept'],
  ['stop', 'Your answers so far are kept'],
  ['please delete everything', 'deleted'],
])('takes "%s" as the answer to what is to become of the answers', async (said, end) => {
  const person = journey.person('Ugo');
  const first = await joinAndAgree(person, link);
  await answerUpTo(person, first, { guide, id: 'needs' });
  person.sendText('stop');
  await says(person, 'or delete it');
  // No word is an answer now, and a yes says neither.
  person.sendText('yes');
  await says(person, 'or delete it');
  const before = (await answersOf(journey, person)).length;
  person.sendText(said);
  await says(person, end);
  expect((await answersOf(journey, person)).length).toBe(end === 'deleted' ? 0 : before);
});

it('goes on after all, and the buttons of /stop do no harm then', async () => {
  const person = journey.person('Ugo');
  const first = await joinAndAgree(person, link);
  const asked = await answerUpTo(person, first, { guide, id: 'needs' });
  person.sendText('/stop');
  const stop = await says(person, 'or delete it');
  person.sendText('go on');
  expect(slotIndex(await question(person))).toBe(slotIndex(asked));
  person.sendText('a weld that holds');
  const next = await question(person);
  await settled(person);
  const left = person.chat().find(({ messageId }) => messageId === stop.messageId);
  expect(left?.buttons.flat()).toEqual([]);
  person.tapStale(stop.buttons[1]?.[0]?.data ?? '', stop.messageId);
  expect(slotIndex(await question(person))).toBe(slotIndex(next));
  expect((await answersOf(journey, person)).map(({ text }) => text)).toContain('a weld that holds');
});
