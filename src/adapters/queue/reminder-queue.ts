import { z } from 'zod';
import type { ReminderOrder, ReminderQueue } from '../../app/jobs.ts';
import { createJobQueue, type JobQueueOptions } from './job-queue.ts';

const orderSchema = z.object({
  study: z.string(),
  interview: z.string(),
  person: z.string(),
  due: z.iso.datetime(),
}) satisfies z.ZodType<ReminderOrder>;

/** Reminders that wait, and the workers that see to them when their time has come. */
export interface ReminderQueueHandle extends ReminderQueue {
  close(): Promise<void>;
}

/** Builds the queue of reminders. `run` may run again for the same order when the process died half-way. */
export function createReminderQueue(
  deps: Pick<JobQueueOptions<ReminderOrder>, 'connection' | 'prefix' | 'log'> & {
    run: (order: ReminderOrder) => Promise<void>;
  },
): ReminderQueueHandle {
  const queue = createJobQueue({
    ...deps,
    name: 'reminders',
    schema: orderSchema,
    // Few at a time: answers to people come first.
    concurrency: 2,
    // Half an hour in all, for as long as Telegram may be out of reach.
    attempts: 10,
    run: (order) => deps.run(order),
  });
  return {
    // Named by its time as well: put off, it is another job than the one that is being done.
    add: (order, delay) => queue.add(idOf(order), order, Math.max(0, delay)),
    close: queue.close,
  };
}

function idOf({ study, interview, due }: ReminderOrder): string {
  return [study, interview, Date.parse(due)].join('-');
}
