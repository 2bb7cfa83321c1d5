import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { answersOf, codeOf, settled, slotIndex } from '../support/chat.ts';
import {
  isClosing,
  isQuestion,
  joinAndAgree,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
  token,
} from '../support/journey.ts';
import { startProgram } from '../support/process.ts';
import { type RedisOnPort, startRedisOnPort } from '../support/redis-on-port.ts';
import { interviewOf, logOf, named, smallStudy } from '../support/small-study.ts';

const pause = 300;
const env = { FRAGMENT_PAUSE_MS: String(pause) };

interface Place {
  journey: TestJourney;
  study: { id: string; customer: string; staff: string };
}
let journey: TestJourney;
let study: Place['study'];
/** One that waits for a minute: what is asked there sooner was not asked because the time was up. */
let patient: Place;

beforeAll(async () => {
  journey = await startTestJourney(env);
  study = await smallStudy(journey);
  const other = await startTestJourney({ FRAGMENT_PAUSE_MS: '60000' });
  patient = { journey: other, study: await smallStudy(other) };
});
afterAll(async () => {
  await journey?.close();
  await patient?.journey.close();
});

/** Somebody at "What do you do?". */
async function atJob(name = 'Ann', at: Place = { journey, study }) {
  const person = at.journey.person(name);
  tapLabel(person, await joinAndAgree(person, at.study.customer), 'Under 40');
  return { person, job: await question(person) };
}

/** Resolves once the store has the words. */
async function stored(person: Person, text: string, at = journey) {
  await vi.waitFor(
    async () => {
      const texts = (await answersOf(at, person)).map((answer) => answer.text);
      if (!texts.includes(text)) throw new Error(`not stored yet: ${text}`);
    },
    { timeout: 10_000 },
  );
}

/** When the person is to be asked what comes next; nothing where they are not. */
async function waitsOf(person: Person, at: Place = { journey, study }): Promise<number[]> {
  const waiting = await at.journey.stores().interviews.waiting(at.study.id);
  return waiting.flatMap(({ chat, until }) => (chat === person.id ? [until] : []));
}

const asked = (person: Person, what: string) =>
  person.chat().filter(({ from, text }) => from === 'bot' && text?.includes(what)).length;

describe.concurrent('several messages at once', () => {
  it('are one answer joined by line breaks, and lead to one question', async () => {
    const { person } = await atJob();
    for (const text of ['I bake', 'bread', 'and cakes']) person.sendText(text);
    const next = await question(person);
    expect(next.text).toContain('Did this happen?');
    await settled(person);
    expect(asked(person, 'Did this happen?')).toBe(1);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'I bake\nbread\nand cakes', revisions: 0, source: 'text' },
    ]);
    const log = await logOf(journey, person, study.id);
    expect(log.flatMap(({ said }) => said ?? [])).toEqual(['I bake', 'bread', 'and cakes']);
  });

  it('put off the next question each time', async () => {
    const { person } = await atJob('Ann', patient);
    const started = person.version();
    const waits: number[] = [];
    for (const text of ['one', 'one\ntwo', 'one\ntwo\nthree']) {
      person.sendText(text.split('\n').at(-1) ?? '');
      await stored(person, text, patient.journey);
      waits.push(...(await waitsOf(person, patient)));
    }
    expect(waits).toHaveLength(3);
    expect(waits).toEqual([...new Set(waits)].sort((a, b) => a - b));
    // Nothing was asked in between.
    expect(person.version()).toBe(started + 3);
  });

  it('of two people are two answers', async () => {
    const [ann, bob] = await Promise.all([atJob('Ann'), atJob('Bob')]);
    for (const text of ['one', 'two'])
      for (const { person } of [ann, bob]) person.sendText(`${text} of ${person.id}`);
    for (const { person } of [ann, bob]) {
      await question(person);
      expect(await named(journey, person, 'job')).toMatchObject([
        { text: `one of ${person.id}\ntwo of ${person.id}` },
      ]);
    }
  });

  it('may begin with a picture and its caption', async () => {
    const { person } = await atJob();
    person.sendPhoto({ caption: 'my oven' });
    person.sendText('it is old');
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'my oven\nit is old', attachments: [{ kind: 'photo' }] },
    ]);
  });

  it('may have pictures between them, which go to the same answer', async () => {
    const { person } = await atJob();
    person.sendText('my oven');
    person.sendAlbum([{}, {}]);
    person.sendText('it is old');
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'my oven\nit is old', attachments: [{ kind: 'photo' }, { kind: 'photo' }] },
    ]);
    expect(asked(person, "I've put that with your answer")).toBe(0);
  });

  it('at the very last question are heard before the story is played back', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    for (let stage = 0; stage < 2; stage++) tapLabel(person, await question(person), 'No');
    for (let left = 0; left < 2; left++) {
      await question(person);
      person.sendText('/skip');
    }
    expect((await question(person)).text).toContain('Would you recommend us?');
    person.sendText('9');
    person.sendText('because of the bread');
    const playback = await person.waitFor(isClosing);
    expect(playback.text).toContain('Your story in short');
    expect(await named(journey, person, 'recommend')).toMatchObject([
      { score: 9, text: '9\nbecause of the bread' },
    ]);
    expect(asked(person, 'not sure I understood')).toBe(0);
  });
});

