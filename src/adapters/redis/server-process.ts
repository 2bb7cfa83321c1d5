import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../domain/app-error.ts';
import { livingProcess } from './process-identity.ts';
import type { ServerFolder } from './server-folder.ts';
import { probe } from './server-probe.ts';

const noRedis = `There is no redis-server on this machine. One of three ways to get one:
  1. Install it: "apt-get install redis-server" or "brew install redis".
  2. Run it in Docker: "docker run -d -p 127.0.0.1:6379:6379 -v journey:/data redis:7 redis-server --appendonly yes --appendfsync always", and set REDIS_URL=redis://localhost:6379.
  3. Set REDIS_URL to a Redis you have.`;

const pause = 20;
/** Milliseconds in which a server that has begun must at least say that it is loading. */
const silenceLimit = 15_000;

/** A redis-server that was begun. */
export interface BegunServer {
  /** True as soon as it has ended. */
  ended(): boolean;
}

/** Starts a server that outlives this process. Every acknowledged write is on disk; nothing is evicted. */
export async function beginServer(
  { folder, socket, pidFile, logFile }: ServerFolder,
  command: string,
): Promise<BegunServer> {
  const log = await open(logFile, 'a', 0o600);
  try {
    const settings = {
      dir: folder,
      port: '0',
      unixsocket: socket,
      unixsocketperm: '700',
      appendonly: 'yes',
      appendfsync: 'always',
      'maxmemory-policy': 'noeviction',
      save: '',
      daemonize: 'no',
      pidfile: pidFile,
      logfile: logFile,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    // A process group of its own: Ctrl-C in the terminal does not reach it. What it says before it has read its
    // settings goes to the log as well.
    const child = spawn(command, args, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    let ended = false;
    child.once('exit', () => {
      ended = true;
    });
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (cause) => reject(new AppError('no-redis', noRedis, { cause })));
    });
    child.unref();
    return { ended: () => ended };
  } finally {
    await log.close();
  }
}

/** Waits until the server answers; AppError `redis-start` with the end of its log when it does not. */
export async function untilReady(
  { socket, logFile }: ServerFolder,
  ended: () => boolean | Promise<boolean>,
): Promise<void> {
  let heard = performance.now();
  while (performance.now() - heard < silenceLimit) {
    const state = await probe(socket);
    if (state === 'ready') return;
    // Reading a long log of writes takes as long as it takes.
    if (state === 'loading') heard = performance.now();
    else if (await ended()) break;
    await sleep(pause);
  }
  throw new AppError(
    'redis-start',
    `redis-server did not start. Its log ends:\n${await tail(logFile)}`,
  );
}

/** The number of the server that wrote the pid file, while it lives. */
export async function runningServer({ pidFile }: ServerFolder): Promise<number | null> {
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!(pid > 0)) return null;
  const living = await livingProcess(pid);
  return living && /redis|valkey|^$/.test(living.name) ? pid : null;
}

async function tail(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
