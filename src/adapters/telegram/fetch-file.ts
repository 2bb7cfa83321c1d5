import { type Api, GrammyError, type RawApi } from 'grammy';

/** The largest file that Telegram hands to bots, in bytes. */
export const largestFile = 20 * 1024 * 1024;

/** Time for one download, in milliseconds. */
const usualTimeout = 60_000;

/** A file of a chat, or why there is none; `retry`: it may be had a little later. */
export type Fetched =
  | { kind: 'file'; bytes: Uint8Array; path: string }
  | { kind: 'too-big' }
  | { kind: 'failed'; reason: string; retry: boolean };

/** How to reach Telegram's files. `apiRoot` is without the trailing slash; Telegram's own when absent. */
export interface FetchFileDeps {
  api: Pick<Api<RawApi>, 'getFile'>;
  apiRoot: string | undefined;
  token: string;
  timeoutMs?: number;
}

/** Fetches a file by its id; rejects only when cancelled through the signal. */
export type FetchFile = (file: string, signal: AbortSignal) => Promise<Fetched>;

/** Creates {@link FetchFile}. Addresses of files hold the bot's token: no error leaves here as it came. */
export function createFetchFile(deps: FetchFileDeps): FetchFile {
  const { apiRoot = 'https://api.telegram.org', token, timeoutMs = usualTimeout } = deps;

  return async (file, signal) => {
    try {
      signal.throwIfAborted();
      const { file_path: path } = await deps.api.getFile(file, forGrammy(signal));
      if (path === undefined) return { kind: 'failed', reason: 'no path', retry: false };
      return await download(path, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof GrammyError))
        return { kind: 'failed', reason: 'unreachable', retry: true };
      const { error_code: code, description } = error;
      if (/file is too big/i.test(description)) return { kind: 'too-big' };
      const retry = code === 429 || code >= 500 || /temporarily unavailable/i.test(description);
      return { kind: 'failed', reason: `getFile ${code}`, retry };
    }
  };

  async function download(path: string, signal: AbortSignal): Promise<Fetched> {
    const where = path.split('/').map(encodeURIComponent).join('/');
    const response = await fetch(`${apiRoot}/file/bot${token}/${where}`, { signal });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      // Not found is worth another try too: a path holds for an hour, and the next attempt asks for a new one.
      return { kind: 'failed', reason: `download ${response.status}`, retry: true };
    }
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.byteLength;
      if (size > largestFile) return { kind: 'too-big' };
      pieces.push(piece);
    }
    return { kind: 'file', bytes: Buffer.concat(pieces), path };
  }
}

/** grammY's types name the AbortSignal of a polyfill; Node's own does the same. */
function forGrammy(signal: unknown): Parameters<Api['getFile']>[1] {
  return isGrammySignal(signal) ? signal : undefined;
}

function isGrammySignal(signal: unknown): signal is NonNullable<Parameters<Api['getFile']>[1]> {
  return signal instanceof AbortSignal;
}
