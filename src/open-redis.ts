import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { connectRedis, type RedisTarget } from './adapters/redis/connect.ts';
import { checkDurability } from './adapters/redis/durability.ts';
import { startManagedRedis } from './adapters/redis/managed-server.ts';
import type { Config } from './config.ts';

/** Time a client needs to connect again to a server that is still there, in milliseconds. */
const reconnectMs = 1_000;

/** Redis as the configuration has it: its own server, or one that is checked to keep what it acknowledges. */
export async function openRedis(config: Config, log: Logger) {
  const startOwn = () =>
    startManagedRedis({
      folder: join(resolve(config.dataDir), 'redis'),
      log: (message) => log.debug(message),
    });
  let managed = config.redisUrl ? null : await startOwn();
  const target: RedisTarget = managed
    ? { path: managed.path }
    : { url: config.redisUrl ?? 'redis://127.0.0.1:6379' };
  const redis = await connectRedis(target, {
    onError: (error) => log.warn({ reason: error.message }, 'lost the connection to Redis'),
  });
  try {
    const kept = await checkDurability(redis, { allowWeak: config.allowWeakRedis });
    log.info({ kept }, 'Redis is ready; what is kept if it crashes');
  } catch (error) {
    redis.disconnect();
    await managed?.release();
    throw error;
  }
  let closing = false;
  let reviving: Promise<void> | null = null;
  /** Starts the private server again when it has died; clients reconnect by themselves. */
  const revive = async () => {
    try {
      await setTimeout(reconnectMs);
      while (managed && !closing && redis.status !== 'ready') {
        await managed.release();
        managed = await startOwn();
        log.warn('the private Redis had stopped and was started again');
        await setTimeout(reconnectMs);
      }
    } catch (error) {
      log.error({ err: error }, 'the private Redis cannot be started');
    }
  };
  redis.on('close', () => {
    if (!managed || closing || reviving) return;
    reviving = revive().finally(() => {
      reviving = null;
    });
  });
  return {
    redis,
    target,
    async close() {
      closing = true;
      redis.disconnect();
      // A server just being started would otherwise be left behind.
      await reviving;
      await managed?.release();
    },
  };
}
