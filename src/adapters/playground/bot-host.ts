import { type Changes, createChanges } from './changes.ts';
import { type CallbackQueries, createCallbackQueries } from './store/callback-queries.ts';
import { type Chats, createChats } from './store/chats.ts';
import { createFiles, type Files } from './store/files.ts';
import type { BotState } from './store/state.ts';
import type { DeliverySettings } from './updates/delivery-settings.ts';
import { createLongPoll, type LongPoll } from './updates/long-poll.ts';
import { createUpdateQueue, type UpdateQueue } from './updates/update-queue.ts';
import type { Backoff } from './updates/webhook-backoff.ts';
import { createWebhookSender, type WebhookSender } from './updates/webhook-sender.ts';

/** One bot at work: its stored state and what acts on it. */
export interface BotHost {
  readonly state: BotState;
  readonly chats: Chats;
  readonly files: Files;
  readonly queries: CallbackQueries;
  readonly queue: UpdateQueue;
  readonly longPoll: LongPoll;
  readonly webhook: WebhookSender;
  /** Fires after every change of anything this bot has. */
  readonly changes: Changes;
  /** The server's clock, in ms. */
  readonly now: () => number;
}

/** What all bots of a server share. */
export interface BotHostDeps {
  now: () => number;
  settings: DeliverySettings;
  backoff: Backoff;
  onWebhookReply: (host: BotHost, reply: Record<string, unknown>) => void;
}

/** Puts a stored bot to work. */
export function createBotHost(state: BotState, deps: BotHostDeps): BotHost {
  const { now, settings, backoff, onWebhookReply } = deps;
  const changes = createChanges();
  const queue = createUpdateQueue(state, { settings, now, onChange: changes.emit });
  const host: BotHost = {
    state,
    now,
    queue,
    changes,
    chats: createChats(state, now, changes.emit),
    files: createFiles(state),
    queries: createCallbackQueries(state, now),
    longPoll: createLongPoll(queue),
    webhook: createWebhookSender(state, {
      queue,
      now,
      backoff,
      onReply: (reply) => onWebhookReply(host, reply),
    }),
  };
  return host;
}
