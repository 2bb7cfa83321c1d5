import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import type { Api } from 'grammy';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { z } from 'zod';

/** Whoever takes the updates in. */
interface Taking {
  take(update: { update_id: number }): Promise<'done' | 'store-down'>;
}

const updateSchema = z.looseObject({ update_id: z.int() });
/** Time a connection may take to end after its last answer, in milliseconds. */
const goodbyeMs = 1_000;
const secretHeader = 'x-telegram-bot-api-secret-token';

/**
 * Receives updates at `url` on a local port. Answers 200 when an update is taken, 503 when nothing of it
 * could be kept (Telegram delivers it again), 401 without the secret. `/health` answers 200 while it runs.
 * Without a secret of the operator's, each start makes one: nobody but Telegram may send updates.
 */
export async function createWebhook(deps: {
  bot: Pick<Api, 'setWebhook'>;
  taking: Taking;
  url: string;
  secret: string | undefined;
  port: number;
  log: Logger;
}) {
  const { taking, url, log } = deps;
  const secret = deps.secret ?? randomBytes(32).toString('hex');
  const inHand = new Set<Promise<unknown>>();
  const app = new Hono();
  app.get('/health', (c) => c.json({ ok: true }));
  app.post(new URL(url).pathname, async (c) => {
    if (!same(c.req.header(secretHeader) ?? '', secret)) return c.body(null, 401);
    const update = updateSchema.safeParse(await c.req.json().catch(() => null));
    if (!update.success) return c.body(null, 400);
    const taken = taking.take(update.data);
    inHand.add(taken);
    const outcome = await taken.finally(() => inHand.delete(taken));
    if (outcome === 'done') return c.body(null, 200);
    return c.body(null, 503, { 'Retry-After': '5' });
  });
  const server = serve({ fetch: app.fetch, port: deps.port });
  await once(server, 'listening');
  const ended = new Promise<void>((resolve) => server.once('close', resolve));
  try {
    await deps.bot.setWebhook(url, {
      secret_token: secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    });
  } catch (error) {
    server.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : deps.port;
  log.info({ port }, 'receiving updates by webhook');
  return {
    port,
    ended,
    async stop() {
      server.close();
      await Promise.allSettled(inHand);
      const force = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, goodbyeMs);
      await ended;
      clearTimeout(force);
    },
  };
}

function same(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
