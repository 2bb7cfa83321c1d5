import { setTimeout } from 'node:timers/promises';
import { type Bot, GrammyError } from 'grammy';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { answersCsv } from './adapters/csv/answers-csv.ts';
import { createWebhook } from './adapters/http/webhook.ts';
import { qrPicture } from './adapters/qr/qr-picture.ts';
import { createDraftQueue } from './adapters/queue/draft-queue.ts';
import type { RedisTarget } from './adapters/redis/connect.ts';
import { createDialogueStorage } from './adapters/redis/dialogue-storage.ts';
import { createHistory } from './adapters/redis/history.ts';
import { createSendAgain } from './adapters/telegram/asking-again.ts';
import { createBot } from './adapters/telegram/bot.ts';
import { createDraftDelivery } from './adapters/telegram/delivering.ts';
import { createSendExport } from './adapters/telegram/exporting.ts';
import { introduce } from './adapters/telegram/introducing.ts';
import { startPolling } from './adapters/telegram/polling.ts';
import { createSendReminder } from './adapters/telegram/reminding.ts';
import { createTakingUpdates } from './adapters/telegram/taking-updates.ts';
import { createTurns } from './adapters/telegram/turns.ts';
import { createInterviewing } from './app/conduct-interview.ts';
import { createRetention } from './app/enforce-retention.ts';
import type { MapRenderer } from './app/ports.ts';
import { createMyData } from './app/show-my-data.ts';
import { createTakingPart } from './app/take-part.ts';
import { createFollowUps, createReminders, createVoices, queueSetting } from './background.ts';
import { type Core, createCore, createStores, type Stores } from './composition.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import { createDraftingThreads } from './drafting-threads.ts';
import { createImportingThread } from './importing-thread.ts';
import { openRedis } from './open-redis.ts';
import { createRendering } from './rendering.ts';

/** The running product. */
export interface Journey {
  /** Finishes what is in hand, takes nothing new, closes everything; the private Redis last. */
  stop(): Promise<void>;
  /** Settles when receiving updates ends; rejects when it cannot go on. */
  ended: Promise<void>;
  /** What it is made of, for whatever else looks at the same studies. */
  parts: { stores: Stores; core: Core; renderer: MapRenderer };
}

/**
 * Builds and starts the bot with everything around it. When the signal is aborted before it has started, it
 * closes what it had opened and rejects with the signal's reason.
 */
