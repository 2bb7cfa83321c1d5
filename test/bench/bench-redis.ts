import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import { connectRedis } from '../../src/adapters/redis/connect.ts';
import { startManagedRedis } from '../../src/adapters/redis/managed-server.ts';

/** Runs work on a managed Redis with data of its own; both are gone afterwards, also when the process is ended. */
export async function withRedis<T>(
  work: (redis: Redis, at: { path: string; folder: string }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp('/tmp/journey-bench-');
  const server = await startManagedRedis({ folder, log: () => undefined });
  const redis = await connectRedis({ path: server.path }, { onError: () => undefined });
  const pid = Number(/^process_id:(\d+)/m.exec(await redis.info('server'))?.[1]);
  const endAbruptly = () => {
    process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', endAbruptly);
  try {
    return await work(redis, { path: server.path, folder });
  } finally {
    redis.disconnect();
    await server.release();
    process.off('exit', endAbruptly);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the server has taken in and written to its log of writes so far, in bytes. */
export async function bytesOf(redis: Redis): Promise<{ input: number; log: number }> {
  const info = String(await redis.call('INFO', 'stats', 'persistence'));
  const field = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1]);
  return { input: field('total_net_input_bytes'), log: field('aof_current_size') };
}

/** Counts the commands sent over a connection from now on. */
export function countCommands(redis: Redis): () => number {
  const send = redis.sendCommand.bind(redis);
  let count = 0;
  redis.sendCommand = (...args) => {
    count += 1;
    return send(...args);
  };
  return () => count;
}
