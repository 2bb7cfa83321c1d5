import { EventEmitter, once } from 'node:events';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJobEraser } from '../../../src/adapters/queue/job-eraser.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

const prefix = '{jobs}';

let server: TestRedis;
let connection: Redis;

beforeAll(async () => {
  server = await startTestRedis({ appendfsync: 'no' });
  connection = new Redis({ path: server.path, maxRetriesPerRequest: null });
});
afterAll(async () => {
  connection.disconnect();
  await server.stop();
});

/** The eraser on a connection as the stores have it. */
async function eraser() {
  return createJobEraser({ connection: await server.connect(), prefix });
}

function queueNamed(name: string) {
  return new Queue(name, { connection, prefix, skipVersionCheck: true });
}

describe('taking jobs out of the queues', () => {
  it('finds a person in ids and data, in every queue and state, and leaves others alone', async () => {
    const [one, two] = [queueNamed('one'), queueNamed('two')];
    await one.add('one', { chat: 7 }, { jobId: 'a' });
    await one.add('one', { chat: 77 }, { jobId: 'b' });
    await one.add('one', { deep: [{ person: '7' }] }, { jobId: 'c', delay: 60_000 });
    await two.add('two', {}, { jobId: 'draft-study-7', delay: 60_000 });
    await two.add('two', { text: 'number 7' }, { jobId: 'draft-study-8', delay: 60_000 });
    await two.add('two', { interview: 'i1' }, { jobId: 'e', priority: 3 });
    await (await eraser()).forget(['7', 'i1']);
    const left = await Promise.all([one, two].map((queue) => queue.getJobs()));
    expect(left.map((jobs) => jobs.map(({ id }) => id))).toEqual([['b'], ['draft-study-8']]);
    await Promise.all([one.close(), two.close()]);
  });

  it('waits for a job that is being done', async () => {
    const queue = queueNamed('busy');
    const doing = new EventEmitter();
    const worker = new Worker(
      'busy',
      async () => {
        doing.emit('begun');
        await once(doing, 'finish');
      },
      { connection, prefix, skipVersionCheck: true },
    );
    const begun = once(doing, 'begun');
    await queue.add('busy', { chat: 9 }, { jobId: 'j', removeOnComplete: true });
    await begun;
    const forgotten = (await eraser()).forget(['9']);
    doing.emit('finish');
    await forgotten;
    expect(await queue.getJobs()).toEqual([]);
    await worker.close();
    await queue.close();
  });

  it("changes nothing of a queue's settings", async () => {
    const options = { connection, prefix, skipVersionCheck: true };
    const queue = new Queue('kept', { ...options, streams: { events: { maxLen: 1 } } });
    await queue.add('kept', { chat: 1 });
    const before = await connection.hgetall(`${prefix}:kept:meta`);
    expect(Object.keys(before)).not.toEqual([]);
    await (await eraser()).forget(['7']);
    expect(await connection.hgetall(`${prefix}:kept:meta`)).toEqual(before);
    await queue.close();
  });
});
