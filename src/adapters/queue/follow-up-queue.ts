import { z } from 'zod';
import type { FollowUpOrder, FollowUpQueue } from '../../app/jobs.ts';
import { AppError } from '../../domain/app-error.ts';
import { createJobQueue, type JobQueueOptions } from './job-queue.ts';

const orderSchema = z.object({
  study: z.string(),
  interview: z.string(),
  slot: z.int().min(0),
}) satisfies z.ZodType<FollowUpOrder>;

/** Most of the time is spent waiting for the model. */
const concurrency = 4;
/** By then the stage is mostly over, and the guide's own follow-ups do. */
const attempts = 2;
/** People write in fragments: the answer is read once they have gone on, in milliseconds. */
const usualDelay = 3_000;

/** Has an order tried once more. */
const noFollowUp = new AppError('no-follow-up', 'The model wrote no follow-up.');

/** The queue of answers to be followed up, and the workers that see to them. */
export interface FollowUpQueueHandle extends FollowUpQueue {
  /** Lets orders under way be taken up by the next start, and closes. */
  close(): Promise<void>;
}

/** Builds the queue of follow-ups. `run` may run again for the same order; `failed` gives it one more attempt. */
export function createFollowUpQueue(
  deps: Pick<JobQueueOptions<FollowUpOrder>, 'connection' | 'prefix' | 'log'> & {
    run: (order: FollowUpOrder, signal: AbortSignal) => Promise<'prepared' | 'none' | 'failed'>;
    delayMs?: number;
  },
): FollowUpQueueHandle {
  const { log, delayMs = usualDelay } = deps;
  const queue = createJobQueue({
    ...deps,
    name: 'follow-ups',
    schema: orderSchema,
    concurrency,
    attempts,
    async run(order, signal, { last }) {
      const outcome = await deps.run(order, signal);
      if (outcome !== 'failed') return;
      if (!last) throw noFollowUp;
      log.info({ study: order.study, slot: order.slot }, 'no follow-up could be written');
    },
    isExpected: (error) => error === noFollowUp,
  });
  return {
    async add(order) {
      const { study, interview, slot } = order;
      await queue.add(`follow-up-${study}-${interview}-${slot}`, order, delayMs);
    },
    close: queue.close,
  };
}
