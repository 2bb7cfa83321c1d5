/** Delays between attempts to reach a webhook, in ms: the first retry is at once, then they double. */
export interface Backoff {
  firstMs: number;
  maxMs: number;
}

/** Telegram's pace: at once, 1 s, 2 s, 4 s … up to about a minute. */
export const telegramBackoff: Backoff = { firstMs: 1_000, maxMs: 64_000 };

/** How long to wait after `failures` earlier failures. */
export function retryDelay({ firstMs, maxMs }: Backoff, failures: number): number {
  return failures === 0 ? 0 : Math.min(maxMs, firstMs * 2 ** (failures - 1));
}
