import { MessageChannel } from 'node:worker_threads';
import type { LlmLog } from './adapters/llm/chat.ts';
import type { PrepareDraft, ReadyDraft } from './adapters/telegram/preparing.ts';
import type { DraftingNote, DraftingTask } from './drafting-worker.ts';
import { createThreads, type ThreadSetting } from './threads.ts';

/** As many as the queue has under way: most of a draft by a model is waiting. */
const mostDrafts = 2;

/** What makes drafts for the chat in threads, so that nobody who chats waits for them. */
export function createDraftingThreads(
  setting: ThreadSetting,
  log: LlmLog,
): { prepare: PrepareDraft; close(): Promise<void> } {
  const threads = createThreads<DraftingTask, ReadyDraft>('prepareDraft', mostDrafts, setting);
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
        return await Promise.race([threads.run({ order, draft, port }, [port]), cancelled]);
      } finally {
        here.close();
      }
    },
    close: threads.close,
  };
}
