import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHistory, oweHistory } from '../../../src/adapters/redis/history.ts';
import { historyKeys, queuePrefix } from '../../../src/adapters/redis/keys.ts';
import { tracesInFiles } from '../../support/files-in.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

const canary = 'CANARY-in-the-log';

let server: TestRedis;
let redis: Redis;
let logged: string[];
const note = (what: unknown, message?: string) => {
  logged.push(message ?? String(what));
};
const log = { info: note, warn: note };

beforeEach(async () => {
  logged = [];
  server = await startTestRedis();
  redis = await server.connect();
  await redis.set('said', canary);
  await redis.del('said');
});
afterEach(() => server.stop());

const traces = () => tracesInFiles(server.folder, [canary]);

describe('the history of writes', () => {
  it('holds what was erased, until it is purged', async () => {
    expect(await traces()).toHaveLength(1);
    await redis.set('kept', 'kept');
    await createHistory(redis).purge();
    expect(await traces()).toEqual([]);
    await server.kill();
    await server.restart();
    expect(await (await server.connect()).get('kept')).toBe('kept');
  });

  it('shares a rewrite among calls, and begins another for what was erased meanwhile', async () => {
    const history = createHistory(redis, { log });
    const purges = [history.purge()];
    await redis.set('later', `${canary}-later`);
    await redis.del('later');
    purges.push(history.purge(), history.purge(), history.purge());
    await Promise.all(purges);
    expect(await traces()).toEqual([]);
    expect(logged).toHaveLength(2);
  });

  it('waits for a rewrite that somebody else has begun', async () => {
    for (let n = 0; n < 200; n++) await redis.set(`filler-${n}`, 'x'.repeat(20_000));
    await redis.bgrewriteaof();
    await redis.set('meanwhile', canary);
    await redis.del('meanwhile');
    await createHistory(redis).purge();
    expect(await traces()).toEqual([]);
  });

  it('loses what queues tell of jobs, and nothing else of theirs', async () => {
    await redis.xadd(`${queuePrefix}:drafts:events`, '*', 'jobId', canary);
    await redis.hset(`${queuePrefix}:drafts:meta`, 'version', 'bullmq');
    await createHistory(redis).purge();
    expect(await redis.keys('*')).toEqual([`${queuePrefix}:drafts:meta`]);
    expect(await traces()).toEqual([]);
  });

  it('is left to the operator of a Redis that does not rewrite it', async () => {
    await redis.acl('SETUSER', 'default', '-bgrewriteaof');
    const history = createHistory(redis, { log, every: 10 });
    await oweHistory(redis);
    await history.purge();
    expect(logged).toEqual([expect.stringContaining('keeps its own history')]);
    // Said once, not at every look.
    expect(await redis.get(historyKeys.purged)).toBe(await redis.get(historyKeys.owed));
  });

  it('is not written at all by a Redis without it', async () => {
    await redis.config('SET', 'appendonly', 'no');
    await createHistory(redis, { log }).purge();
    const info = await redis.info('persistence');
    expect(info).toContain('aof_enabled:0');
    expect(logged).toHaveLength(1);
  });
});

describe('keeping it clean', () => {
  it('purges soon after something was erased, by whichever process', async () => {
    const keeper = createHistory(redis, { every: 20 }).keepClean();
    await oweHistory(redis);
    while ((await redis.get(historyKeys.purged)) !== '1') await new Promise(setImmediate);
    expect(await traces()).toEqual([]);
    await keeper.stop();
  });

  it('makes up at the next start for what a crash prevented', async () => {
    await oweHistory(redis);
    await server.kill();
    await server.restart();
    const again = await server.connect();
    const keeper = createHistory(again, { every: 20 }).keepClean();
    while ((await again.get(historyKeys.purged)) !== '1') await new Promise(setImmediate);
    expect(await traces()).toEqual([]);
    await keeper.stop();
  });

  it('purges when it is stopped, rather than leave it for a start that may never come', async () => {
    const keeper = createHistory(redis, { every: 60_000 }).keepClean();
    await oweHistory(redis);
    await keeper.stop();
    expect(await traces()).toEqual([]);
  });

  it('rewrites nothing where nothing was erased', async () => {
    const keeper = createHistory(redis, { log, every: 5 }).keepClean();
    for (let n = 0; n < 50; n++) await redis.ping();
    await keeper.stop();
    expect(logged).toEqual([]);
  });
});
