import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobType, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { JobEraser } from '../../app/jobs.ts';

const states: JobType[] = [
  ...(['waiting', 'delayed', 'prioritized', 'waiting-children'] as const),
  ...(['failed', 'completed', 'active'] as const),
];
/** Jobs read at a time. */
const page = 500;
/** How long a job that is being done is waited for, in milliseconds: it finds that its person is gone, and ends. */
const patience = 3_000;
const pause = 100;

/**
 * Builds {@link JobEraser} for every queue under a prefix, those that a later version adds included. A queue
 * is known by the record BullMQ keeps of it, so that no list of names has to be kept up to date.
 */
export function createJobEraser(deps: { connection: Redis; prefix: string }): JobEraser {
  const { connection, prefix } = deps;

  async function queueNames(): Promise<string[]> {
    const names: string[] = [];
    const [before, after] = [`${prefix}:`, ':meta'];
    for await (const keys of connection.scanStream({ match: `${before}*${after}`, count: page }))
      if (Array.isArray(keys))
        names.push(...keys.map((key) => String(key).slice(before.length, -after.length)));
    return [...new Set(names)];
  }

  return {
    async forget(names) {
      const wanted = new Set(names);
      // It takes a while to load, and most commands of the operator go without.
      const bullmq = await import('bullmq');
      for (const name of await queueNames()) {
        // What the queue's own process has set is left as it is.
        const options = { connection, prefix, skipVersionCheck: true, skipMetasUpdate: true };
        const queue = new bullmq.Queue(name, options);
        try {
          await forgetIn(queue, wanted);
        } finally {
          await queue.close();
        }
      }
    },
  };
}

async function forgetIn(queue: Queue, wanted: Set<string>): Promise<void> {
  const until = performance.now() + patience;
  let left = await naming(queue, wanted);
  while (left.length > 0) {
    for (const job of left) await job.remove().catch(() => null);
    left = await naming(queue, wanted);
    if (performance.now() > until) return;
    if (left.length > 0) await sleep(pause);
  }
}

async function naming(queue: Queue, wanted: Set<string>): Promise<Job[]> {
  const found: Job[] = [];
  for (const state of states)
    for (let from = 0; ; from += page) {
      const jobs = await queue.getJobs([state], from, from + page - 1);
      found.push(...jobs.filter((job) => names(job, wanted)));
      // A page may be short of jobs that went while it was read.
      if (jobs.length === 0) break;
    }
  return found;
}

/** Whether a job's id or data name one of those wanted. */
function names(job: Job, wanted: Set<string>): boolean {
  return (
    (job.id ?? '').split('-').some((part) => wanted.has(part)) ||
    leaves(job.data).some((leaf) => wanted.has(leaf))
  );
}

function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [String(value)];
}