export async function startJourney(
  config: Config,
  log: Logger,
  signal?: AbortSignal,
): Promise<Journey> {
  const { token, defaultLanguage, owners } = config;
  if (!token)
    throw new AppError('no-token', 'BOT_TOKEN is missing. @BotFather on Telegram gives you one.');
  /** Closes what has been opened so far, last first. */
  const closers: (() => unknown)[] = [];
  const close = async () => {
    // The private Redis comes last and is reached whatever becomes of the others.
    for (const closer of closers.reverse()) await inTime(closer, log);
  };
  try {
    const store = await openRedis(config, log);
    closers.push(store.close);
    const stores = createStores(store.redis);
    const core = createCore(config, stores);
    // What is wrong in a guide is said at the start, and not when a study is made of it.
    core.guides.list();
    const { texts, env, designing, exportAnswers } = core;
    const { renderer, close: closeRendering } = createRendering(core.drawn);
    closers.push(closeRendering);
    const setting = { config, target: store.target };
    const drafting = createDraftingThreads(setting, log);
    closers.push(drafting.close);
    const importing = createImportingThread(setting);
    closers.push(importing.close);
    const interviewing = createInterviewing({ ...stores, env, pause: config.fragmentPause });
    const queueRedis = connectForQueue(store.target, log);
    closers.push(() => queueRedis.disconnect());
    const queues = queueSetting(queueRedis, log, closers);
    const inTurn = createTurns();

    const { reminding, askingAgain } = createReminders(
      stores,
      {
        env,
        inTurn,
        interviewing,
        mayManage: designing.mayManage,
        remind: (person, order) => sendReminder(person, order),
        ask: (person, view) => sendAgain(person, view),
        day: config.reminderDay,
      },
      queues,
    );
    const takingPart = createTakingPart({
      ...stores,
      defaultLanguage,
      owners,
      env,
      reminders: reminding,
    });

    const { bot, asking, settling, heard } = createBot({
      ...stores,
      token,
      apiRoot: config.apiRoot,
      texts,
      log,
      dialogues: createDialogueStorage(store.redis),
      defaultLanguage,
      takingPart,
      interviewing,
      designing,
      forgetting: core.forgetting,
      myData: createMyData(stores),
      usesModel: config.model !== null,
      transcribes: config.transcriber !== null,
      drafts: {
        add: (order) => drafts.add(order),
        cancel: (study, chat) => drafts.cancel(study, chat),
      },
      voices: config.transcriber && { add: async (order) => voices?.add(order) },
      prepareFollowUp: await createFollowUps(config, stores, queues),
      inTurn,
      reminding,
      askingAgain,
      qrPicture,
      importFile: importing.importFile,
      newsSinceMap: core.newsSinceMap,
      sendExport: createSendExport({ maps: stores.maps, renderer, exportAnswers, answersCsv }),
    });
    const sendReminder = createSendReminder({ api: bot.api, texts, interviewing });
    const sendAgain = createSendAgain({ api: bot.api, texts, asking });
    const voices = await createVoices(config, stores, { api: bot.api, token, heard }, queues);
    const drafts = createDraftQueue({
      ...queues,
      run: createDraftDelivery({ prepare: drafting.prepare, texts, api: bot.api }),
    });
    closers.push(drafts.close);

    log.info(
      { api: config.apiRoot ?? 'https://api.telegram.org' },
      'asking Telegram who this bot is',
    );
    await bot.init(isGrammySignal(signal) ? signal : undefined).catch(refusedToken);
    signal?.throwIfAborted();
    await stores.facts.setUsername(bot.botInfo.username);
    const taking = createTakingUpdates({ bot, texts, takingPart, defaultLanguage, log });
    closers.push(settling.stop);
    await settling.start();
    closers.push(
      createRetention({ ...stores, forgetting: core.forgetting, env, log }).start().stop,
    );
    closers.push(createHistory(store.redis, { log }).keepClean().stop);
    // Last: what fails before it leaves nothing running that takes updates in.
    const receiving = config.webhook
      ? await createWebhook({ bot: bot.api, taking, port: config.port, ...config.webhook, log })
      : await startPolling(bot, taking, log);
    let stopping: Promise<void> | undefined;
    log.info({ bot: bot.botInfo.username }, 'ready');
    // What Telegram shows about the bot can wait; people cannot.
    introduce(bot.api, bot.botInfo, texts, () => stopping !== undefined).catch((err: unknown) =>
      log.warn({ err }, 'could not tell Telegram the commands'),
    );
    const stop = async () => {
      log.info('stopping: finishing what is in hand');
      await inTime(receiving.stop, log);
      await close();
      log.info('stopped');
    };
    return {
      parts: { stores, core, renderer },
      ended: receiving.ended,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await close();
    signal?.throwIfAborted();
    throw error;
  }
}

/** How long a part may take to close before the rest goes on without it, in milliseconds. */
const closingLimit = 15_000;

/** Closes a part; whatever goes wrong with it is logged and keeps nothing else from closing. */
async function inTime(closer: () => unknown, log: Logger): Promise<void> {
  const closed = new AbortController();
  const late = () => 'late' as const;
  const limit = setTimeout(closingLimit, undefined, { signal: closed.signal }).then(late, late);
  try {
    const outcome = await Promise.race([Promise.resolve().then(closer), limit]);
    if (outcome === 'late') log.error('a part of the bot did not close in time');
  } catch (err) {
    log.error({ err }, 'a part of the bot did not close well');
  } finally {
    closed.abort();
  }
}

/** grammY's types name the AbortSignal of a polyfill; Node's own does the same. */
function isGrammySignal(signal: unknown): signal is Parameters<Bot['init']>[0] {
  return signal instanceof AbortSignal;
}

/** Telegram answers 401 to a token it does not know, and 404 to one that cannot be one. */
function refusedToken(cause: unknown): never {
  if (cause instanceof GrammyError && [401, 404].includes(cause.error_code))
    throw new AppError(
      'bad-token',
      'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather.',
      { cause },
    );
  throw cause;
}

/** BullMQ waits on its connections as long as it takes, so it gets one of its own. */
function connectForQueue(target: RedisTarget, log: Logger): Redis {
  const options = { maxRetriesPerRequest: null };
  const redis =
    'path' in target
      ? new Redis({ ...options, path: target.path })
      : new Redis(target.url, options);
  redis.on('error', (error: Error) => log.warn({ reason: error.message }, 'queue without Redis'));
  return redis;
}
