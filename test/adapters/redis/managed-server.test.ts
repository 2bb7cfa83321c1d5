import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connectRedis } from '../../../src/adapters/redis/connect.ts';
import { checkDurability } from '../../../src/adapters/redis/durability.ts';
import { lockFolder } from '../../../src/adapters/redis/folder-lock.ts';
import { startManagedRedis } from '../../../src/adapters/redis/managed-server.ts';
import { livingProcess } from '../../../src/adapters/redis/process-identity.ts';
import { probe } from '../../../src/adapters/redis/server-probe.ts';

const script = fileURLToPath(new URL('./managed-process.ts', import.meta.url));
const helloSchema = z.object({ path: z.string(), startedHere: z.boolean() });
const log = () => undefined;

let root: string;
let folder: string;
let processes: ChildProcess[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'journey-test-'));
  folder = join(root, 'redis');
  processes = [];
});

afterEach(async () => {
  for (const child of processes) child.kill('SIGKILL');
  const pid = await serverPid();
  if (pid) process.kill(pid, 'SIGKILL');
  await rm(root, { recursive: true, force: true });
});

/** The server of the test's folder, while it runs. */
async function serverPid(): Promise<number | null> {
  const pid = Number(await readFile(join(folder, 'redis.pid'), 'utf8').catch(() => '0'));
  return pid > 0 && (await livingProcess(pid)) ? pid : null;
}

/** Another process that uses the folder. */
async function another() {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  processes.push(child);
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  const end = async (how: () => unknown) => {
    const exit = once(child, 'exit');
    how();
    await exit;
  };
  return {
    ...helloSchema.parse(JSON.parse(String(line))),
    release: () => end(() => child.stdin.write('release\n')),
    /** As from a terminal: every process of the group. */
    kill: () => end(() => child.pid && process.kill(-child.pid, 'SIGKILL')),
  };
}

