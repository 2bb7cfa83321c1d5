import { setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { createTexts } from './adapters/fluent/texts.ts';
import { connectRedis, type RedisTarget } from './adapters/redis/connect.ts';
import { createPrepareDraft, type ReadyDraft } from './adapters/telegram/preparing.ts';
import { createInterviewing } from './app/conduct-interview.ts';
import type { DraftProgress } from './app/draft-map.ts';
import { cancellation, type DraftOrder } from './app/jobs.ts';
import { createOpenGaps } from './app/open-gaps.ts';
import { createEnvironment, createStores, drawnIn } from './composition.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import { createDrafting } from './drafting.ts';
import { createRendering } from './rendering.ts';

/** What threads that draft are given when they start. */
export interface DraftingSetting {
  config: Config;
  target: RedisTarget;
}

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

/** What came of it. `failed`: an AppError, which no thread can hand to another as it is. */
export type DraftingOutcome =
  | { kind: 'made'; ready: ReadyDraft }
  | { kind: 'failed'; code: string; message: string };

const { config, target }: DraftingSetting = workerData;
// Whoever chats comes first, yet a draft moves on where others keep the machine busy: about a third of an equal share.
// On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(5);
const env = createEnvironment();
const texts = createTexts();
const { renderer } = createRendering(texts, drawnIn(config));

/** Makes a draft ready to be sent; runs in a worker thread. */
export async function prepareDraft({ order, draft, port }: DraftingTask): Promise<DraftingOutcome> {
  const cancelled = new AbortController();
  port.once('close', () => cancelled.abort(cancellation()));
  const tell = (note: DraftingNote) => port.postMessage(note);
  const log = {
    info: (fields: Record<string, unknown>, message: string) =>
      tell({ kind: 'info', fields, message }),
    warn: (fields: Record<string, unknown>, message: string) =>
      tell({ kind: 'warn', fields, message }),
  };
  const onError = ({ message: reason }: Error) =>
    log.warn({ reason }, 'a draft has lost the connection to Redis');
  try {
    const redis = await connectRedis(target, { onError });
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
      const ready = await prepare(order, draft, {
        signal: cancelled.signal,
        onProgress: (progress) => tell({ kind: 'progress', progress }),
      });
      return { kind: 'made', ready };
    } finally {
      redis.disconnect();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'failed', code: error.code, message: error.message };
  }
}
