import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { historyKeys, queueEventsPattern } from './keys.ts';
import { guarded, isStoreUnavailable } from './unavailable.ts';

/** What Redis keeps of the past: its log of writes, in which erased words stand until it is rewritten. */
export interface History {
  /** Rewrites it, so that nothing erased is left; resolves once that is done. Calls at the same time share one. */
  purge(): Promise<void>;
  /** Purges soon after something was erased, by whichever process and however that ended. */
  keepClean(): { stop(): Promise<void> };
}

/** How often it is looked whether something was erased, in milliseconds; erasing must be over for as long. */
const interval = 4_000;
const pause = 50;
/** How long a rewrite may take before it is left to itself, in milliseconds. */
const limit = 300_000;

/** Notes that something was erased which the history still holds. */
export async function oweHistory(redis: Redis): Promise<void> {
  await redis.incr(historyKeys.owed);
}

/** Builds {@link History}. */
export function createHistory(
  redis: Redis,
  { log, every = interval }: { log?: Pick<Logger, 'info' | 'warn'>; every?: number } = {},
): History {
  let running: Promise<void> | null = null;
  let queued: Promise<void> | null = null;

  async function owing(): Promise<string | null> {
    const [owed, purged] = await redis.mget(historyKeys.owed, historyKeys.purged);
    return owed && owed !== purged ? owed : null;
  }

  async function rewrite(): Promise<void> {
    // Read before: what is erased while this runs needs another one.
    const owed = await redis.get(historyKeys.owed);
    await dropQueueEvents(redis);
    const outcome = await rewriteLog(redis);
    if (outcome === 'refused')
      log?.warn(
        'this Redis does not rewrite its log of writes on demand: it keeps its own history',
      );
    else log?.info({ outcome }, 'what was erased is gone from the history as well');
    if (owed) await redis.set(historyKeys.purged, owed);
  }

  const purge = guarded(async (): Promise<void> => {
    if (!running) {
      running = rewrite().finally(() => {
        running = null;
      });
      return running;
    }
    // One that runs may have begun before the latest erasure.
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = null;
        return purge();
      });
    return queued;
  });

  return {
    purge,
    keepClean() {
      let seen: string | null = null;
      const look = async () => {
        const owed = running ? null : await owing();
        // An update that erases writes a little more until it ends.
        if (owed !== null && owed === seen) await purge();
        seen = owed;
      };
      const failed = (err: unknown) => log?.warn({ err }, 'the history could not be purged yet');
      const timer = setInterval(() => void look().catch(failed), every);
      timer.unref();
      return {
        async stop() {
          clearInterval(timer);
          try {
            if (running ?? (await owing())) await purge();
          } catch (err) {
            // The next start finds that it is still owed.
            if (!isStoreUnavailable(err)) throw err;
            failed(err);
          }
        },
      };
    },
  };
}

/** Queues tell in streams what became of jobs, by name; nobody reads them, and the queues make them anew. */
async function dropQueueEvents(redis: Redis): Promise<void> {
  for await (const keys of redis.scanStream({ match: queueEventsPattern, count: 500 }))
    if (Array.isArray(keys) && keys.length > 0) await redis.unlink(...keys.map(String));
}

/** `off`: there is no log of writes. `refused`: this server leaves it to its operator. */
async function rewriteLog(redis: Redis): Promise<'rewritten' | 'off' | 'refused'> {
  const until = performance.now() + limit;
  while (performance.now() < until) {
    const before = await persistence(redis);
    if (before.enabled === '0') return 'off';
    if (before.busy) {
      await sleep(pause);
      continue;
    }
    try {
      await redis.bgrewriteaof();
    } catch (error) {
      if (isStoreUnavailable(error)) throw error;
      if (error instanceof Error && /in progress/i.test(error.message)) continue;
      return 'refused';
    }
    let after = await persistence(redis);
    while (after.busy && performance.now() < until) {
      await sleep(pause);
      after = await persistence(redis);
    }
    if (after.status === 'ok') return 'rewritten';
    await sleep(20 * pause);
  }
  return 'refused';
}

async function persistence(redis: Redis) {
  const info = await redis.info('persistence');
  const field = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];
  return {
    enabled: field('aof_enabled'),
    status: field('aof_last_bgrewrite_status'),
    busy: field('aof_rewrite_in_progress') === '1' || field('aof_rewrite_scheduled') === '1',
  };
}
