import { z } from 'zod';
import { ApiError, badRequest } from '../api-error.ts';
import { defineMethod, type Method } from './method.ts';
import { flag, integer, json, string } from './params.ts';

const allowedUpdates = json(z.array(z.string())).optional();

const pollSchema = z.object({
  offset: integer.default(0),
  limit: integer.default(100),
  timeout: integer.default(0),
  allowed_updates: allowedUpdates,
});

const webhookSchema = z.object({
  url: string.default(''),
  secret_token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/, 'secret token contains unallowed characters')
    .optional(),
  max_connections: integer.default(40),
  allowed_updates: allowedUpdates,
  drop_pending_updates: flag.default(false),
});

const dropSchema = z.object({ drop_pending_updates: flag.default(false) });

const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

const getUpdates = defineMethod(pollSchema, ({ host, signal }, input) => {
  if (host.state.webhook) throw new ApiError(409, WEBHOOK_ACTIVE);
  if (input.allowed_updates) host.state.allowedUpdates = input.allowed_updates;
  return host.longPoll.poll({
    offset: input.offset,
    limit: Math.min(Math.max(input.limit, 1), 100),
    timeoutMs: Math.min(Math.max(input.timeout, 0), 50) * 1000,
    signal,
  });
});

const setWebhook = defineMethod(webhookSchema, ({ host }, input) => {
  if (input.drop_pending_updates) host.queue.clear();
  if (input.allowed_updates) host.state.allowedUpdates = input.allowed_updates;
  if (input.url !== '' && !URL.canParse(input.url))
    throw badRequest('bad webhook: invalid webhook URL specified');
  const { url, secret_token: secret, max_connections: maxConnections } = input;
  if (url !== '') host.longPoll.interrupt('setWebhook request');
  host.webhook.use(url === '' ? undefined : { url, secret, maxConnections });
  return true;
});

const deleteWebhook = defineMethod(dropSchema, ({ host }, input) => {
  if (input.drop_pending_updates) host.queue.clear();
  host.webhook.use(undefined);
  return true;
});

const getWebhookInfo = defineMethod(z.object({}), ({ host }) => {
  const { webhook, allowedUpdates } = host.state;
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: host.queue.waiting().length,
    max_connections: webhook?.maxConnections,
    last_error_date: webhook?.lastError?.date,
    last_error_message: webhook?.lastError?.message,
    allowed_updates: allowedUpdates.length > 0 ? allowedUpdates : undefined,
  };
});

/** How a bot gets its updates. */
export const updateMethods: Record<string, Method> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
};
