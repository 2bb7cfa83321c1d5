import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { AppError } from '../../domain/app-error.ts';
import { connectRedis } from './connect.ts';
import { lockFolder } from './folder-lock.ts';
import { clientName } from './keys.ts';
import { livingProcess } from './process-identity.ts';
import { prepareFolder, type ServerFolder } from './server-folder.ts';
import { probe } from './server-probe.ts';
import { beginServer, runningServer, untilReady } from './server-process.ts';
import { isStoreUnavailable } from './unavailable.ts';

/** A redis-server of our own, shared by every process that was given the same folder. */
export interface ManagedRedis {
  /** The Unix socket to connect to. */
  path: string;
  startedHere: boolean;
  /** Call once, after closing own connections. The last process to leave stops the server. */
  release(): Promise<void>;
}

/** How long a server that a dying process had just begun may take to open its socket. */
const graceMs = 2000;
/** How long a server may take to write what is left and go. */
const goodbyeMs = 30_000;
const pauseMs = 20;

/**
 * Attaches to the server of a folder, or starts it. Rejects with AppError `data-dir`, `no-redis` or
 * `redis-start`. `command` is the server's executable.
 */
export async function startManagedRedis({
  folder,
  log,
  command = 'redis-server',
}: {
  folder: string;
  log: (message: string) => void;
  command?: string;
}): Promise<ManagedRedis> {
  const server = await prepareFolder(folder);
  const lock = await lockFolder(server.folder).catch((cause: unknown) => {
    throw new AppError('data-dir', `The folder ${folder} cannot be written.`, { cause });
  });
  try {
    const startedHere = !(await attach(server, lock.takenOver, log));
    if (startedHere) {
      const begun = await beginServer(server, command);
      await untilReady(server, begun.ended);
      log(`Started Redis in ${server.folder}: every write is on disk before it is acknowledged.`);
    }
    // Taken within the lock and kept open: it tells others that this process still needs the server.
    const presence = await connectRedis({ path: server.socket }, { onError: () => undefined });
    return { path: server.socket, startedHere, release: () => leave(server, presence, log) };
  } finally {
    await lock.release();
  }
}

/** Whether a server runs already and answers now. */
async function attach(
  server: ServerFolder,
  afterCrash: boolean,
  log: (message: string) => void,
): Promise<boolean> {
  let state = await probe(server.socket);
  const until = performance.now() + (afterCrash ? graceMs : 0);
  while (state === 'absent' && performance.now() < until) {
    await sleep(pauseMs);
    state = await probe(server.socket);
  }
  // Two servers writing one log would ruin it: one that lives but is silent is waited for, not replaced.
  if (state === 'absent' && !(await runningServer(server))) return false;
  if (state !== 'ready') {
    log('Waiting for Redis to answer.');
    try {
      await untilReady(server, async () => !(await runningServer(server)));
    } catch (error) {
      if (await runningServer(server)) throw error;
      return false;
    }
  }
  return true;
}

async function leave(
  server: ServerFolder,
  presence: Redis,
  log: (message: string) => void,
): Promise<void> {
  const lock = await lockFolder(server.folder);
  try {
    // Waits for the farewell: the next to leave must not see this process any more.
    await presence.quit().catch(() => presence.disconnect());
    if ((await probe(server.socket)) === 'absent') return;
    // The presence may have been cut off; whether the server must be stopped is asked anew.
    const redis = await connectRedis({ path: server.socket }, { onError: () => undefined });
    try {
      if (await othersStay(redis)) log('Redis stays: another process uses it.');
      else if (await stop(redis)) log('Stopped Redis.');
    } finally {
      redis.disconnect();
    }
  } finally {
    await lock.release();
  }
}

async function othersStay(redis: Redis): Promise<boolean> {
  const clients = String(await redis.client('LIST'));
  const names = [...clients.matchAll(/ name=(journey:\d+) /g)].map(([, name]) => name);
  return names.some((name) => name !== clientName(process.pid));
}

/** Shuts down, which flushes the log of writes; resolves to whether the process is gone. */
async function stop(redis: Redis): Promise<boolean> {
  const pid = Number(/^process_id:(\d+)/m.exec(await redis.info('server'))?.[1]);
  await redis.shutdown().catch((error: unknown) => {
    // Closing the connection is how a server says yes.
    if (!isStoreUnavailable(error))
      throw new AppError('redis-stop', 'Redis refused to stop; see its log.', { cause: error });
  });
  const until = performance.now() + goodbyeMs;
  while (performance.now() < until) {
    if (!(await livingProcess(pid))) return true;
    await sleep(pauseMs);
  }
  return false;
}
