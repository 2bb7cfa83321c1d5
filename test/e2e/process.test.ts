import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../src/adapters/playground/local-bot-api.ts';
import { createStores } from '../../src/composition.ts';
import { createConfig } from '../../src/config.ts';
import { startJourney } from '../../src/journey.ts';
import {
  allTaken,
  atNeeds,
  storedUnder,
  studyOfStages,
  undelivered,
} from '../support/at-question.ts';
import { codeOf, slotIndex } from '../support/chat.ts';
import { joinAndAgree, newStudy, ownerId, question, says, token } from '../support/journey.ts';
import { killRedis, type Program, redisPid, startProgram } from '../support/process.ts';
import { startRedisOnPort } from '../support/redis-on-port.ts';

const nextAsks = 'How did you come across us?';

let api: LocalBotApi;
let dataDir: string;
let bots: Program[];
let clients: Redis[];

beforeEach(async () => {
  api = await createLocalBotApi();
  api.addBot({ token, username: 'journey_test_bot', id: 42 });
  dataDir = await mkdtemp(join(tmpdir(), 'journey-process-'));
  bots = [];
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.disconnect();
  for (const bot of bots) await bot.end('SIGKILL');
  if (await redisPid(dataDir)) await killRedis(dataDir);
  await api.close();
  await rm(dataDir, { recursive: true, force: true });
});

const environment = () => ({
  FRAGMENT_PAUSE_MS: '60',
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: api.url,
  ADMIN_IDS: String(ownerId),
  DATA_DIR: dataDir,
});

async function startBot(env: Record<string, string> = {}): Promise<Program> {
  const bot = startProgram('main', [], { ...environment(), ...env });
  bots.push(bot);
  await bot.says('"msg":"ready"');
  return bot;
}

/** The bot's stores, while its Redis runs. */
function stores() {
  const redis = new Redis(join(dataDir, 'redis', 'redis.sock'));
  redis.on('error', () => undefined);
  clients.push(redis);
  return createStores(redis);
}

function owner() {
  return api.person({ id: ownerId, firstName: 'Olga', languageCode: 'en' });
}

function person(id: number, firstName = `Person${id}`) {
  return api.person({ id, firstName, languageCode: 'en' });
}

