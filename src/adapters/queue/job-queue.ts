import { Queue, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { z } from 'zod';
import { cancellation } from '../../app/jobs.ts';

/** Work that is done outside of a chat's turn and survives a crash. */
export interface JobQueue<T> {
  /** `id` names the job (no `:`): while it waits, adding it again changes nothing. `delay` in milliseconds. */
  add(id: string, data: T, delay?: number): Promise<void>;
  /** Takes a job out that has not begun; nothing happens where there is none. */
  remove(id: string): Promise<void>;
  /**
   * Ends a job for good. `removed`: it had not begun. `stopping`: its signal is aborted, here and now or, where
   * its process has died, as soon as it is taken up.
   */
  cancel(id: string): Promise<'removed' | 'stopping' | 'none'>;
  /** Whether a job waits or is being done. */
  has(id: string): Promise<boolean>;
  /** Lets jobs under way be taken up by the next start, and closes. */
  close(): Promise<void>;
}

/** How a queue does its work. `connection` must be made for BullMQ (`maxRetriesPerRequest: null`). */
export interface JobQueueOptions<T> {
  name: string;
  schema: z.ZodType<T>;
  /** May run again for the same job when the process died half-way. `last`: there will be no further attempt. */
  run(
    data: T,
    signal: AbortSignal,
    job: { id: string; name: string; last: boolean },
  ): Promise<void>;
  connection: Redis;
  prefix: string;
  log: Logger;
  attempts?: number;
  /** Failures that are no errors: told of elsewhere, and worth another attempt. */
  isExpected?(error: Error): boolean;
  /** Jobs done at the same time in this process. */
  concurrency?: number;
}

/** How long a job of a process that died stays with it before another takes it over, in milliseconds. */
const lockDuration = 15_000;

/** How often such jobs are looked for, in milliseconds. */
const stalledInterval = 5_000;

/** How often a job may survive the death of its process before it is given up. */
const maxStalledCount = 3;

const cancelledSchema = z.object({ cancelled: z.literal(true) });

/** Events tell what jobs held; nobody listens to them, so that hardly any are kept. */
const eventsKept = 1;

/** Builds a queue on BullMQ. What a job held is gone once it is done or given up. */
export function createJobQueue<T>(options: JobQueueOptions<T>): JobQueue<T> {
  const { name, schema, connection, prefix, log, attempts = 3, concurrency = 2 } = options;
  const stopping = new AbortController();
  const running = new Map<string, AbortController>();
  // What the server must keep is checked before; BullMQ would print its own view of it.
  const shared = { connection, prefix, skipVersionCheck: true };
  const queue = new Queue(name, { ...shared, streams: { events: { maxLen: eventsKept } } });
  const worker = new Worker(
    name,
    async (job, lock) => {
      const id = job.id ?? job.name;
      const last = job.attemptsMade + 1 >= attempts;
      const own = new AbortController();
      running.set(id, own);
      if (cancelledSchema.safeParse(job.data).success) own.abort(cancellation());
      const signal = AbortSignal.any([stopping.signal, own.signal]);
      try {
        const data = schema.parse(job.data);
        await options.run(data, signal, { id, name: `${id}-${job.timestamp}`, last });
      } catch (error) {
        // Whoever asked for it wants it no more: done.
        if (own.signal.aborted) return;
        if (!stopping.signal.aborted) throw error;
        // Put off by our own stop: that is no failed attempt.
        await job.moveToWait(lock);
        throw new WaitingError();
      } finally {
        running.delete(id);
      }
    },
    { ...shared, concurrency, lockDuration, stalledInterval, maxStalledCount },
  );
  worker.on('failed', (job, err) => {
    if (!options.isExpected?.(err)) log.error({ queue: name, job: job?.id, err }, 'a job failed');
  });
  const lost = (err: Error) => log.warn({ queue: name, err }, 'a queue has lost its store');
  queue.on('error', lost);
  worker.on('error', lost);

  async function has(id: string): Promise<boolean> {
    const job = await queue.getJob(id);
    return Boolean(job && !(await job.isFailed()) && !(await job.isCompleted()));
  }

  return {
    has,
    async add(id, data, delay = 0) {
      await queue.add(name, data, {
        jobId: id,
        delay,
        attempts,
        backoff: { type: 'exponential', delay: 2000 },
        removeOnComplete: true,
        removeOnFail: true,
      });
    },
    async remove(id) {
      await queue.remove(id);
    },
    async cancel(id) {
      const job = await queue.getJob(id);
      if (!job) return 'none';
      if ((await queue.remove(id)) === 1) return 'removed';
      // Noted with the job, too: it may be one that a process left behind when it died.
      await job.updateData({ ...job.data, cancelled: true }).catch(() => null);
      running.get(id)?.abort(cancellation());
      return 'stopping';
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