describe.concurrent('while the words may go on', () => {
  it('a button of the question that was answered says so, and costs no word', async () => {
    const { person, job } = await atJob();
    person.sendText('baker');
    await stored(person, 'baker');
    const tap = person.tapStale(codeOf(job, 'explain'), job.messageId);
    await tap.answered();
    person.sendText('and cook');
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker\nand cook' }]);
  });

  it.each([
    ['/skip', (person: Person) => person.sendText('/skip')],
    ['the button to skip', (person: Person) => tapLabel(person, last(person), 'Skip')],
  ])('%s ends the wait and keeps the answer', async (_name, skip) => {
    const { person } = await atJob('Ann', patient);
    person.sendText('baker');
    await stored(person, 'baker', patient.journey);
    skip(person);
    expect((await question(person)).text).toContain('Did this happen?');
    await settled(person);
    expect(asked(person, 'Did this happen?')).toBe(1);
    expect(await named(patient.journey, person, 'job')).toMatchObject([
      { text: 'baker', skipped: false, revisions: 0 },
    ]);
  });

  it.each([
    ['/back', (person: Person) => person.sendText('/back')],
    ['the button to go back', (person: Person) => tapLabel(person, last(person), 'Back')],
  ])('%s re-opens the answer just given', async (_name, back) => {
    const { person, job } = await atJob('Ann', patient);
    person.sendText('baker');
    await stored(person, 'baker', patient.journey);
    back(person);
    const again = await question(person);
    expect(slotIndex(again)).toBe(slotIndex(job));
    expect(again.text).toContain('Your answer so far:\n“baker”');
    person.sendText('welder');
    person.sendText('/skip');
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(patient.journey, person, 'job')).toMatchObject([
      { text: 'welder', revisions: 1 },
    ]);
  });

  it('a pause rests, and going on asks what comes next', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    person.sendText('/pause');
    const paused = await says(person, 'Paused');
    const version = person.version();
    // Past the end of the wait: nothing is asked of somebody who pauses.
    await person.waitForChange(version, pause * 2);
    expect(person.version()).toBe(version);
    tapLabel(person, paused, 'Go on');
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker' }]);
  });

  it('stopping ends it all', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    person.sendText('/stop');
    tapLabel(person, await says(person, 'keep what you have told me'), 'Keep');
    await says(person, 'Stopped');
    const version = person.version();
    await person.waitForChange(version, pause * 2);
    expect(person.version()).toBe(version);
    expect(await waitsOf(person)).toEqual([]);
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker' }]);
  });

  it('deleting everything leaves nothing that would ask', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    person.sendText('/forget');
    tapLabel(person, await says(person, 'cannot be undone'), 'Delete everything');
    await says(person, 'Done');
    const version = person.version();
    await person.waitForChange(version, pause * 2);
    expect(person.version()).toBe(version);
    expect(await waitsOf(person)).toEqual([]);
    expect(journey.logs()).not.toContain('could not ask what comes next');
  });

  it('a button is no words: what comes next is asked at once', async () => {
    const { person } = await atJob('Ann', patient);
    person.sendText('baker');
    person.sendText('/skip');
    tapLabel(person, await question(person), 'Yes');
    expect((await question(person)).text).toContain('Where did it happen?');
  });
});

function last(person: Person) {
  const message = person.chat().findLast(isQuestion);
  if (!message) throw new Error('no question');
  return message;
}

describe('a restart within the pause', () => {
  it('loses nothing: words sent before the next question was there still join', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    await stored(person, 'baker');
    await journey.stop();
    person.sendText('and cook');
    await journey.start();
    expect((await question(person)).text).toContain('Did this happen?');
    await settled(person);
    expect(asked(person, 'Did this happen?')).toBe(1);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'baker\nand cook', revisions: 0 },
    ]);
  });

  it('asks what comes next although nobody writes any more', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    await stored(person, 'baker');
    await journey.stop();
    await journey.start();
    expect((await question(person)).text).toContain('Did this happen?');
    // Taken up once: nothing waits any more, and it is not asked again by the next start.
    expect(await waitsOf(person)).toEqual([]);
    await journey.stop();
    await journey.start();
    await settled(person);
    expect(asked(person, 'Did this happen?')).toBe(1);
  });
});

