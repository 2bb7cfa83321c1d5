import { Redis } from 'ioredis';
import { createWebhook } from './adapters/http/webhook.ts';
import { createDraftQueue } from './adapters/queue/draft-queue.ts';
import { queuePrefix } from './adapters/redis/keys.ts';
import { createTurnStorage } from './adapters/redis/turn-storage.ts';
import { createBot } from './adapters/telegram/bot.ts';
import { createDraftDelivery } from './adapters/telegram/delivering.ts';
import { createSendExport } from './adapters/telegram/exporting.ts';
import { introduce } from './adapters/telegram/introducing.ts';
import { startPolling } from './adapters/telegram/polling.ts';
import { createTakingUpdates } from './adapters/telegram/taking-updates.ts';
import { createInterviewing } from './app/conduct-interview.ts';
import { createMyData } from './app/show-my-data.ts';
import { createTakingPart } from './app/take-part.ts';
import { createCore, createLog, createStores, openRedis } from './composition.ts';
import { type Config, createConfig } from './config.ts';

/** Runs the bot until a signal asks it to stop. */
async function main(config: Config) {
  const log = createLog(config);
  const { token } = config;
  if (!token) throw new Error('BOT_TOKEN is missing. @BotFather on Telegram gives you one.');
  const store = await openRedis(config, log);
  const stores = createStores(store.redis);
  const core = createCore(config, stores, log);
  const { texts, env, designing } = core;
  const { defaultLanguage, owners } = config;
  const takingPart = createTakingPart({ ...stores, defaultLanguage, owners, env });
  const interviewing = createInterviewing({ ...stores, env });

  // BullMQ waits on its connections as long as it takes, so it gets some of its own.
  const queueOptions = { maxRetriesPerRequest: null, lazyConnect: false };
  const queueRedis =
    'path' in store.target
      ? new Redis({ ...queueOptions, path: store.target.path })
      : new Redis(store.target.url, queueOptions);
  queueRedis.on('error', (error) => log.warn({ reason: error.message }, 'queue: no Redis'));

  const bot = createBot({
    token,
    apiRoot: config.apiRoot,
    texts,
    turns: createTurnStorage(store.redis),
    defaultLanguage,
    takingPart,
    interviewing,
    designing,
    studies: stores.studies,
    interviews: stores.interviews,
    forgetting: core.forgetting,
    myData: createMyData(stores),
    usesModel: core.usesModel,
    drafts: { add: (order) => drafts.add(order) },
    sendExport: createSendExport({ ...stores, renderer: core.renderer, ...core }),
  });
  const drafts = createDraftQueue({
    connection: queueRedis,
    prefix: queuePrefix,
    run: createDraftDelivery({ ...stores, ...core, api: bot.api }),
    log,
  });
  const taking = createTakingUpdates({ bot, texts, takingPart, defaultLanguage, log });

  await bot.init();
  await stores.facts.setUsername(bot.botInfo.username);
  await introduce(bot.api, texts, owners);
  const receiving = config.webhook
    ? await createWebhook({ bot: bot.api, taking, port: config.port, ...config.webhook, log })
    : startPolling(bot, taking, log);
  log.info({ bot: bot.botInfo.username }, 'ready');

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      log.info('stopping: finishing what is in hand');
      await receiving.stop();
      await drafts.close();
      queueRedis.disconnect();
      await core.close();
      await store.close();
      log.info('stopped');
    })();
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  await receiving.ended.finally(stop);
}

main(createConfig(process.env)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
