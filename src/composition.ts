import { createHash, randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { type Logger, pino } from 'pino';
import { createExtractiveSummariser } from './adapters/extractive/extractive-summariser.ts';
import { createTexts } from './adapters/fluent/texts.ts';
import { createGuideLibrary, loadGuides } from './adapters/guides/guide-library.ts';
import { createLlmSummariser } from './adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from './adapters/llm/prompt-library.ts';
import { createAnswerStore } from './adapters/redis/answer-store.ts';
import { createBotFacts } from './adapters/redis/bot-facts.ts';
import { connectRedis, type RedisTarget } from './adapters/redis/connect.ts';
import { checkDurability } from './adapters/redis/durability.ts';
import { createEraser } from './adapters/redis/eraser.ts';
import { createInterviewStore } from './adapters/redis/interview-store.ts';
import { createInvitationStore } from './adapters/redis/invitation-store.ts';
import { startManagedRedis } from './adapters/redis/managed-server.ts';
import { createMapStore } from './adapters/redis/map-store.ts';
import { createPersonStore } from './adapters/redis/person-store.ts';
import { createStudyStore } from './adapters/redis/study-store.ts';
import { createTypstRenderer } from './adapters/typst/renderer.ts';
import { createDesigning } from './app/design-study.ts';
import { createDraftMap } from './app/draft-map.ts';
import { createExportAnswers } from './app/export-answers.ts';
import { createForgetting } from './app/forget-person.ts';
import { createImportAnswers } from './app/import-answers.ts';
import type { Environment } from './app/ports.ts';
import type { Config } from './config.ts';

/** Which summariser makes a draft; `auto` takes the model where one is configured. */
export type SummariserChoice = 'auto' | 'llm' | 'extractive';

/** Logs go to standard error: standard output is for what a command answers. */
export function createLog(config: Config): Logger {
  return pino(
    {
      level: config.logLevel,
      // Whatever an error or object brings along, no secret and nobody's words get into a log.
      redact: ['*.token', '*.apiKey', '*.text', '*.payload', 'err.payload', 'err.request'],
    },
    pino.destination(2),
  );
}

/** Time a client needs to connect again to a server that is still there, in milliseconds. */
const reconnectMs = 1_000;

/** Redis as the configuration has it: its own server, or one that is checked to keep what it acknowledges. */
export async function openRedis(config: Config, log: Logger) {
  const startOwn = () =>
    startManagedRedis({
      folder: join(resolve(config.dataDir), 'redis'),
      log: (message) => log.debug(message),
    });
  let managed = config.redisUrl ? null : await startOwn();
  const target: RedisTarget = managed
    ? { path: managed.path }
    : { url: config.redisUrl ?? 'redis://127.0.0.1:6379' };
  const redis = await connectRedis(target, {
    onError: (error) => log.warn({ reason: error.message }, 'lost the connection to Redis'),
  });
  try {
    const kept = await checkDurability(redis, { allowWeak: config.allowWeakRedis });
    log.info({ kept }, 'Redis is ready; what is kept if it crashes');
  } catch (error) {
    redis.disconnect();
    await managed?.release();
    throw error;
  }
  let closing = false;
  let reviving = false;
  /** Starts the private server again when it has died; clients reconnect by themselves. */
  const revive = async () => {
    if (!managed || closing || reviving) return;
    reviving = true;
    try {
      await setTimeout(reconnectMs);
      while (!closing && redis.status !== 'ready') {
        await managed.release();
        managed = await startOwn();
        log.warn('the private Redis had stopped and was started again');
        await setTimeout(reconnectMs);
      }
    } catch (error) {
      log.error({ err: error }, 'the private Redis cannot be started');
    } finally {
      reviving = false;
    }
  };
  redis.on('close', () => void revive());
  return {
    redis,
    target,
    async close() {
      closing = true;
      redis.disconnect();
      await managed?.release();
    },
  };
}

/** Every store on one connection. */
export function createStores(redis: Redis) {
  return {
    studies: createStudyStore(redis),
    interviews: createInterviewStore(redis),
    answers: createAnswerStore(redis),
    people: createPersonStore(redis),
    invitations: createInvitationStore(redis),
    maps: createMapStore(redis),
    eraser: createEraser(redis),
    facts: createBotFacts(redis),
  };
}
export type Stores = ReturnType<typeof createStores>;

/** The use cases that the chat and the command line share, with what draws and summarises. */
export function createCore(
  config: Config,
  stores: Stores,
  log: Logger,
  choice: SummariserChoice = 'auto',
) {
  const env = createEnvironment();
  const texts = createTexts();
  const guides = createGuideLibrary(loadGuides(new URL('../prompts/guides/', import.meta.url)));
  const renderer = createTypstRenderer({ texts });
  const extractive = createExtractiveSummariser();
  const model = choice === 'extractive' ? null : config.model;
  const llm =
    model &&
    createLlmSummariser({
      apiKey: model.apiKey,
      model: model.name,
      ...(model.baseUrl ? { baseUrl: model.baseUrl } : {}),
      prompts: loadPrompts(new URL('../prompts/', import.meta.url)),
      log,
    });
  return {
    env,
    texts,
    guides,
    renderer,
    usesModel: Boolean(llm),
    importAnswers: createImportAnswers({ ...stores, hash }),
    designing: createDesigning({ ...stores, guides, owners: config.owners, env }),
    draftMap: createDraftMap({
      ...stores,
      summariser: llm ?? extractive,
      ...(llm ? { fallback: extractive } : {}),
      env,
    }),
    exportAnswers: createExportAnswers(stores),
    forgetting: createForgetting({ ...stores, env, hash }),
    async close() {
      await renderer.close();
      await extractive.close();
    },
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

function createEnvironment(): Environment {
  return {
    now: () => new Date(),
    id: (length = 12) =>
      Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
  };
}
