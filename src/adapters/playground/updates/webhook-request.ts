import { z } from 'zod';
import type { Update } from '../store/model.ts';
import type { WebhookState } from '../store/state.ts';

/** What one attempt to deliver an update came to. */
export type WebhookOutcome =
  | { kind: 'received'; reply?: Record<string, unknown> | undefined }
  | { kind: 'failed'; message: string; retryAfterMs?: number | undefined };

/** Telegram gives a webhook about a minute to answer. */
const TIMEOUT_MS = 60_000;

const replySchema = z.looseObject({ method: z.string() });

/** Posts one update; never throws, whatever the other side does. */
export async function postUpdate(
  webhook: WebhookState,
  update: Update,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(webhook.secret && { 'x-telegram-bot-api-secret-token': webhook.secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const body = await response.text();
    if (response.ok) return { kind: 'received', reply: methodCallIn(body) };
    return {
      kind: 'failed',
      message: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
      retryAfterMs: retryAfter(response.headers),
    };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The method call a bot may put into its answer instead of making it on its own. */
function methodCallIn(body: string): Record<string, unknown> | undefined {
  if (!body.startsWith('{')) return undefined;
  try {
    return replySchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
