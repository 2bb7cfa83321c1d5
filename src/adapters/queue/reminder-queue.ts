import { z } from 'zod';
import type { QuestionOrder, ReminderOrder, ReminderQueue } from '../../app/jobs.ts';
import { placeSchema } from '../../domain/place.ts';
import { createJobQueue, type JobQueueOptions } from './job-queue.ts';

const reminderSchema = z.object({
  study: z.string(),
  interview: z.string(),
  person: z.string(),
  due: z.iso.datetime(),
}) satisfies z.ZodType<ReminderOrder>;
const questionSchema = reminderSchema.extend({
  again: z.object({ place: placeSchema, wanted: z.iso.datetime() }),
}) satisfies z.ZodType<QuestionOrder>;
// A reminder would take a question for one of its own.
const orderSchema = z.union([questionSchema, reminderSchema]);

/** Reminders and questions that wait, and the workers that see to them when their time has come. */
export interface ReminderQueueHandle extends ReminderQueue {
  close(): Promise<void>;
}

/** Builds the queue. What it runs may run again for the same order when the process died half-way. */
export function createReminderQueue(
  deps: Pick<JobQueueOptions<ReminderOrder>, 'connection' | 'prefix' | 'log'> & {
    remind: (order: ReminderOrder) => Promise<void>;
    ask: (order: QuestionOrder) => Promise<void>;
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
    run: (order) => ('again' in order ? deps.ask(order) : deps.remind(order)),
  });
  return {
    // Named by its time as well: put off, it is another job than the one that is being done.
    add: (order, delay) => queue.add(idOf(order), order, Math.max(0, delay)),
    close: queue.close,
  };
}

function idOf(order: ReminderOrder | QuestionOrder): string {
  const { study, interview, due } = order;
  const what = 'again' in order ? [order.again.place] : [];
  return [study, interview, Date.parse(due), ...what].join('-');
}
