import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A redis-server with a port, as an operator may have one. */
export interface RedisOnPort {
  url: string;
  start(): Promise<void>;
  /** Ends it, as a restart of its machine would; its data stay. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts a server that keeps every write, or with other settings where given. */
export async function startRedisOnPort(
  settings: Record<string, string> = {},
): Promise<RedisOnPort> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined;
  const durable = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };
  const all = { ...durable, save: '', ...settings, dir: folder, port: String(port) };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const end = () => server?.kill('SIGKILL');
  process.once('exit', end);
  const start = async () => {
    server = spawn('redis-server', args, { stdio: 'ignore' });
    const redis = new Redis(port, '127.0.0.1', { retryStrategy: () => 20 });
    redis.on('error', () => undefined);
    await new Promise((resolve) => redis.once('ready', resolve));
    redis.disconnect();
  };
  const stop = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    await exit;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async remove() {
      await stop();
      process.off('exit', end);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
