import { z } from 'zod';
import type { VoiceOrder, VoiceQueue } from '../../app/jobs.ts';
import { languageSchema } from '../../domain/language.ts';
import { createJobQueue, type JobQueueOptions } from './job-queue.ts';

const orderSchema = z.object({
  study: z.string(),
  interview: z.string(),
  place: z.string(),
  chat: z.int(),
  message: z.int(),
  file: z.string(),
  size: z.number().nullable(),
  language: languageSchema,
  update: z.string(),
}) satisfies z.ZodType<VoiceOrder>;

/** Most of the time is spent waiting for others. */
const concurrency = 4;

/** The queue of voice messages and the workers that listen to them. */
export interface VoiceQueueHandle extends VoiceQueue {
  /** Lets recordings under way be taken up by the next start, and closes. */
  close(): Promise<void>;
}

/** Builds the queue of voice messages. `run` may run again for the same order when the process died half-way. */
export function createVoiceQueue(
  deps: Pick<JobQueueOptions<VoiceOrder>, 'connection' | 'prefix' | 'log'> & {
    run: (order: VoiceOrder, signal: AbortSignal, last: boolean) => Promise<void>;
  },
): VoiceQueueHandle {
  const queue = createJobQueue({
    ...deps,
    name: 'voices',
    schema: orderSchema,
    concurrency,
    run: (order, signal, { last }) => deps.run(order, signal, last),
  });
  return {
    add: (order) => queue.add(`voice-${order.interview}-${order.message}`, order),
    close: queue.close,
  };
}
