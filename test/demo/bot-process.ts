import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { environmentVariables } from '../../src/config.ts';

/** The real bot in a process of its own. */
export interface BotProcess {
  /** Resolves once the bot takes updates; rejects when it ends before. */
  start(): Promise<void>;
  /** Ends it the hard way, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** Rejects when the bot ends without having been asked to; never resolves. */
  readonly died: Promise<never>;
  /** Whether a server of its own may be left without a bot. */
  readonly leftRedis: boolean;
}

const lineSchema = z.looseObject({ msg: z.string().optional() });

/** What the bot inherits of our environment: nothing that would lead it to a live bot, a live Redis or a paid model. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, REDIS_URL, REDIS_ALLOW_WEAK } = process.env;
  const own = spawnSync('redis-server', ['--version']).status === 0;
  // Set to nothing, a variable counts as absent, and `.env` does not bring it back.
  const unset = Object.fromEntries(environmentVariables.map((name) => [name, '']));
  return { ...unset, PATH, HOME, TMPDIR, ...(own ? {} : { REDIS_URL, REDIS_ALLOW_WEAK }) };
}

/** Prepares to run `src/main.ts` of the project in `root` with `env`; its log goes to the file `log`. */
export function createBotProcess(deps: {
  root: string;
  env: Record<string, string>;
  log: string;
}): BotProcess {
  const env = { ...inherited(), ...deps.env };
  const log = createWriteStream(deps.log);
  let child: ChildProcess | undefined;
  let leftRedis = false;
  let wanted = false;
  let fail: (error: Error) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Whoever waits for something else at that moment learns of it by the race; nobody may be waiting at all.
  died.catch(() => {});

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    wanted = false;
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
    leftRedis = signal === 'SIGKILL' || running.exitCode !== 0;
  }

  return {
    died,
    get leftRedis() {
      return leftRedis;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start: () =>
      new Promise((resolve, reject) => {
        wanted = true;
        const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
          cwd: deps.root,
          env,
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        child = started;
        leftRedis = true;
        started.on('error', reject);
        started.on('exit', () => {
          const problem = new Error(`the bot ended by itself; ${deps.log} tells why`);
          reject(problem);
          if (wanted && child === started) fail(problem);
        });
        createInterface({ input: started.stderr }).on('line', (line) => {
          log.write(`${line}\n`);
          if (messageIn(line) === 'ready') resolve();
        });
      }),
  };
}

function messageIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return lineSchema.parse(JSON.parse(line)).msg;
  } catch {
    return undefined;
  }
}
