import { AppError } from '../../domain/app-error.ts';

/**
 * How ioredis 6 and Redis 7 say that a command was not or not certainly carried out because of the state
 * of the connection or the server, rather than because of the command.
 */
const signs = [
  /^Connection is closed/,
  /^Stream isn't writeable/,
  /^Command timed out/,
  /^Command aborted due to connection close/,
  /^Reached the max retries per request limit/,
  /^Socket timeout/,
  /^(LOADING|READONLY|MISCONF|OOM|BUSY|MASTERDOWN|NOREPLICAS|CLUSTERDOWN|TRYAGAIN)\b/,
  // Inside a script the code is followed by the script's own words.
  /^ERR .*\b(OOM|READONLY|MISCONF)\b/,
];
const codes =
  /\b(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)\b/;

/** Whether an error means that Redis cannot be reached, or cannot write now: try again later. */
export function isStoreUnavailable(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'store-unavailable';
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && codes.test(error.code)) return true;
  return signs.some((sign) => sign.test(error.message)) || codes.test(error.message);
}

/** Makes a store's method reject with AppError `store-unavailable` while Redis is. */
export function guarded<A extends unknown[], R>(
  method: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await method(...args);
    } catch (error) {
      if (error instanceof AppError || !isStoreUnavailable(error)) throw error;
      throw new AppError('store-unavailable', 'The store cannot be reached at the moment.', {
        cause: error,
      });
    }
  };
}
