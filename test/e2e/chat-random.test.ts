import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStores } from '../../src/composition.ts';
import { languages } from '../../src/domain/language.ts';
import { foundIn, tokensIn } from '../support/interview-model.ts';
import { startTestJourney, type TestJourney } from '../support/journey.ts';
import { createLiveChat, type LiveTown } from '../support/live-chat.ts';
import { history } from '../support/random-moves.ts';
import { createRandomPerson } from '../support/random-person.ts';
import { histories, replay, seed } from '../support/random-runs.ts';
import { type RedisOnPort, startRedisOnPort } from '../support/redis-on-port.ts';
import { smallStudy } from '../support/small-study.ts';
import { wordyGuide } from '../support/wordy-guide.ts';

const timeLimit = 60_000 + histories * 1000;
/** People who chat with the bot at the same time. */
const crowd = 'path' in replay ? 1 : Math.min(10, histories);

let server: RedisOnPort;
let journey: TestJourney;
let redis: Redis;
let town: LiveTown;

beforeAll(async () => {
  // A Redis of its own, so that only the bot is restarted.
  server = await startRedisOnPort();
  journey = await startTestJourney({ REDIS_URL: server.url, FRAGMENT_PAUSE_MS: '40' });
  journey.api.delivery.duplicateEvery = 7;
  redis = new Redis(server.url);
  const stores = createStores(redis);
  const { id, customer } = await smallStudy(
    { stores: () => stores },
    { guide: wordyGuide, followUps: 2 },
  );
  const restart = createRestarts(journey);
  town = { journey, stores, study: id, invitation: customer, restart };
});
afterAll(async () => {
  redis?.disconnect();
  await journey?.close();
  await server?.stop();
  await server?.remove();
});

/** Restarts the bot for everybody who asks for it at about the same time; it is away while they act. */
function createRestarts({ stop, start }: TestJourney) {
  let meanwhile: (() => void)[] = [];
  let last = Promise.resolve();
  return (act: () => void): Promise<void> => {
    meanwhile.push(act);
    const next = last.then(async () => {
      if (meanwhile.length === 0) return;
      await stop();
      const acts = meanwhile;
      meanwhile = [];
      for (const each of acts) each();
      await start();
    });
    last = next;
    return next;
  };
}

/** One after the other, people live through histories of their own. */
async function livesOf(nth: number): Promise<void> {
  const language = languages[(seed + nth) % languages.length] ?? 'en';
  await fc.assert(
    fc.asyncProperty(history, async (moves) => {
      const { chat, answers, log, leave } = await createLiveChat(town, `Any ${nth}`, language);
      const person = createRandomPerson(wordyGuide, chat);
      try {
        await person.live(moves);
        expect(foundIn(await answers())).toEqual(person.model.expected());
        expect(tokensIn(await log())).toEqual(person.model.said.toSorted());
      } catch (error) {
        throw new Error(`${error}\n\n${person.transcript()}`, { cause: error });
      } finally {
        await leave();
      }
    }),
    {
      numRuns: Math.ceil(histories / crowd),
      seed: seed + nth,
      ...replay,
      // The transcript tells what happened: looking for a shorter history would take much longer than living them all.
      endOnFailure: true,
      interruptAfterTimeLimit: timeLimit,
      markInterruptAsFailure: true,
    },
  );
}

it(
  'loses, doubles and misplaces no answer, whatever people do',
  async () => {
    const lives = await Promise.allSettled(Array.from({ length: crowd }, (_, nth) => livesOf(nth)));
    for (const life of lives) if (life.status === 'rejected') throw life.reason;
    const errors = journey
      .logs()
      .split('\n')
      .filter((line) => /"level":[56]0/.test(line));
    expect(errors).toEqual([]);
  },
  timeLimit + 30_000,
);
