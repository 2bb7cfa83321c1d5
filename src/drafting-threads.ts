import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { LlmLog } from './adapters/llm/chat.ts';
import type { PrepareDraft } from './adapters/telegram/preparing.ts';
import { AppError } from './domain/app-error.ts';
import type {
  DraftingNote,
  DraftingOutcome,
  DraftingSetting,
  DraftingTask,
} from './drafting-worker.ts';

const idleMilliseconds = 30_000;
/** How long drafts that are not wanted any more may take to end before they are ended. */
const closingMilliseconds = 5_000;

/**
 * What makes drafts for the chat, in threads with connections of their own, so that nobody who chats waits for
 * them. They start when first needed and end when idle.
 */
export function createDraftingThreads(
  setting: DraftingSetting,
  log: LlmLog,
): { prepare: PrepareDraft; close(): Promise<void> } {
  const pool = new Piscina<DraftingTask, DraftingOutcome>({
    filename: new URL('./drafting-thread.js', import.meta.url).href,
    name: 'prepareDraft',
    // Whatever loads TypeScript in this process: the thread has its own.
    execArgv: [],
    workerData: setting,
    minThreads: 0,
    // As many as the queue has under way: most of a draft by a model is waiting.
    maxThreads: 2,
    idleTimeout: idleMilliseconds,
    closeTimeout: closingMilliseconds,
    // A thread that sleeps between drafts would not notice that a connection was closed.
    atomics: 'disabled',
  });
  return {
    async prepare(order, draft, { signal, onProgress }) {
      signal.throwIfAborted();
      const { port1: here, port2: port } = new MessageChannel();
      here.on('message', (note: DraftingNote) => {
        if (note.kind === 'progress') onProgress(note.progress);
        else log[note.kind](note.fields, note.message);
      });
      const cancelled = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      try {
        // The thread may be busy; whoever cancels does not wait until it notices.
        const outcome = await Promise.race([
          pool.run({ order, draft, port }, { transferList: [port] }),
          cancelled,
        ]);
        if (outcome.kind === 'failed') throw new AppError(outcome.code, outcome.message);
        return outcome.ready;
      } finally {
        here.close();
      }
    },
    close: () => pool.close(),
  };
}
