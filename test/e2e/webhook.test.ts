import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTaken, atNeeds, storedUnder } from '../support/at-question.ts';
import { newStudy, says, startTestJourney, type TestJourney, token } from '../support/journey.ts';
import { freePort, type RedisOnPort, startRedisOnPort } from '../support/redis-on-port.ts';

const nextAsks = 'How did you come across us?';

let server: RedisOnPort;
let journey: TestJourney;
let url: string;
let port: number;

beforeAll(async () => {
  server = await startRedisOnPort();
  port = await freePort();
  url = `http://127.0.0.1:${port}/hook/of-the-bot`;
  const env = { WEBHOOK_URL: url, PORT: String(port), REDIS_URL: server.url };
  journey = await startTestJourney(env);
});
afterAll(async () => {
  await journey?.close();
  await server?.remove();
});

/** Somebody else than Telegram posts an update. */
async function post(headers: Record<string, string> = {}): Promise<number> {
  const from = { id: 1, is_bot: false, first_name: 'Mallory' };
  const message = {
    message_id: 1,
    date: 1,
    chat: { id: 1, type: 'private' },
    from,
    text: '/start',
  };
  const body = JSON.stringify({ update_id: 1, message });
  return (await fetch(url, { method: 'POST', headers, body })).status;
}

describe('by webhook', () => {
  it('an interview works', async () => {
    const anna = journey.person('Anna');
    await atNeeds(anna, await newStudy(journey));
    anna.sendText('zebra by webhook');
    await says(anna, nextAsks);
    expect(await storedUnder(journey, 'zebra by webhook')).toEqual(['needs']);
  });

  it('nobody but Telegram is listened to, whether or not a secret was chosen', async () => {
    expect(await post()).toBe(401);
    expect(await post({ 'x-telegram-bot-api-secret-token': 'guess' })).toBe(401);
    expect(await journey.stores().people.get('1')).toBeNull();
    const right = journey.api.state.bots.get(token)?.webhook?.secret ?? '';
    expect(right.length).toBeGreaterThan(20);
    const rest = await fetch(url, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': right },
      body: 'not JSON',
    });
    expect(rest.status).toBe(400);
    expect((await fetch(new URL('/health', url))).status).toBe(200);
  });

  it('an update that cannot be kept is answered 503 and taken when it comes again, once', async () => {
    const anna = journey.person('Anna');
    await atNeeds(anna, await newStudy(journey, { title: 'Outage' }));
    await allTaken(journey);
    await server.stop();
    anna.sendText('zebra held');
    await says(anna, 'could not be saved');
    await expect
      .poll(() => journey.api.state.bots.get(token)?.webhook?.lastError?.message)
      .toContain('503');
    await server.start();
    anna.sendText('zebra held');
    await says(anna, 'No need to send it again');
    expect(await storedUnder(journey, 'zebra held')).toEqual(['needs']);
    await says(anna, nextAsks);
    anna.sendText('giraffe');
    await says(anna, 'How did you feel');
    expect(await storedUnder(journey, 'giraffe')).toEqual(['touchpoints']);
  });

  it('stopping lets go of the port, and polling takes over from there', async () => {
    const anna = journey.person('Anna');
    await atNeeds(anna, await newStudy(journey, { title: 'Moving' }));
    anna.sendText('zebra moved');
    await says(anna, nextAsks);
    await journey.stop();
    await expect(fetch(new URL('/health', url))).rejects.toThrow('fetch failed');
    anna.sendText('giraffe moved');
    await journey.start({ WEBHOOK_URL: '' });
    await says(anna, 'How did you feel');
    expect(await storedUnder(journey, 'zebra moved')).toEqual(['needs']);
    expect(await storedUnder(journey, 'giraffe moved')).toEqual(['touchpoints']);
  });
});
