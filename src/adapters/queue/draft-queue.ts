import { Queue, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { DraftOrder, DraftQueue } from '../../app/ports.ts';
import { languageSchema } from '../../domain/language.ts';

const orderSchema = z.object({
  study: z.string(),
  chat: z.int(),
  message: z.int(),
  language: languageSchema,
}) satisfies z.ZodType<DraftOrder>;

const queueName = 'drafts';

/** Drafts made at the same time: a model's answers are waited for, and the heavy work has threads of its own. */
const concurrency = 2;

/** How long an order of a process that died stays with it before another takes it over, in milliseconds. */
const lockDuration = 15_000;

/** How often such orders are looked for, in milliseconds. */
const stalledInterval = 5_000;

/** How often an order may survive the death of its process before it is given up. */
const maxStalledCount = 3;

/** The queue of drafts and the workers that make them. */
export interface DraftQueueHandle extends DraftQueue {
  /** Lets drafts under way be taken up by the next start, and closes. */
  close(): Promise<void>;
}

/**
 * Builds the queue on BullMQ. `run` makes and delivers a draft; it may run again for the same `draft` name
 * when the process died half-way. `connection` must be a Redis connection made for BullMQ
 * (`maxRetriesPerRequest: null`), of which it makes its own copies.
 */
export function createDraftQueue(deps: {
  connection: Redis;
  prefix: string;
  run: (order: DraftOrder, draft: string, signal: AbortSignal) => Promise<void>;
  log: Logger;
}): DraftQueueHandle {
  const { connection, prefix, log } = deps;
  const stopping = new AbortController();
  // What the server must keep is checked before; BullMQ would print its own view of it.
  const shared = { connection, prefix, skipVersionCheck: true };
  const queue = new Queue(queueName, shared);
  const worker = new Worker(
    queueName,
    async (job, lock) => {
      const order = orderSchema.parse(job.data);
      log.info({ study: order.study, draft: job.id }, 'draft begun');
      try {
        await deps.run(order, `${job.id}-${job.timestamp}`, stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
        // Put off by our own stop: that is no failed attempt.
        await job.moveToWait(lock);
        throw new WaitingError();
      }
      log.info({ study: order.study, draft: job.id }, 'draft delivered');
    },
    { ...shared, concurrency, lockDuration, stalledInterval, maxStalledCount },
  );
  worker.on('failed', (job, err) => log.error({ draft: job?.id, err }, 'draft failed'));
  const lost = (err: Error) => log.warn({ err }, 'the queue of drafts has lost its store');
  queue.on('error', lost);
  worker.on('error', lost);
  return {
    async add(order) {
      // By chat: each marketer who asks gets the map, and nobody gets it twice.
      const id = `draft-${order.study}-${order.chat}`;
      const running = await queue.getJob(id);
      if (running && !(await running.isFailed()) && !(await running.isCompleted()))
        return 'running';
      await queue.add('draft', order, {
        jobId: id,
        attempts: 3,
        backoff: { type: 'exponential', delay: 2000 },
        removeOnComplete: true,
        removeOnFail: true,
      });
      return 'queued';
    },
    async close() {
      // Without its store BullMQ would wait for it as long as it takes.
      const closed = worker.close(connection.status !== 'ready');
      stopping.abort(new Error('stopping'));
      await closed;
      await queue.close();
    },
  };
}
