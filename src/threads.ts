import { setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { RedisTarget } from './adapters/redis/connect.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';

/** What threads are given when they start. */
export interface ThreadSetting {
  config: Config;
  target: RedisTarget;
}

/** What came of work in a thread. `failed`: an AppError, which no thread can hand to another as it is. */
export type Outcome<Value> =
  | { kind: 'done'; value: Value }
  | { kind: 'failed'; code: string; message: string };

const idleMilliseconds = 30_000;
/** Room for what is new: where one thread collects garbage, less would cost a large draft half as much time again. */
const newMegabytes = 192;
/** How long work that is not wanted any more may take to end before it is ended. */
const closingMilliseconds = 5_000;

/**
 * Threads for work that would keep the chat waiting; `name` is the function of `thread.js` that does it. They start
 * when first needed and end when idle.
 */
export function createThreads<Task, Value>(
  name: 'prepareDraft' | 'importFile',
  most: number,
  setting: ThreadSetting,
) {
  const pool = new Piscina<Task, Outcome<Value>>({
    filename: new URL('./thread.js', import.meta.url).href,
    name,
    // Whatever loads TypeScript in this process: the thread has its own.
    execArgv: [],
    workerData: setting,
    resourceLimits: { maxYoungGenerationSizeMb: newMegabytes },
    minThreads: 0,
    maxThreads: most,
    idleTimeout: idleMilliseconds,
    closeTimeout: closingMilliseconds,
    // A thread that sleeps between tasks would not notice that a connection was closed.
    atomics: 'disabled',
  });
  return {
    async run(task: Task, transferList: MessagePort[] = []): Promise<Value> {
      const outcome = await pool.run(task, { transferList });
      if (outcome.kind === 'failed') throw new AppError(outcome.code, outcome.message);
      return outcome.value;
    },
    close: () => pool.close(),
  };
}

/** What work in this thread comes to, as another thread can be told. */
export async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'failed', code: error.code, message: error.message };
  }
}

/**
 * Lets whoever chats come first, while work moves on where others keep the machine busy: about a third of an equal
 * share. On Linux this is the priority of the calling thread; elsewhere it would be the whole process's.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(5);
}
