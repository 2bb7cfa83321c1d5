import { createBatchSink, createRunner, createSource, createUpdateFetcher } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { BotContext } from './context.ts';
import type { TakingUpdates } from './taking-updates.ts';
import { createTurns } from './turns.ts';

/** Long polling under way. */
export interface Polling {
  /** Finishes the updates in hand, confirms them and takes no more. */
  stop(): Promise<void>;
  /** Settles when polling ends; rejects when it cannot go on (a wrong token, somebody else polling). */
  ended: Promise<void>;
}

const updateKinds = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** How long another poller of the same token may take to go away (ours, killed a moment ago), in attempts of a second. */
const conflictAttempts = 60;

/**
 * Starts long polling. The next batch is fetched, and so the last one confirmed, only when every update of
 * the last is taken: what was in hand when the process died is delivered again.
 */
export async function startPolling(
  bot: Bot<BotContext>,
  taking: Pick<TakingUpdates, 'takeSurely'>,
  log: Logger,
): Promise<Polling> {
  // Telegram refuses polling while a webhook of an earlier setting stands.
  await bot.api.deleteWebhook();
  const stopping = new AbortController();
  let last: number | undefined;
  let complete = true;
  bot.api.config.use(async (previous, method, payload, signal) => {
    for (let attempt = 1; ; attempt++) {
      const result = await previous(method, payload, signal);
      const conflict = method === 'getUpdates' && !result.ok && result.error_code === 409;
      if (!conflict || attempt > conflictAttempts) return result;
      log.warn('another process is receiving the updates of this bot; waiting for it to stop');
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  });
  const fetchUpdates = createUpdateFetcher(bot, {
    fetch: { timeout: 30, allowed_updates: updateKinds },
    retryInterval: 1000,
    silent: true,
  });
  const source = createSource({ supply: fetchUpdates });
  // What comes after an update that the store could not take yet waits for it: words keep their order.
  const inTurn = createTurns();
  const consumer = {
    consume: (update: Update) =>
      inTurn(chatOf(update), async () => {
        await taking.takeSurely(update, stopping.signal);
        last = Math.max(last ?? 0, update.update_id);
      }),
  };
  const sink = createBatchSink(consumer, async (error) => {
    // Only the end of the process leaves an update undone: it is then not confirmed.
    complete = false;
    log.warn({ err: error }, 'an update was left for the next start');
  });
  const runner = createRunner(source, sink);
  runner.start();
  return {
    ended: runner.task() ?? Promise.resolve(),
    async stop() {
      const running = runner.isRunning() ? runner.stop() : runner.task();
      const grace = setTimeout(() => stopping.abort(), 5000);
      await running;
      clearTimeout(grace);
      if (complete && last !== undefined) await confirm(bot, last);
    },
  };
}

/** The chat an update is from; all that are from none share 0, which is no chat's. */
function chatOf({ message, edited_message, callback_query, my_chat_member }: Update): number {
  return (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat.id ?? 0;
}

/** Tells Telegram what has been taken, so that the next start does not get it again. */
async function confirm(bot: Bot<BotContext>, last: number): Promise<void> {
  // Where it fails, they are delivered again and recognised.
  await bot.api.getUpdates({ offset: last + 1, limit: 1, timeout: 0 }).catch(() => null);
}
