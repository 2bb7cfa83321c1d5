import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { livingProcess } from '../../src/adapters/redis/process-identity.ts';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a process ended, and all it said. */
export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A program of ours in a process of its own. */
export interface Program {
  pid: number;
  ended: Promise<Ran>;
  /** Resolves once the standard error contains a text, by default after what was waited for before; rejects when the process ends without it. */
  says(text: string): Promise<void>;
  /** Stops reading its standard output, as `head` does. */
  stopReading(): void;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ran>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** What a process needs to run at all; nothing of the developer's own settings. */
function plainEnvironment(env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, NODE_ENV: 'test', ...env };
}

/** Starts `src/<name>.ts` as `npm` does, in a folder where no `.env` is. */
export function startProgram(
  name: 'main' | 'cli',
  args: string[],
  env: Record<string, string>,
): Program {
  const script = join(root, 'src', `${name}.ts`);
  return follow(
    spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...args], {
      cwd: tmpdir(),
      env: plainEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Runs `npm run -s journey -- …`. */
export function npmJourney(args: string[], env: Record<string, string>): Promise<Ran> {
  const child = spawn('npm', ['run', '-s', 'journey', '--', ...args], {
    cwd: root,
    env: plainEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return follow(child).ended;
}

function follow(child: ChildProcess): Program {
  running.add(child);
  let out = '';
  let err = '';
  let read = 0;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code, signal]): Ran => {
    running.delete(child);
    return { code, signal, out, err };
  });
  return {
    pid: child.pid ?? 0,
    ended,
    says(text) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const at = err.indexOf(text, read);
          if (at < 0) return;
          read = at + text.length;
          child.stderr?.off('data', look);
          resolve();
        };
        child.stderr?.on('data', look);
        child.once('close', () => reject(new Error(`ended without saying "${text}":\n${err}`)));
        look();
      });
    },
    stopReading: () => child.stdout?.destroy(),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** The private Redis of a data folder, while it runs. */
export async function redisPid(dataDir: string): Promise<number | null> {
  const text = await readFile(join(dataDir, 'redis', 'redis.pid'), 'utf8').catch(() => '0');
  const pid = Number(text);
  return pid > 0 && (await livingProcess(pid)) ? pid : null;
}

/** Kills the private Redis of a data folder without warning; resolves to its number once it is gone. */
export async function killRedis(dataDir: string): Promise<number> {
  const pid = await redisPid(dataDir);
  if (pid === null) throw new Error('there is no Redis to kill');
  process.kill(pid, 'SIGKILL');
  while (await livingProcess(pid)) await new Promise(setImmediate);
  return pid;
}
