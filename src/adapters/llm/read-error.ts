import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { Reply } from './chat.ts';
import type { Failure } from './read-completion.ts';

/** An error of a request. `status` is null where the server did not say anything; `about` is its message, for matching only. */
export interface Fault {
  status: number | null;
  reply: Reply;
  retry: boolean;
  /** The server did not like the request itself: perhaps in other words. */
  rejected: boolean;
  waitMs: number | null;
  about: string;
}

function faultOf(reason: Failure, retry: boolean, status: number | null = null): Fault {
  const reply: Reply = { kind: 'failed', reason };
  return { status, reply, retry, rejected: false, waitMs: null, about: '' };
}

/** A response that is no completion: an error page, an empty list, a body that broke off. */
export const unusable: Fault = faultOf('unusable response', true);

/** Sorts what the SDK throws; `late` says that our own deadline had passed. */
export function readError(error: unknown, late: boolean): Fault {
  if (late || error instanceof APIConnectionTimeoutError) return faultOf('timed out', true);
  if (error instanceof APIConnectionError) return faultOf('unreachable', true);
  if (!(error instanceof APIError) || error.status === undefined) return unusable;

  const status: number = error.status;
  const about = `${error.code ?? ''} ${error.param ?? ''} ${error.message}`.toLowerCase();
  const answered = (reason: Failure, retry: boolean, waitMs: number | null = null): Fault => ({
    ...faultOf(reason, retry, status),
    waitMs,
    about,
  });
  if (status === 429) {
    // No money left is no matter of waiting.
    const broke = about.includes('insufficient_quota');
    return answered('rate limited', !broke, waitOf(error.headers));
  }
  if (status === 408 || status === 409 || status >= 500)
    return answered('server error', true, waitOf(error.headers));
  if (
    status === 413 ||
    /context.?length|context window|too many tokens|prompt is too long/.test(about)
  )
    return { ...answered('too long', false), reply: { kind: 'too-long' } };
  if (/content_filter|content management policy/.test(about)) return answered('refused', false);
  return { ...answered('request rejected', false), rejected: status === 400 || status === 422 };
}

function waitOf(headers: Headers | undefined): number | null {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  const after = headers?.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  if (seconds >= 0) return seconds * 1000;
  const until = Date.parse(after) - Date.now();
  return Number.isNaN(until) ? null : Math.max(0, until);
}
