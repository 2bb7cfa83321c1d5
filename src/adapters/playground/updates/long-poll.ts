import { ApiError } from '../api-error.ts';
import { waitUntil } from '../changes.ts';
import type { Update } from '../store/model.ts';
import type { UpdateQueue } from './update-queue.ts';

/** One getUpdates call; `timeoutMs` 0 answers at once, `signal` ends it with an empty answer. */
interface PollRequest {
  offset: number;
  limit: number;
  timeoutMs: number;
  signal: AbortSignal;
}

/** Answers getUpdates calls of one bot, of which only the newest may be waiting. */
export interface LongPoll {
  poll(request: PollRequest): Promise<Update[]>;
  /** Refuses the waiting call, if there is one, because of a request of that name. */
  interrupt(by: string): void;
}

/** Long polling over `queue`. */
export function createLongPoll(queue: UpdateQueue): LongPoll {
  let current = new AbortController();

  const interrupt = (by: string) =>
    current.abort(new ApiError(409, `Conflict: terminated by ${by}`));

  return {
    interrupt,
    async poll({ offset, limit, timeoutMs, signal }) {
      interrupt('other getUpdates request; make sure that only one bot instance is running');
      current = new AbortController();
      const taken = current.signal;
      if (offset !== 0) queue.confirm(offset);

      const next = () => {
        const repeats = queue.takeRepeats(limit).map(({ update }) => update);
        const batch = [...repeats, ...queue.take(limit - repeats.length)];
        // Where the answer that held an update got lost, its repeat must not pass the ones before it.
        batch.sort((one, other) => one.update_id - other.update_id);
        return batch.length > 0 ? batch : undefined;
      };
      const wait = { timeoutMs, signal: AbortSignal.any([signal, taken]) };
      const updates = await waitUntil(queue.changes, next, wait);
      if (!updates) taken.throwIfAborted();
      return updates ?? [];
    },
  };
}
