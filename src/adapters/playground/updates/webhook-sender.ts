import { pause } from '../changes.ts';
import { createLifetime } from '../lifetime.ts';
import type { BotState, QueuedUpdate, WebhookState } from '../store/state.ts';
import type { UpdateQueue } from './update-queue.ts';
import { type Backoff, retryDelay } from './webhook-backoff.ts';
import { postUpdate } from './webhook-request.ts';

/** Delivers the queue of one bot to the URL it set, if it set one. */
export interface WebhookSender {
  /** Starts, replaces or (with undefined) ends the delivery. */
  use(webhook: WebhookState | undefined): void;
  stop(): void;
}

/** What a webhook sender needs; `onReply` runs a method call that came in a webhook's answer. */
export interface WebhookDeps {
  queue: UpdateQueue;
  now: () => number;
  backoff: Backoff;
  onReply: (reply: Record<string, unknown>) => void;
}

/** Lanes go side by side up to `max_connections`; within a lane an update waits for the one before. */
export function createWebhookSender(state: BotState, deps: WebhookDeps): WebhookSender {
  const { queue, now, backoff, onReply } = deps;
  let subscription = createLifetime();
  const busy = new Set<string>();

  const deliver = async (webhook: WebhookState, queued: QueuedUpdate, signal: AbortSignal) => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      const outcome = await postUpdate(webhook, queued.update, signal);
      if (signal.aborted) return;
      if (outcome.kind === 'received') {
        if (outcome.reply) onReply(outcome.reply);
        return queue.settle(queued.id);
      }
      webhook.lastError = { date: Math.floor(now() / 1000), message: outcome.message };
      await pause(outcome.retryAfterMs ?? retryDelay(backoff, failures), signal);
      // Telegram too gives up on a button that can no longer be answered.
      const expired = queued.expiresAt !== undefined && queued.expiresAt <= now();
      if (expired) return queue.settle(queued.id);
    }
  };

  const pump = () => {
    const { webhook } = state;
    const { signal } = subscription;
    if (!webhook || signal.aborted) return;
    const repeats = queue.takeRepeats(Number.POSITIVE_INFINITY);
    for (const queued of [...repeats, ...queue.waiting()]) {
      const isRepeat = repeats.includes(queued);
      const lane = isRepeat ? `again:${queued.id}` : queued.lane;
      if (busy.has(lane)) continue;
      if (busy.size >= webhook.maxConnections && !isRepeat) break;
      busy.add(lane);
      void deliver(webhook, queued, signal).finally(() => {
        if (signal !== subscription.signal) return;
        busy.delete(lane);
        pump();
      });
    }
  };

  const unsubscribe = queue.changes.subscribe(pump);

  return {
    use(webhook) {
      subscription.abort();
      subscription = createLifetime();
      busy.clear();
      state.webhook = webhook;
      pump();
    },
    stop() {
      unsubscribe();
      subscription.abort();
    },
  };
}