describe('somebody who blocks the bot within the pause', () => {
  it('costs nothing, and is asked on return', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    await stored(person, 'baker');
    person.block();
    await expect
      .poll(async () => (await interviewOf(journey, person, study.id)).listening)
      .toBeNull();
    await expect
      .poll(async () => (await journey.stores().people.get(String(person.id)))?.blocked)
      .toBe(true);
    await expect.poll(() => waitsOf(person)).toEqual([]);
    // The bot goes on for everybody else.
    const other = await atJob('Bob');
    other.person.sendText('welder');
    await question(other.person);
    person.unblock();
    person.start();
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker' }]);
  });

  it('may also come back by writing, which goes on with what they had said', async () => {
    const { person } = await atJob();
    journey.api.faults.next('sendMessage', { status: 403 });
    person.sendText('baker');
    await expect
      .poll(async () => (await journey.stores().people.get(String(person.id)))?.blocked)
      .toBe(true);
    person.sendText('and cook');
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker\nand cook' }]);
    expect((await journey.stores().people.get(String(person.id)))?.blocked).toBe(false);
  });
});

describe('at the moment of asking', () => {
  let server: RedisOnPort | undefined;
  let other: TestJourney | undefined;
  afterEach(async () => {
    await other?.close();
    await server?.remove();
    other = undefined;
    server = undefined;
  });

  it('the store is down: it is asked when it is back', async () => {
    server = await startRedisOnPort();
    const running = await startTestJourney({ ...env, REDIS_URL: server.url });
    other = running;
    const at = { journey: running, study: await smallStudy(running) };
    const { person } = await atJob('Ann', at);
    person.sendText('baker');
    await stored(person, 'baker', running);
    await server.stop();
    await expect.poll(running.logs).toContain('could not ask what comes next');
    await server.start();
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(running, person, 'job')).toMatchObject([{ text: 'baker', revisions: 0 }]);
  });

  it('Telegram refuses: it is asked a little later, all the same, and once', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    await stored(person, 'baker');
    journey.api.faults.next('sendMessage', { status: 400, description: 'Bad Request: try again' });
    expect((await question(person)).text).toContain('Did this happen?');
    await settled(person);
    expect(asked(person, 'Did this happen?')).toBe(1);
    expect(await waitsOf(person)).toEqual([]);
    person.sendText('yes');
    expect((await question(person)).text).toContain('Where did it happen?');
  });

  it('nothing reaches the person: what they write meanwhile goes on with their answer', async () => {
    const { person } = await atJob();
    person.sendText('baker');
    await stored(person, 'baker');
    journey.api.faults.next('sendMessage', { status: 400, description: 'Bad Request: try again' });
    await expect
      .poll(async () => (await interviewOf(journey, person, study.id)).unasked)
      .toBe(String(slotIndex(last(person))));
    person.sendText('and cook');
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker\nand cook' }]);
    expect(await named(journey, person, 'happened')).toEqual([]);
  });

  it.each([
    ['within the pause', 0],
    ['before the question is out', 100],
  ])('the process is killed %s: the next start asks', async (_name, refusals) => {
    server = await startRedisOnPort();
    const running = await startTestJourney({ ...env, REDIS_URL: server.url });
    other = running;
    const at = { journey: running, study: await smallStudy(running) };
    const { person } = await atJob('Ann', at);
    await running.stop();
    const program = startProgram('main', [], {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: running.api.url,
      REDIS_URL: server.url,
      DATA_DIR: running.dataDir,
      ...env,
    });
    await program.says('ready');
    running.api.faults.next('sendMessage', { status: 502 }, refusals);
    person.sendText('baker');
    await stored(person, 'baker', running);
    if (refusals > 0)
      await expect
        .poll(async () => (await interviewOf(running, person, at.study.id)).listening)
        .toBeNull();
    await program.end('SIGKILL');
    running.api.faults.clear();
    expect(asked(person, 'Did this happen?')).toBe(0);
    await running.start();
    expect((await question(person)).text).toContain('Did this happen?');
    expect(await named(running, person, 'job')).toMatchObject([{ text: 'baker', revisions: 0 }]);
  });
});
