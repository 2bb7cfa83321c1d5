import { setTimeout } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { type Api, GrammyError, HttpError, type RawApi, type Transformer } from 'grammy';
import type { Message } from 'grammy/types';

/** Longest text Telegram takes in one message, in UTF-16 code units after entities are parsed. */
export const maxText = 4096;

/** Pauses between attempts after a failure on Telegram's side or on the way there, in milliseconds. */
const pauses = [500, 1_000, 2_000, 4_000];

/**
 * What every call to Telegram goes through: link previews off (they are a known way to leak what people
 * wrote), waiting as long as Telegram asks for (429), a few more attempts after its own failures (5xx),
 * unreadable answers and lost connections. A message may so be sent twice, but not lost.
 */
export function installTransformers(api: Api<RawApi>): void {
  const noPreviews: Transformer = (previous, method, payload, signal) =>
    previous(
      method,
      method === 'sendMessage' || method === 'editMessageText'
        ? { ...payload, link_preview_options: { is_disabled: true } }
        : payload,
      signal,
    );
  const retryFaults: Transformer = async (previous, method, payload, signal) => {
    // Polling has a rhythm of its own.
    if (method === 'getUpdates') return previous(method, payload, signal);
    for (const pause of pauses) {
      try {
        const result = await previous(method, payload, signal);
        if (result.ok && pause !== pauses[0]) noteRepeated(result.result);
        if (result.ok || result.error_code < 500) return result;
      } catch (error) {
        if (!(error instanceof HttpError) || signal?.aborted) throw error;
      }
      await setTimeout(pause);
    }
    const result = await previous(method, payload, signal);
    if (result.ok) noteRepeated(result.result);
    return result;
  };
  api.config.use(
    retryFaults,
    autoRetry({
      maxRetryAttempts: 4,
      maxDelaySeconds: 60,
      rethrowInternalServerErrors: true,
      rethrowHttpErrors: true,
    }),
    noPreviews,
  );
}

const repeated = new WeakSet<object>();

function noteRepeated(result: unknown): void {
  if (typeof result === 'object' && result !== null) repeated.add(result);
}

/** Whether a message may stand in the chat already, above this one: sending it took more than one attempt. */
export function mayStandTwice(sent: Message): boolean {
  return repeated.has(sent);
}

/** Refusals by Telegram that are no fault of ours and need no answer. */
export function isHarmless(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message is not modified|query is too old|query ID is invalid|message to edit not found|message can't be edited/i.test(
      error.description,
    )
  );
}

/** The person has blocked the bot or closed the account: nothing more can be sent until they come back. */
export function isBlocked(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 403 &&
    /blocked|deactivated|can't initiate/i.test(error.description)
  );
}

/** Telegram has said no, so that nothing came of the call; without its answer that cannot be known. */
export function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code < 500;
}

/** Runs a call whose refusal may be harmless; resolves to null then. */
export async function gently<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isHarmless(error)) return null;
    throw error;
  }
}

/** Splits a text at line breaks, or else at spaces, so that every part fits into one message. */
export function inMessages(text: string, limit = maxText): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    // Never within a surrogate pair: half a character is no text.
    const whole = /[\uD800-\uDBFF]$/.test(head) ? limit - 1 : limit;
    const cut = Math.max(head.lastIndexOf('\n'), 0) || Math.max(head.lastIndexOf(' '), 0) || whole;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return rest ? [...parts, rest] : parts;
}
