import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswerStore } from '../../../src/adapters/redis/answer-store.ts';
import { createBotFacts } from '../../../src/adapters/redis/bot-facts.ts';
import { connectRedis } from '../../../src/adapters/redis/connect.ts';
import { checkDurability } from '../../../src/adapters/redis/durability.ts';
import { createInterviewStore } from '../../../src/adapters/redis/interview-store.ts';
import { createStudyStore } from '../../../src/adapters/redis/study-store.ts';
import { guarded, isStoreUnavailable } from '../../../src/adapters/redis/unavailable.ts';
import type { InterviewStore } from '../../../src/app/ports.ts';
import { AppError } from '../../../src/domain/app-error.ts';
import type { Interview } from '../../../src/domain/interview.ts';
import { aGuide, anAnswer, anInterview, aStudy } from '../../contracts/fixtures.ts';
import { aChange } from '../../contracts/interview-store.contract.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

const servers: TestRedis[] = [];

async function start(settings?: Record<string, string>): Promise<TestRedis> {
  const server = await startTestRedis(settings);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function untilReady(redis: Redis): Promise<void> {
  while (redis.status !== 'ready') await sleep(10);
}

describe('a store that is down', () => {
  it('says so at once, and the same client works again once it is back', async () => {
    const server = await start();
    const redis = await server.connect();
    const store = createStudyStore(redis);
    const study = aStudy();
    await store.create(study, aGuide());
    await server.kill();
    const calls = [store.get(study.id), store.list(), store.create(aStudy(), aGuide())];
    const unavailable = { status: 'rejected', reason: { code: 'store-unavailable' } };
    for (const outcome of await Promise.allSettled(calls))
      expect(outcome).toMatchObject(unavailable);
    await server.restart();
    await untilReady(redis);
    expect(await store.list()).toEqual([study]);
  });

  it('is not waited for: a write under way fails, and is not sent again later', async () => {
    const server = await start();
    const redis = await server.connect();
    const interviews = createInterviewStore(redis);
    const interview = anInterview();
    await interviews.open(interview);
    server.freeze();
    const write = interviews.record(aChange(interview));
    const outcome = expect(write).rejects.toMatchObject({ code: 'store-unavailable' });
    await server.kill();
    await outcome;
    await server.restart();
    await untilReady(redis);
    expect((await interviews.get(interview.study, interview.id))?.revision).toBe(0);
  });

  it('is not written to later by a command whose caller was told that it failed', async () => {
    const server = await start();
    const redis = await server.connect();
    const facts = createBotFacts(redis);
    redis.options.commandTimeout = 50;
    redis.options.retryStrategy = () => 400;
    server.freeze();
    await expect(facts.setUsername('late')).rejects.toMatchObject({ code: 'store-unavailable' });
    redis.options.commandTimeout = 5000;
    await server.kill();
    // Back before the client tries again: this is when ioredis would send the command once more.
    await server.restart();
    await untilReady(redis);
    expect(await facts.username()).toBeNull();
  });

  it('is told from a command that is wrong', async () => {
    const server = await start();
    const redis = await server.connect();
    await redis.set('{s:x}:maps', 'not a hash');
    const wrong = await redis.hget('{s:x}:maps', '1').catch((error: unknown) => error);
    expect(isStoreUnavailable(wrong)).toBe(false);
    const fails = guarded(() => redis.hget('{s:x}:maps', '1'));
    await expect(fails()).rejects.toThrow('WRONGTYPE');
  });

  it('includes one that cannot take more, in a script too', async () => {
    const server = await start();
    const redis = await server.connect();
    const interviews = createInterviewStore(redis);
    const interview = anInterview();
    await interviews.open(interview);
    await redis.config('SET', 'maxmemory', '1');
    const full = interviews.record(aChange(interview));
    await expect(full).rejects.toMatchObject({ code: 'store-unavailable' });
    await redis.config('SET', 'maxmemory', '0');
    expect(await interviews.record(aChange(interview))).toBe('recorded');
  });

  it.each([
    'Connection is closed.',
    "Stream isn't writeable and enableOfflineQueue options is false",
    'Command timed out',
    'Reached the max retries per request limit (which is 0). Refer to "maxRetriesPerRequest" option for details.',
    'connect ECONNREFUSED 127.0.0.1:6379',
    'LOADING Redis is loading the dataset in memory',
    "READONLY You can't write against a read only replica.",
    'MISCONF Errors writing to the AOF file: No space left on device',
    "OOM command not allowed when used memory > 'maxmemory'.",
  ])('is recognised by %j', (message) => {
    expect(isStoreUnavailable(new Error(message))).toBe(true);
    expect(isStoreUnavailable(new AppError('corrupt', message))).toBe(false);
  });

  it('fails a start clearly', async () => {
    const target = { path: '/tmp/journey-test-nobody.sock' };
    const errors: Error[] = [];
    const connecting = connectRedis(target, { onError: (error) => errors.push(error), limit: 200 });
    await expect(connecting).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('kill -9 of Redis among twenty writers', () => {
  /** Answers one question after another until told to end; repeats what was not acknowledged. */
  async function write(
    store: InterviewStore,
    first: Interview,
    acknowledged: string[],
    running: () => boolean,
  ) {
    let current = first;
    while (running()) {
      const answer = anAnswer({ interview: first.id, stage: `stage-${current.revision % 3}` });
      const change = aChange(current, { answer });
      for (;;) {
        try {
          // `seen`: it was written, and the acknowledgement was lost with the server.
          expect(await store.record(change)).not.toBe('moved');
          acknowledged.push(answer.id);
          current = change.interview;
          break;
        } catch (error) {
          expect(error).toMatchObject({ code: 'store-unavailable' });
          await sleep(5);
        }
      }
    }
  }

  it('keeps every acknowledged answer exactly once', async () => {
    const server = await start();
    const redis = await server.connect();
    const store = createInterviewStore(redis);
    const study = aStudy().id;
    const interviews = Array.from({ length: 20 }, () => anInterview({ study }));
    for (const interview of interviews) await store.open(interview);
    let running = true;
    const acknowledged: string[] = [];
    const writing = Promise.all(
      interviews.map((interview) => write(store, interview, acknowledged, () => running)),
    );
    const more = async () => {
      const enough = acknowledged.length + 100;
      while (acknowledged.length < enough) await sleep(5);
    };
    for (let kills = 0; kills < 3; kills += 1) {
      await more();
      await server.kill();
      await server.restart();
    }
    await more();
    running = false;
    await writing;
    const stored = (await createAnswerStore(redis).all(study)).map(({ id }) => id);
    expect(stored.sort()).toEqual(acknowledged.sort());
    for (const interview of interviews) {
      const log = await store.log(study, interview.id);
      expect(log.map(({ slot }) => slot)).toEqual(log.map((_, n) => n));
      expect((await store.get(study, interview.id))?.revision).toBe(log.length);
    }
  });
});

describe('durability', () => {
  const check = async (settings: Record<string, string>, allowWeak = false) => {
    const redis = await (await start(settings)).connect();
    return checkDurability(redis, { allowWeak });
  };

  it('names the promise in force', async () => {
    expect(await check({})).toBe('every write');
    expect(await check({ appendfsync: 'everysec' })).toBe('every second');
  });

  it.each([
    [{ appendonly: 'no' }, '--appendonly yes'],
    [{ appendfsync: 'no' }, 'appendfsync always'],
    [{ 'maxmemory-policy': 'allkeys-lru' }, 'maxmemory-policy noeviction'],
    [{ 'maxmemory-policy': 'volatile-ttl' }, 'maxmemory-policy noeviction'],
  ])('refuses %o and says how to mend it', async (settings, remedy) => {
    const refused = { code: 'weak-store', message: expect.stringContaining(remedy) };
    await expect(check(settings)).rejects.toMatchObject(refused);
    expect(await check(settings, true)).toBe('none');
  });

  it.each([
    ['yes', 'every second'],
    ['no', 'none'],
  ])('asks INFO where CONFIG is forbidden: append-only %s', async (appendonly, promise) => {
    const server = await start({ appendonly });
    const redis = await server.connect();
    await redis.call('ACL', 'SETUSER', 'default', '-config');
    expect(await checkDurability(redis, { allowWeak: true })).toBe(promise);
  });
});