describe('the bot’s process', () => {
  it('finishes what is in hand when asked to stop, and takes its Redis with it', async () => {
    const bot = await startBot();
    const anna = person(1);
    await atNeeds(anna, await studyOfStages({ stores }));
    anna.sendText('zebra');
    const touchpoints = await question(anna);
    await allTaken({ api });
    api.faults.next('sendMessage', { delayMs: 300 });
    anna.tap(touchpoints.messageId, codeOf(touchpoints, 'skip'));
    const shared = stores();
    const [study] = await shared.studies.list();
    const isSkipped = async () =>
      (await shared.answers.all(study?.id ?? '')).some(
        ({ question: id, skipped }) => id === 'touchpoints' && skipped,
      );
    await expect.poll(isSkipped).toBe(true);
    const ran = await bot.end('SIGTERM');
    expect(ran).toMatchObject({ code: 0, out: '' });
    // The answer was being answered: its question came, and Telegram was told.
    expect(anna.chat().some(({ text }) => text?.includes('How did you feel'))).toBe(true);
    expect(undelivered({ api })).toBe(0);
    expect(await redisPid(dataDir)).toBeNull();
  });

  it('finishes asking what it was about to ask by itself, and asks it once', async () => {
    const bot = await startBot();
    const anna = person(1);
    await atNeeds(anna, await studyOfStages({ stores }));
    await allTaken({ api });
    api.faults.next('sendMessage', { delayMs: 300 });
    anna.sendText('zebra');
    const shared = stores();
    const [study] = await shared.studies.list();
    // The words have settled, and what comes next is on its way.
    const onItsWay = async () => {
      const [interview] = await shared.interviews.list(study?.id ?? '');
      return interview?.unasked ?? null;
    };
    await expect.poll(onItsWay).not.toBeNull();
    expect(await bot.end('SIGTERM')).toMatchObject({ code: 0, out: '' });
    await startBot();
    anna.sendText('/help');
    await says(anna, '/skip leaves');
    expect(anna.chat().filter(({ text }) => text?.includes(nextAsks))).toHaveLength(1);
  });

  it('asks after the next start what was waiting for more words', async () => {
    // Longer than it takes to end.
    const bot = await startBot({ FRAGMENT_PAUSE_MS: '5000' });
    const anna = person(1);
    const first = await joinAndAgree(anna, await newStudy({ owner: owner() }));
    anna.tap(first.messageId, codeOf(first, 'age-35-44'));
    await question(anna);
    anna.sendText('woman');
    const shared = stores();
    await expect.poll(() => storedUnder({ stores: () => shared }, 'Woman')).toEqual(['sex']);
    await bot.end('SIGTERM');
    await startBot();
    expect(slotIndex(await question(anna))).toBe(2);
  });

  it('may be killed in mid-interview: the next start goes on, nothing lost or doubled', async () => {
    const bot = await startBot();
    const invitation = await studyOfStages({ stores });
    const people = [1, 2, 3].map((id) => person(id));
    await Promise.all(people.map((each) => atNeeds(each, invitation)));
    // At once: the bot may not even have noted that the question is out.
    for (const each of people) each.sendText(`zebra of ${each.id}`);
    await bot.end('SIGKILL');
    people[0]?.sendText('/help');
    await startBot();
    const shared = stores();
    for (const each of people) {
      if (each === people[0]) await says(each, '/skip leaves');
      await says(each, nextAsks);
      expect(await storedUnder({ stores: () => shared }, `zebra of ${each.id}`)).toEqual(['needs']);
    }
    const [anna] = people;
    anna?.sendText('giraffe');
    if (anna) await says(anna, 'How did you feel');
    expect(await storedUnder({ stores: () => shared }, 'giraffe')).toEqual(['touchpoints']);
  });

  it('may be started twice at once; what is left when one goes works on', async () => {
    const first = await startBot();
    const anna = person(1);
    await atNeeds(anna, await studyOfStages({ stores }));
    await first.end('SIGTERM');
    const [one, other] = await Promise.all([startBot(), startBot()]);
    anna.sendText('zebra');
    await says(anna, nextAsks);
    expect((await one.end('SIGTERM')).code).toBe(0);
    expect(await redisPid(dataDir)).not.toBeNull();
    await allTaken({ api });
    anna.sendText('giraffe');
    await says(anna, 'How did you feel');
    const shared = stores();
    for (const [said, asked] of [
      ['zebra', 'needs'],
      ['giraffe', 'touchpoints'],
    ] as const)
      expect(await storedUnder({ stores: () => shared }, said)).toEqual([asked]);
    expect((await other.end('SIGTERM')).code).toBe(0);
    expect(await redisPid(dataDir)).toBeNull();
  });

  it('stops at once when it is asked to before it has started', async () => {
    // Telegram does not answer: the start waits for it.
    api.faults.next('getMe', { delayMs: 60_000 });
    const bot = startProgram('main', [], environment());
    bots.push(bot);
    await bot.says('Redis is ready');
    expect(await bot.end('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect(await redisPid(dataDir)).toBeNull();
  });

  it('says nothing in its logs that is not its to tell', { timeout: 150_000 }, async () => {
    const key = 'sk-canary-key';
    // Nobody listens at the discard port: the draft does without the model.
    const model = { OPENAI_API_KEY: key, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
    const bot = await startBot({ ...model, LOG_LEVEL: 'trace' });
    const olga = owner();
    const anna = person(1, 'Canarina');
    await atNeeds(anna, await newStudy({ owner: olga }));
    await allTaken({ api });
    // Every way an answer fails: Telegram out of reach, Redis refusing, Redis gone.
    api.faults.next('sendMessage', { dropConnection: true }, 5);
    anna.sendText('canary words');
    await bot.says('could not ask what comes next');
    await says(anna, nextAsks, 20_000);
    const redis = new Redis(join(dataDir, 'redis', 'redis.sock'));
    redis.on('error', () => undefined);
    clients.push(redis);
    const [log] = await redis.keys('*:log:*');
    await redis.rename(log ?? '', 'aside');
    await redis.set(log ?? '', 'no list');
    anna.sendText('canary answer');
    await says(anna, 'Something went wrong');
    await redis.rename('aside', log ?? '');
    await killRedis(dataDir);
    anna.sendText('canary held');
    await bot.says('the update is held');
    await bot.says('was started again');
    olga.sendText('/map');
    await says(olga, 'customers: 1', 60_000);
    const { err, code } = await bot.end('SIGTERM');
    expect(code).toBe(0);
    expect(err).toContain('an update failed');
    for (const line of err.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
    for (const secret of ['canary', 'Canarina', token, key, 'Find what gets in the way'])
      expect(err).not.toContain(secret);
  });
});

describe('a start that cannot be', () => {
  /** Runs until the end it must come to: one message, no stack, exit code 1, no Redis left. */
  async function refused(env: Record<string, string>): Promise<string> {
    const own = await mkdtemp(join(tmpdir(), 'journey-refused-'));
    const all = { ...environment(), DATA_DIR: own, LOG_LEVEL: 'silent', ...env };
    const { code, err, out } = await startProgram('main', [], all).ended;
    expect({ code, out, redis: await redisPid(own) }).toEqual({ code: 1, out: '', redis: null });
    expect(err).not.toMatch(/^\s+at /m);
    await rm(own, { recursive: true });
    return err;
  }

  // At the same time, as one waits ten seconds for a Redis.
  it('says why', async () => {
    const wrong = { BOT_TOKEN: 'x', PORT: 'many', ADMIN_IDS: 'me', WEBHOOK_URL: 'here' };
    const [unknown, misread, alone] = await Promise.all(
      [{ BOT_TOKEN: '43:x' }, wrong, { REDIS_URL: 'redis://127.0.0.1:9' }].map(refused),
    );
    expect(unknown).toContain('Telegram does not know this BOT_TOKEN.');
    for (const name of ['BOT_TOKEN: a token looks like', 'PORT: ', 'WEBHOOK_URL: '])
      expect(misread).toContain(name);
    expect(misread).toContain('ADMIN_IDS.0: Telegram ids are numbers');
    expect(alone).toContain('Redis is not ready (connect ECONNREFUSED');
  });

  it('says why, also where the store or the folder is to blame', async () => {
    const weak = await startRedisOnPort({ appendonly: 'no' });
    const starting = (env: Record<string, string>) =>
      startJourney(createConfig({ ...environment(), ...env }), pino({ level: 'silent' }));
    try {
      await expect(starting({ BOT_TOKEN: '' })).rejects.toThrow('BOT_TOKEN is missing. @BotFather');
      await expect(starting({ REDIS_URL: weak.url })).rejects.toThrow(
        'This Redis may lose answers: it has no append-only file (start',
      );
      await expect(starting({ DATA_DIR: '/dev/null' })).rejects.toThrow(
        'cannot be written. Set DATA_DIR.',
      );
    } finally {
      await weak.remove();
    }
  });
});
