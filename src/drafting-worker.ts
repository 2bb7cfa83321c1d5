import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { createTexts } from './adapters/fluent/texts.ts';
import { connectRedis } from './adapters/redis/connect.ts';
import { createPrepareDraft, type ReadyDraft } from './adapters/telegram/preparing.ts';
import { createInterviewing } from './app/conduct-interview.ts';
import type { DraftProgress } from './app/draft-map.ts';
import { cancellation, type DraftOrder } from './app/jobs.ts';
import { createOpenGaps } from './app/open-gaps.ts';
import { createEnvironment, createStores, drawnIn } from './composition.ts';
import { createDrafting } from './drafting.ts';
import { createRendering } from './rendering.ts';
import { giveWay, type Outcome, outcomeOf, type ThreadSetting } from './threads.ts';

/** A draft to be made; it is cancelled by closing the port, which takes {@link DraftingNote}s. */
export interface DraftingTask {
  order: DraftOrder;
  draft: string;
  port: MessagePort;
}

/** What is told while a draft is made: how far it is, or a line for the log. */
export type DraftingNote =
  | { kind: 'progress'; progress: DraftProgress }
  | { kind: 'info' | 'warn'; fields: Record<string, unknown>; message: string };

const { config, target }: ThreadSetting = workerData;
giveWay();
const env = createEnvironment();
const texts = createTexts();
const { renderer } = createRendering(drawnIn(config));

/** Makes a draft ready to be sent; runs in a worker thread. */
export function prepareDraft({ order, draft, port }: DraftingTask): Promise<Outcome<ReadyDraft>> {
  const cancelled = new AbortController();
  port.once('close', () => cancelled.abort(cancellation()));
  const tell = (note: DraftingNote) => port.postMessage(note);
  const line = (kind: 'info' | 'warn') => (fields: Record<string, unknown>, message: string) =>
    tell({ kind, fields, message });
  const log = { info: line('info'), warn: line('warn') };
  return outcomeOf(async () => {
    const redis = await connectRedis(target, {
      onError: ({ message }) =>
        log.warn({ reason: message }, 'a draft lost the connection to Redis'),
    });
    try {
      const stores = createStores(redis);
      const interviewing = createInterviewing({ ...stores, env, pause: config.fragmentPause });
      const prepare = createPrepareDraft({
        ...stores,
        draftMap: createDrafting(config, stores, env, log),
        renderer,
        gaps: createOpenGaps({ ...stores, interviewing, env, day: config.reminderDay }),
        texts,
      });
      return await prepare(order, draft, {
        signal: cancelled.signal,
        onProgress: (progress) => tell({ kind: 'progress', progress }),
      });
    } finally {
      redis.disconnect();
    }
  });
}
