import { Redis } from 'ioredis';

/** How a server answers: ready, still reading its data, or not at all. */
export type ServerState = 'ready' | 'loading' | 'absent';

/** Asks whatever listens on a socket for a sign of life. */
export async function probe(path: string): Promise<ServerState> {
  const redis = new Redis({
    path,
    lazyConnect: true,
    retryStrategy: () => null,
    enableReadyCheck: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1000,
    commandTimeout: 1000,
    // Else a socket that nobody answers on keeps the process alive for two seconds.
    disconnectTimeout: 100,
  });
  // Failures come from the calls below; without a listener ioredis prints them as well.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return 'ready';
  } catch (error) {
    return error instanceof Error && error.message.startsWith('LOADING') ? 'loading' : 'absent';
  } finally {
    redis.disconnect();
  }
}
