import type { Redis } from 'ioredis';
import { AppError } from '../../domain/app-error.ts';
import { guarded, isStoreUnavailable } from './unavailable.ts';

/** What a server keeps of acknowledged writes when it crashes: all, all but the last second's, or nothing sure. */
export type Durability = 'every write' | 'every second' | 'none';

interface Settings {
  aof: boolean;
  /** Null where the server does not tell. */
  fsync: string | null;
  policy: string;
}

/**
 * How well a server keeps what it acknowledged. Rejects with AppError `weak-store`, saying how to mend it,
 * where it has no append-only file or may evict data; with `allowWeak` resolves to `none` instead.
 */
export async function checkDurability(
  redis: Redis,
  { allowWeak }: { allowWeak: boolean },
): Promise<Durability> {
  const { aof, fsync, policy } = await guarded(readSettings)(redis);
  const faults: string[] = [];
  if (!aof)
    faults.push(
      'it has no append-only file (start it with `--appendonly yes --appendfsync always`)',
    );
  else if (fsync === 'no')
    faults.push(
      'it leaves flushing to the system (`CONFIG SET appendfsync always`, or `everysec`)',
    );
  if (policy !== 'noeviction')
    faults.push(
      `it may evict answers, policy ${policy} (\`CONFIG SET maxmemory-policy noeviction\`)`,
    );
  if (faults.length === 0) return fsync === 'always' ? 'every write' : 'every second';
  if (allowWeak) return 'none';
  throw new AppError('weak-store', `This Redis may lose answers: ${faults.join('; ')}.`);
}

async function readSettings(redis: Redis): Promise<Settings> {
  try {
    // A server may deny CONFIG, or answer without a setting it hides.
    const [aof, fsync, policy] = await Promise.all([
      setting(redis, 'appendonly'),
      setting(redis, 'appendfsync'),
      setting(redis, 'maxmemory-policy'),
    ]);
    if (aof && policy) return { aof: aof === 'yes', fsync: fsync ?? null, policy };
  } catch (error) {
    if (isStoreUnavailable(error)) throw error;
  }
  const info = `${await redis.info('persistence')}\n${await redis.info('memory')}`;
  return {
    aof: /^aof_enabled:1/m.test(info),
    fsync: null,
    policy: /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'unknown',
  };
}

async function setting(redis: Redis, name: string): Promise<string | undefined> {
  const reply: unknown = await redis.config('GET', name);
  const value: unknown = Array.isArray(reply) ? reply[1] : undefined;
  return typeof value === 'string' ? value : undefined;
}
