import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/adapters/playground/faults.ts';
import { allTaken, atNeeds, storedUnder, studyOfStages } from '../support/at-question.ts';
import { question, says, startTestJourney, type TestJourney } from '../support/journey.ts';

let journey: TestJourney;
let token: string;

beforeAll(async () => {
  journey = await startTestJourney();
  token = await studyOfStages(journey);
});
afterAll(() => journey?.close());

const blocked = 'Forbidden: bot was blocked by the user';

/** What is asked after the question "needs". */
const nextAsks = 'How did you come across us?';

const faults: [string, string, Fault, number][] = [
  ['too many requests', 'sendMessage', { status: 429, retryAfter: 1 }, 1],
  ['a bad gateway', 'sendMessage', { status: 502 }, 2],
  ['an answer that is no JSON', 'sendMessage', { invalidJson: true }, 1],
  ['a dropped connection', 'sendMessage', { dropConnection: true }, 1],
  ['a lost answer', 'sendMessage', { dropConnection: true, afterEffect: true }, 1],
  ['an error after the effect', 'sendMessage', { status: 500, afterEffect: true }, 1],
  ['a dropped poll', 'getUpdates', { dropConnection: true, afterEffect: true }, 1],
  ['a poll answered by a bad gateway', 'getUpdates', { status: 502 }, 1],
  ['a poll that is no JSON', 'getUpdates', { invalidJson: true, afterEffect: true }, 1],
  ['too many polls', 'getUpdates', { status: 429, retryAfter: 1 }, 1],
  ['another poller', 'getUpdates', { status: 409, description: 'Conflict: terminated' }, 2],
  ['a question whose buttons cannot be removed', 'editMessageReplyMarkup', { status: 502 }, 1],
];

describe('an interview goes on after', () => {
  it.each(faults)('%s (%s)', async (name, method, fault, times) => {
    const anna = journey.person('Anna');
    await atNeeds(anna, token);
    journey.api.faults.next(method, fault, times);
    anna.sendText(`zebra ${name}`);
    await says(anna, nextAsks);
    expect(await storedUnder(journey, `zebra ${name}`)).toEqual(['needs']);
    // The question may come twice where Telegram's answer was lost; some people answer before it does.
    anna.sendText(`giraffe ${name}`);
    await says(anna, 'How did you feel');
    expect(await storedUnder(journey, `giraffe ${name}`)).toEqual(['touchpoints']);
    expect(await storedUnder(journey, `zebra ${name}`)).toEqual(['needs']);
  });
});

describe('setting up a study goes on after', () => {
  it.each<[string, Fault]>([
    ['too many requests', { status: 429, retryAfter: 1 }],
    ['a bad gateway', { status: 502 }],
  ])('%s', async (_name, fault) => {
    const { owner } = journey;
    journey.api.faults.next('sendMessage', fault);
    owner.sendText('/newstudy');
    await says(owner, 'What is its title?');
    journey.api.faults.next('sendMessage', fault);
    owner.sendText('Bridges');
    await says(owner, 'find out');
    owner.sendText('/start');
  });
});

describe('somebody who blocks the bot', () => {
  it('costs nobody else anything, whatever they had asked for', async () => {
    const anna = journey.person('Anna');
    for (const text of ['/start nonsense', '/help', '/observe', '/stop', '/newstudy']) {
      journey.api.faults.next('sendMessage', { status: 403, description: blocked });
      anna.sendText(text);
      await allTaken(journey);
    }
    const boris = journey.person('Boris');
    boris.sendText('/help');
    await says(boris, 'invitation link');
  });

  it('keeps what was said, and goes on where they were when they come back', async () => {
    const anna = journey.person('Anna');
    await atNeeds(anna, token);
    anna.sendText('zebra and gone');
    anna.block();
    await expect.poll(() => storedUnder(journey, 'zebra and gone')).toEqual(['needs']);
    await expect
      .poll(async () => (await journey.stores().people.get(String(anna.id)))?.blocked)
      .toBe(true);
    // The bot goes on for everybody else.
    const boris = journey.person('Boris');
    await atNeeds(boris, token);

    anna.unblock();
    anna.start();
    await says(anna, nextAsks);
    anna.sendText('giraffe');
    await question(anna);
    expect(await storedUnder(journey, 'giraffe')).toEqual(['touchpoints']);
    expect(await storedUnder(journey, 'zebra and gone')).toEqual(['needs']);
  });

  it('costs nothing when Telegram says so only by refusing', async () => {
    const anna = journey.person('Anna');
    await atNeeds(anna, token);
    journey.api.faults.next('sendMessage', { status: 403 });
    anna.sendText('zebra refused');
    await expect
      .poll(async () => (await journey.stores().people.get(String(anna.id)))?.blocked)
      .toBe(true);
    expect(await storedUnder(journey, 'zebra refused')).toEqual(['needs']);
    anna.start();
    await says(anna, nextAsks);
  });
});

it('records each update once, however often it is delivered', async () => {
  journey.api.delivery.duplicateEvery = 1;
  try {
    const anna = journey.person('Anna');
    await atNeeds(anna, token);
    const { updateId } = anna.sendText('zebra twice');
    await question(anna);
    journey.api.redeliver(updateId);
    await journey.stop();
    await journey.start();
    journey.api.redeliver(updateId);
    // Delivered after the repeat: once it is answered, so was the repeat.
    const version = anna.version();
    anna.sendText('/help');
    await anna.waitFor(({ text }) => text?.includes('/skip') ?? false, { since: version });
    expect(await storedUnder(journey, 'zebra twice')).toEqual(['needs']);
  } finally {
    journey.api.delivery.duplicateEvery = 0;
  }
});