describe('a managed server', () => {
  it('promises every write, to its owner alone, and is gone after the release', async () => {
    const managed = await startManagedRedis({ folder, log });
    expect(managed.startedHere).toBe(true);
    const redis = await connectRedis({ path: managed.path }, { onError: log });
    expect(await checkDurability(redis, { allowWeak: false })).toBe('every write');
    expect((await redis.config('GET', 'port'))[1]).toBe('0');
    expect((await stat(managed.path)).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    await redis.set('kept', 'yes');
    await redis.quit();
    expect(await serverPid()).not.toBeNull();
    await managed.release();
    expect(await serverPid()).toBeNull();
    expect(await probe(managed.path)).toBe('absent');

    const again = await startManagedRedis({ folder, log });
    const client = await connectRedis({ path: again.path }, { onError: log });
    expect(await client.get('kept')).toBe('yes');
    await client.quit();
    await again.release();
  });

  it('is started once by processes that come at the same time, and stopped by the last', async () => {
    const [a, b, c] = await Promise.all([another(), another(), another()]);
    expect([a, b, c].filter(({ startedHere }) => startedHere)).toHaveLength(1);
    const pid = await serverPid();
    expect(pid).not.toBeNull();
    await a.release();
    expect(await serverPid()).toBe(pid);
    // At the same time: neither may leave it to the other.
    await Promise.all([b.release(), c.release()]);
    expect(await serverPid()).toBeNull();
  });

  it('outlives the process that started it, which may be killed, and takes others in', async () => {
    const starter = await another();
    const pid = await serverPid();
    await starter.kill();
    expect(await serverPid()).toBe(pid);
    const managed = await startManagedRedis({ folder, log });
    expect(managed.startedHere).toBe(false);
    await managed.release();
    expect(await serverPid()).toBeNull();
  });

  it('is started anew when it was killed, with what it had', async () => {
    const first = await another();
    const redis = await connectRedis({ path: first.path }, { onError: log });
    await redis.set('kept', 'yes');
    redis.disconnect();
    const pid = await serverPid();
    if (pid) process.kill(pid, 'SIGKILL');
    while (await serverPid()) await new Promise(setImmediate);
    const second = await another();
    expect(second.startedHere).toBe(true);
    const client = await connectRedis({ path: second.path }, { onError: log });
    expect(await client.get('kept')).toBe('yes');
    await client.quit();
    await first.release();
    await second.release();
    expect(await serverPid()).toBeNull();
  });

  it('is waited for while it lives and does not answer, never doubled', async () => {
    const first = await another();
    const pid = (await serverPid()) ?? 0;
    process.kill(pid, 'SIGSTOP');
    const managed = await startManagedRedis({ folder, log: () => process.kill(pid, 'SIGCONT') });
    expect(managed.startedHere).toBe(false);
    expect(await serverPid()).toBe(pid);
    await managed.release();
    await first.release();
  });

  it('is found when its starter died before it had opened its socket', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'lock-1'), '999999999@1');
    const starting = startManagedRedis({ folder, log });
    await sleep(200);
    const settings = { port: '0', save: '', pidfile: join(folder, 'redis.pid'), dir: folder };
    const all = { ...settings, unixsocket: join(folder, 'redis.sock') };
    const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
    processes.push(spawn('redis-server', args, { stdio: 'ignore' }));
    const managed = await starting;
    expect(managed.startedHere).toBe(false);
    await managed.release();
    expect(await serverPid()).toBeNull();
  });

  it('has its socket elsewhere, in private, when the folder is too deep for one', async () => {
    folder = join(root, 'deep'.repeat(20), 'ünïcode folder'.repeat(3));
    const managed = await startManagedRedis({ folder, log });
    expect(Buffer.byteLength(managed.path)).toBeLessThan(104);
    expect((await stat(dirname(managed.path))).mode & 0o077).toBe(0);
    const redis = await connectRedis({ path: managed.path }, { onError: log });
    expect((await redis.config('GET', 'dir'))[1]).toBe(folder);
    await redis.quit();
    await managed.release();
    // Somebody else could have made that folder first, open to all.
    await chmod(dirname(managed.path), 0o777);
    await expect(startManagedRedis({ folder, log })).rejects.toMatchObject({ code: 'data-dir' });
    await rm(dirname(managed.path), { recursive: true });
  });

  it('says what is missing, and how to get it', async () => {
    const starting = startManagedRedis({ folder, log, command: 'no-such-redis-server' });
    const ways = /apt-get install redis-server.*docker run .*127\.0\.0\.1:6379:6379.*REDIS_URL/s;
    await expect(starting).rejects.toMatchObject({
      code: 'no-redis',
      message: expect.stringMatching(ways),
    });
  });

  it('says that its folder cannot be written', async () => {
    await writeFile(join(root, 'file'), '');
    const starting = startManagedRedis({ folder: join(root, 'file', 'redis'), log });
    await expect(starting).rejects.toMatchObject({ code: 'data-dir' });
  });

  it('shows the end of the log when Redis dies at the start', async () => {
    await mkdir(join(folder, 'appendonlydir'), { recursive: true });
    await writeFile(join(folder, 'appendonlydir', 'appendonly.aof.manifest'), 'nonsense\n');
    await expect(startManagedRedis({ folder, log })).rejects.toMatchObject({
      code: 'redis-start',
      message: expect.stringMatching(/manifest/i),
    });
    expect(await serverPid()).toBeNull();
  });
});

describe('the lock of a folder', () => {
  const inUse = async () => {
    await mkdir(folder);
    let holders = 0;
    let most = 0;
    const hold = async () => {
      const lock = await lockFolder(folder);
      holders += 1;
      most = Math.max(most, holders);
      await new Promise(setImmediate);
      holders -= 1;
      await lock.release();
    };
    await Promise.all(Array.from({ length: 8 }, hold));
    return most;
  };

  it('has one holder at a time, and leaves one file', async () => {
    expect(await inUse()).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it.each([
    ['of a dead process', '999999999@1'],
    ['whose number another process has now', `${process.pid}@1`],
  ])('is taken over from a holder %s', async (_, mark) => {
    await mkdir(folder);
    await writeFile(join(folder, 'lock-7'), mark);
    const lock = await lockFolder(folder);
    expect(lock.takenOver).toBe(true);
    await lock.release();
    expect((await lockFolder(folder)).takenOver).toBe(false);
  });
});
