import { Redis, type RedisOptions } from 'ioredis';
import { AppError } from '../../domain/app-error.ts';
import { clientName } from './keys.ts';

/** Where Redis listens: a URL (`redis://`, `rediss://`) or a Unix socket. */
export type RedisTarget = { url: string } | { path: string };

/** Milliseconds until a start without Redis is given up. */
const startLimit = 10_000;

const options = {
  connectionName: clientName(process.pid),
  // A command fails at once while there is no connection, and when it breaks with the command under way.
  // Already with one retry ioredis 6 would send a write again after its caller was told that it failed.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  commandTimeout: 5000,
  connectTimeout: 5000,
  // Where the server went first, ioredis waits as long as this for an end that has passed: 2 s by default,
  // in which the process cannot end.
  disconnectTimeout: 100,
  maxLoadingRetryTime: 500,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 2000),
} satisfies RedisOptions;

/**
 * A connected client that reconnects for ever. Errors of the connection go to `onError` and do not end the
 * process. Rejects with AppError `store-unavailable` when Redis is not ready within `limit` milliseconds.
 */
export async function connectRedis(
  target: RedisTarget,
  { onError, limit = startLimit }: { onError: (error: Error) => void; limit?: number },
): Promise<Redis> {
  const redis =
    'url' in target ? new Redis(target.url, options) : new Redis({ ...options, path: target.path });
  let last: Error | undefined;
  redis.on('error', (error: Error) => {
    last = error;
    onError(error);
  });
  try {
    await ready(redis, limit);
    return redis;
  } catch {
    redis.disconnect();
    const why = last ? ` (${last.message})` : '';
    throw new AppError('store-unavailable', `Redis is not ready${why}.`, { cause: last });
  }
}

function ready(redis: Redis, limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, limit);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
