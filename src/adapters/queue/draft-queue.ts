import { z } from 'zod';
import type { DraftOrder, DraftQueue } from '../../app/jobs.ts';
import { languageSchema } from '../../domain/language.ts';
import { createJobQueue, type JobQueueOptions } from './job-queue.ts';

const orderSchema = z.object({
  study: z.string(),
  chat: z.int(),
  message: z.int(),
  language: languageSchema,
}) satisfies z.ZodType<DraftOrder>;

/** The queue of drafts and the workers that make them. */
export interface DraftQueueHandle extends DraftQueue {
  /** Lets drafts under way be taken up by the next start, and closes. */
  close(): Promise<void>;
}

/**
 * Builds the queue of drafts. `run` makes and delivers a draft; it may run again for the same `draft` name
 * when the process died half-way.
 */
export function createDraftQueue(
  deps: Pick<JobQueueOptions<DraftOrder>, 'connection' | 'prefix' | 'log'> & {
    run: (order: DraftOrder, draft: string, signal: AbortSignal) => Promise<void>;
  },
): DraftQueueHandle {
  const { log } = deps;
  const queue = createJobQueue({
    ...deps,
    name: 'drafts',
    schema: orderSchema,
    async run(order, signal, { name }) {
      log.info({ study: order.study, draft: name }, 'draft begun');
      await deps.run(order, name, signal);
      log.info({ study: order.study, draft: name }, 'draft delivered');
    },
  });
  // By chat: each marketer who asks gets the map, and nobody gets it twice.
  const idOf = (study: string, chat: number) => `draft-${study}-${chat}`;
  return {
    async add(order) {
      const id = idOf(order.study, order.chat);
      if (await queue.has(id)) return 'running';
      await queue.add(id, order);
      return 'queued';
    },
    cancel: (study, chat) => queue.cancel(idOf(study, chat)),
    close: queue.close,
  };
}
