import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { connectRedis } from '../../src/adapters/redis/connect.ts';
import { probe } from '../../src/adapters/redis/server-probe.ts';

/** A real Redis of one test file, on a Unix socket in a temporary folder, gone with the process that started it. */
export interface TestRedis {
  path: string;
  folder: string;
  /** A client as the product has it; closed by `stop`. */
  connect(): Promise<Redis>;
  /** The server takes commands in, but does not come to them until it is killed. */
  freeze(): void;
  /** Ends the server without warning. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  restart(): Promise<void>;
  /** Closes the clients, ends the server and removes its data. */
  stop(): Promise<void>;
}

const durable = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };

/** Starts a server with the settings of the managed one, or others where given. */
export async function startTestRedis(settings: Record<string, string> = {}): Promise<TestRedis> {
  // Short on purpose: a socket's path has room for about 100 bytes.
  const folder = await mkdtemp(join(tmpdir(), 'journey-test-'));
  const path = join(folder, 'redis.sock');
  const clients: Redis[] = [];
  let server = await start(folder, path, settings);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    await exit;
  };
  return {
    path,
    folder,
    connect: async () => {
      const client = await connectRedis({ path }, { onError: () => undefined });
      clients.push(client);
      return client;
    },
    freeze: () => server.kill('SIGSTOP'),
    kill,
    restart: async () => {
      server = await start(folder, path, settings);
    },
    stop: async () => {
      for (const client of clients) client.disconnect();
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(
  folder: string,
  path: string,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const all = { ...durable, ...settings, save: '', port: '0', dir: folder, unixsocket: path };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const end = () => server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  while ((await probe(path)) !== 'ready') {
    if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`);
    await sleep(10);
  }
  return server;
}
