import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import {
  allTaken,
  atNeeds,
  storedUnder,
  studyOfStages,
  undelivered,
} from '../support/at-question.ts';
import { question, says, startTestJourney, type TestJourney } from '../support/journey.ts';
import { killRedis, redisPid } from '../support/process.ts';
import { type RedisOnPort, startRedisOnPort } from '../support/redis-on-port.ts';

const notSaved = 'could not be saved';
const nextAsks = 'How did you come across us?';

let journey: TestJourney | undefined;
let server: RedisOnPort | undefined;

afterEach(async () => {
  await journey?.close();
  await server?.remove();
  journey = undefined;
  server = undefined;
});

describe.each([
  ['the private Redis is killed and brought back', 'own'],
  ['the Redis at REDIS_URL is stopped and started', 'url'],
])('while %s', (_, kind) => {
  it('nobody’s answer is lost, and none is taken twice, sent again or not', async () => {
    if (kind === 'url') server = await startRedisOnPort();
    journey = await startTestJourney(server ? { REDIS_URL: server.url } : {});
    const token = await studyOfStages(journey);
    const [anna, boris] = [journey.person('Anna'), journey.person('Boris')];
    await Promise.all([anna, boris].map((person) => atNeeds(person, token)));
    await allTaken(journey);

    const killed = server ? await server.stop() : await killRedis(journey.dataDir);
    anna.sendText('zebra of Anna');
    boris.sendText('zebra of Boris');
    await says(anna, notSaved);
    expect(undelivered(journey)).toBe(2);
    if (server) await server.start();

    // Nothing was fetched beyond the held answer: Boris only had to wait.
    await Promise.all([anna, boris].map((person) => says(person, nextAsks)));
    const told = (person: Person) => person.chat().filter(({ text }) => text?.includes(notSaved));
    expect([told(anna).length, told(boris).length]).toEqual([1, 0]);
    anna.sendText('zebra of Anna');
    await says(anna, 'No need to send it again');
    for (const person of [anna, boris]) {
      person.sendText(`giraffe of ${person.id}`);
      await question(person);
      expect(await storedUnder(journey, `giraffe of ${person.id}`)).toEqual(['touchpoints']);
    }
    expect(await storedUnder(journey, 'zebra of Anna')).toEqual(['needs']);
    expect(await storedUnder(journey, 'zebra of Boris')).toEqual(['needs']);
    if (!server) expect(await redisPid(journey.dataDir)).not.toBe(killed);
  });
});

describe('an outage', () => {
  it('takes the same words sent twice while it lasts for one answer, and later ones for another', async () => {
    server = await startRedisOnPort();
    journey = await startTestJourney({ REDIS_URL: server.url });
    const anna = journey.person('Anna');
    await atNeeds(anna, await studyOfStages(journey));
    await allTaken(journey);
    await server.stop();
    anna.sendText('zebra');
    anna.sendText('zebra');
    await says(anna, notSaved);
    await server.start();
    await says(anna, nextAsks);
    expect(await storedUnder(journey, 'zebra')).toEqual(['needs']);
    // Somebody who has gone on may say the same of something else.
    for (const said of ['giraffe', '/skip', 'zebra']) {
      anna.sendText(said);
      await question(anna);
    }
    expect(await storedUnder(journey, 'zebra')).toEqual(['needs', 'barriers']);
  });

  it('does not keep the product from stopping, and what was held is taken by the next start', async () => {
    server = await startRedisOnPort();
    journey = await startTestJourney({ REDIS_URL: server.url });
    const anna = journey.person('Anna');
    await atNeeds(anna, await studyOfStages(journey));
    await allTaken(journey);
    await server.stop();
    anna.sendText('zebra');
    await says(anna, notSaved);
    await journey.stop();
    expect(undelivered(journey)).toBe(1);
    await server.start();
    await journey.start();
    await says(anna, nextAsks);
    expect(await storedUnder(journey, 'zebra')).toEqual(['needs']);
  });
});

describe('a Redis that may lose answers', () => {
  it.each([
    ['without an append-only file', { appendonly: 'no' }, 'no append-only file'],
    ['that evicts', { 'maxmemory-policy': 'allkeys-lru' }, 'may evict answers'],
  ])('%s is refused, unless allowed', async (_, settings, reason) => {
    server = await startRedisOnPort(settings);
    await expect(startTestJourney({ REDIS_URL: server.url })).rejects.toThrow(reason);
    journey = await startTestJourney({ REDIS_URL: server.url, REDIS_ALLOW_WEAK: 'true' });
    expect(journey.logs()).toContain('"kept":"none"');
  });
});
