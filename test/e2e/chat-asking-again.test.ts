import { Queue } from 'bullmq';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { queuePrefix } from '../../src/adapters/redis/keys.ts';
import { answerAll, answersOf, codeOf, settled, usualReply } from '../support/chat.ts';
import {
  joinAndAgree,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';
import { interviewOf, smallStudy } from '../support/small-study.ts';
import { wordyGuide } from '../support/wordy-guide.ts';

const draftIn = 20_000;
/** The gap that those leave who are asked here: they skip what got in their way. */
const barriers = 'Search · barriers';

let journey: TestJourney;
let study: Awaited<ReturnType<typeof smallStudy>>;

beforeAll(async () => {
  journey = await startTestJourney();
  journey.owner.start();
  await says(journey.owner, '/newstudy');
});
afterAll(() => journey?.close());
beforeEach(async () => {
  study = await smallStudy(journey, { guide: wordyGuide });
});

/** Goes through an interview and leaves out what got in the way; resolves to the last word. */
async function interview(person: Person, skipped = 'barriers'): Promise<VisibleMessage> {
  const first = await joinAndAgree(person, study.customer);
  const { last } = await answerAll(person, first, {
    guide: wordyGuide,
    form: 'customer',
    reply: (slot) =>
      slot.question.id === skipped
        ? { skip: 'button' }
        : usualReply(slot, wordyGuide, person.id.toString()),
  });
  expect(last.text).toContain('That was the last question');
  return last;
}

/** The same, by somebody who may be asked again. */
async function willing(name: string, languageCode = 'en'): Promise<Person> {
  const person = journey.person(name, languageCode);
  const agreed = tapLabel(person, await interview(person), 'You may ask me again');
  expect((await agreed.answered()).text).toContain('rarely');
  return person;
}

/** Has the map drafted; resolves to what is said of its gaps. */
async function gaps(): Promise<VisibleMessage> {
  const { owner, redis } = journey;
  await expect.poll(() => redis().keys(`${queuePrefix}:drafts:draft-*`)).toEqual([]);
  owner.tapStale(`m:${study.id}`, owner.chat().at(-1)?.messageId ?? 0);
  return says(owner, 'Where the evidence is thin', draftIn);
}

const labels = ({ buttons }: VisibleMessage) => buttons.flat().map(({ text }) => text);

/** The marketer taps the button of the gap that was left; resolves to the reply. */
async function order(count = 'one person'): Promise<void> {
  tapLabel(journey.owner, await gaps(), ': barriers');
  await says(journey.owner, `I'll ask ${count}, at a decent hour.`);
}

/** Questions that wait, of a person. */
async function waiting(queue: Queue, person: Person) {
  const jobs = await queue.getDelayed();
  return jobs.filter(({ data }) => data.person === String(person.id) && data.again);
}

async function withQueue<T>(work: (queue: Queue) => Promise<T>): Promise<T> {
  const connection = journey.redis();
  const queue = new Queue('reminders', { connection, prefix: queuePrefix, skipVersionCheck: true });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

/** Lets the hour come at which a person is asked, and what is then done be done. */
async function hourComes(person: Person): Promise<void> {
  await withQueue(async (queue) => {
    const jobs = await waiting(queue, person);
    expect(jobs).toHaveLength(1);
    for (const job of jobs) await job.promote();
    await expect
      .poll(async () => (await queue.getJob(jobs[0]?.id ?? ''))?.isActive() ?? 'done')
      .toBe('done');
  });
}

const asked = (person: Person) => says(person, 'Hello again!');
const wasAsked = (person: Person) =>
  person.chat().some(({ text }) => text?.startsWith('Hello again!'));
const askAgainOf = async (person: Person) =>
  (await journey.stores().people.get(String(person.id)))?.memberships[0]?.askAgain;
const barrierOf = async (person: Person) =>
  (await answersOf(journey, person)).find(
    ({ question, stage }) => question === 'barriers' && stage === 'search',
  );

describe('somebody who agreed', () => {
  it('is asked what they left out, at their own hour, and the next draft counts it', async () => {
    const person = await willing('Anna');
    const thin = await gaps();
    expect(thin.text?.split('\n')[1]).toBe(`1. ${barriers}: 0 of 1 customer`);
    // Nobody left out anything else.
    expect(labels(thin)).toEqual(['1. Ask 1: barriers']);
    expect(thin.text).toContain('/invite');
    tapLabel(journey.owner, thin, ': barriers');
    await says(journey.owner, "I'll ask one person, at a decent hour.");
    const now = journey.owner.chat().find(({ messageId }) => messageId === thin.messageId);
    expect(now && labels(now)).toEqual([]);

    const { touchedAt } = await interviewOf(journey, person, study.id);
    const due = await withQueue(async (queue) => (await waiting(queue, person))[0]?.data.due);
    expect(Date.parse(due) - Date.parse(touchedAt)).toBe(86_400_000);
    expect(wasAsked(person)).toBe(false);
    await hourComes(person);
    const question = await asked(person);
    expect(question.text).toBe(
      'Hello again! You said I may ask once more. One question about “Search”:\n\nWhat got in your way?',
    );
    expect(labels(question)).toContain('No more questions');

    person.sendText('Nobody answered the phone');
    person.sendText('for a week');
    const kind = await says(person, 'What kind of obstacle was it?');
    expect(kind.text).toContain('Search · one more thing');
    person.tap(kind.messageId, codeOf(kind, 'waiting'));
    await person.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'Done ✓'));
    person.tap(kind.messageId, 'Done ✓');
    const bad = await says(person, 'How bad was it?');
    person.sendText('4');
    await says(person, 'I have no more questions');
    expect(bad.buttons.length).toBeGreaterThan(0);
    expect(await barrierOf(person)).toMatchObject({
      lane: 'barriers',
      text: 'Nobody answered the phone\nfor a week',
      obstacle: ['waiting'],
      severity: 4,
      skipped: false,
    });
    expect((await interviewOf(journey, person, study.id)).status).toBe('finished');

    // Words typed later go nowhere.
    const before = await answersOf(journey, person);
    person.sendText('By the way, hello');
    await says(person, 'There is no question open');
    expect(await answersOf(journey, person)).toEqual(before);

    const next = await gaps();
    expect(next.text).toContain(`. ${barriers}: 1 of 1 customer`);
    expect(labels(next)).toEqual([]);
    const map = await journey.stores().maps.latest(study.id);
    const search = map?.stages.find(({ id }) => id === 'search');
    expect(search?.lanes.barriers[0]).toMatchObject({ respondents: { customers: 1 }, severity: 4 });
  });

  it('is asked by a neutral follow-up where people disagree', async () => {
    const person = await willing('Carla');
    const { owner } = journey;
    owner.tapStale(`gq:${study.id}:search:actions:c`, (await gaps()).messageId);
    await says(owner, "I'll ask one person");
    await hourComes(person);
    const question = await asked(person);
    const said = (await answersOf(journey, person)).find(({ lane }) => lane === 'actions');
    expect(question.text).toContain(`You wrote: “${said?.text}”`);
    expect(question.text).toContain('Could you tell me about the last time?');
    person.sendText('I phoned three companies');
    await says(person, 'I have no more questions');
    const more = (await answersOf(journey, person)).find(({ followUpOf }) => followUpOf);
    expect(more).toMatchObject({
      text: 'I phoned three companies',
      lane: 'actions',
      stage: 'search',
      followUpOf: said?.id,
    });
  });

  it('is asked after a restart, and once only', async () => {
    const person = await willing('Rita');
    await order();
    await journey.stop();
    await journey.start();
    await hourComes(person);
    tapLabel(person, await asked(person), 'Skip');
    await says(person, 'I have no more questions');
    expect(await barrierOf(person)).toMatchObject({ skipped: true });
    expect(labels(await gaps())).toEqual([]);
  });

  it('is asked later where something else is under way', async () => {
    const person = await willing('Olaf');
    await order();
    const other = await smallStudy(journey, { guide: wordyGuide, title: 'Bolts' });
    await joinAndAgree(person, other.customer);
    await hourComes(person);
    await expect.poll(() => withQueue((queue) => waiting(queue, person))).toHaveLength(1);
    expect(wasAsked(person)).toBe(false);
    person.sendText('/stop');
    tapLabel(person, await says(person, 'keep what you have told'), 'Keep my answers');
    await says(person, 'Stopped');
    await hourComes(person);
    person.sendText('Nobody answered');
    expect((await asked(person)).text).toContain('“Search”');
    await says(person, 'What kind of obstacle');
    expect(await barrierOf(person)).toMatchObject({ text: 'Nobody answered' });
  });

  it('may stop, which keeps what was said and asks about that no more', async () => {
    const person = await willing('Stefan');
    await order();
    await hourComes(person);
    await asked(person);
    person.sendText('/stop');
    tapLabel(person, await says(person, 'keep what you have told'), 'Keep my answers');
    await says(person, 'Stopped');
    expect(await interviewOf(journey, person, study.id)).toMatchObject({
      status: 'finished',
      reopened: false,
    });
    expect(await askAgainOf(person)).toBe(true);
    expect(labels(await gaps())).toEqual([]);
  });

  it('may take it back with what is asked, or before', async () => {
    const person = await willing('Nora');
    const early = await willing('Erik');
    await order('2 people');
    await hourComes(person);
    const question = await asked(person);
    early.tapStale('gz:no', early.chat().at(-1)?.messageId ?? 0);
    await says(early, "I won't ask you anything more");
    await hourComes(early);
    tapLabel(person, question, 'No more questions');
    await says(person, "I won't ask you anything more");
    expect(await askAgainOf(person)).toBe(false);
    expect(await interviewOf(journey, person, study.id)).toMatchObject({ status: 'finished' });
    person.sendText('Well, one more thing');
    await says(person, 'There is no question open');
    await settled(early);
    expect(wasAsked(early)).toBe(false);
    expect(labels(await gaps())).toEqual([]);
  });

  it('is left in peace after blocking the bot, whether it was told or not', async () => {
    const person = await willing('Blanca');
    await order();
    person.block();
    await expect
      .poll(async () => (await journey.stores().people.get(String(person.id)))?.blocked)
      .toBe(true);
    expect(labels(await gaps())).toEqual([]);
    await hourComes(person);
    expect((await interviewOf(journey, person, study.id)).askedAgain).toEqual([]);
    person.unblock();
    await settled(person);
    expect(wasAsked(person)).toBe(false);

    // Told by the refusal alone, as after an outage.
    await order();
    person.block();
    const { people } = journey.stores();
    const stored = async () => people.get(String(person.id));
    await expect.poll(async () => (await stored())?.blocked).toBe(true);
    const known = await stored();
    if (known) await people.save({ ...known, blocked: false });
    await hourComes(person);
    expect((await stored())?.blocked).toBe(true);
    expect((await interviewOf(journey, person, study.id)).status).toBe('finished');
    person.unblock();
    await settled(person);
    expect(wasAsked(person)).toBe(false);
  });

  it('is forgotten with what waits for them', async () => {
    const person = await willing('Fred');
    await order();
    person.sendText('/forget');
    tapLabel(person, await says(person, 'Shall I delete'), 'Delete everything');
    await says(person, 'Done.');
    expect(await withQueue((queue) => waiting(queue, person))).toEqual([]);
    expect(wasAsked(person)).toBe(false);
  });

  it('sees it in /mydata', async () => {
    const person = await willing('Mia');
    person.sendText('/mydata');
    const { document } = await person.waitFor((each) => each.document?.name === 'my-data.txt');
    const text = Buffer.from(document?.bytes ?? []).toString('utf8');
    expect(text).toContain('More questions after the interview: yes');
  });
});

it('asks nobody who did not agree, and nobody on behalf of who runs no study', async () => {
  const person = journey.person('Nils');
  await interview(person);
  const thin = await gaps();
  expect(labels(thin)).toEqual([]);
  expect(thin.text).toContain('/invite brings more people in');
  const { owner } = journey;
  owner.tapStale(`gq:${study.id}:search:barriers:t`, thin.messageId);
  await says(owner, 'Nobody can be asked about that just now');

  await willing('Willa');
  person.tapStale(`gq:${study.id}:search:barriers:t`, person.chat().at(-1)?.messageId ?? 0);
  await says(person, 'This is for the people who run studies');
  expect(
    await withQueue(async (queue) =>
      (await queue.getDelayed()).filter(({ data }) => data.study === study.id),
    ),
  ).toEqual([]);
});
