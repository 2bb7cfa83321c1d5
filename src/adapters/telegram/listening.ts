import type { Logger } from 'pino';
import type { Transcriber, VoiceOrder, VoiceOutcome } from '../../app/jobs.ts';
import { AppError } from '../../domain/app-error.ts';
import { createFetchFile, type FetchFileDeps, largestFile } from './fetch-file.ts';

/** What listening needs. */
export interface ListeningDeps extends FetchFileDeps {
  transcriber: Transcriber;
  /** Takes in what was said. Told again for the same `order.update` where the process died meanwhile. */
  heard(order: VoiceOrder, outcome: VoiceOutcome): Promise<void>;
  /** Whether the interview is still there: nobody listens to one that was deleted. */
  isWanted(order: VoiceOrder): Promise<boolean>;
  /** Ids and kinds go there, and nobody's words. */
  log: Pick<Logger, 'info'>;
}

/** How often it is looked whether the interview is still there, in milliseconds. */
const watchInterval = 1_000;

/**
 * Listens to one voice message: fetches it, has it written down and hands the words on. Rejects where another
 * attempt may help; in the `last` one it hands on that it failed.
 */
export type Listen = (order: VoiceOrder, signal: AbortSignal, last: boolean) => Promise<void>;

/** Creates {@link Listen}. */
export function createListening(deps: ListeningDeps): Listen {
  const fetchFile = createFetchFile(deps);

  return async (order, signal, last) => {
    const listened = await whileWanted(order, signal);
    if (!listened) return;
    const { retry, reason, ...outcome } = listened;
    const { study, interview, update } = order;
    deps.log.info({ study, interview, update, outcome: outcome.kind, reason }, 'voice listened to');
    if (retry && !last) throw new AppError('not-heard', `A voice message was not heard: ${reason}`);
    await deps.heard(order, outcome);
  };

  /** Null when the interview was deleted, at once or while a slow server listened. */
  async function whileWanted(order: VoiceOrder, signal: AbortSignal): Promise<Listened | null> {
    if (!(await deps.isWanted(order))) return null;
    const gone = new AbortController();
    const look = () =>
      deps.isWanted(order).then(
        (isWanted) => isWanted || gone.abort(),
        // Not known is not gone.
        () => null,
      );
    const watch = setInterval(look, watchInterval);
    try {
      return await listen(order, AbortSignal.any([signal, gone.signal]));
    } catch (error) {
      if (gone.signal.aborted) return null;
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  async function listen(order: VoiceOrder, signal: AbortSignal): Promise<Listened> {
    if (order.size !== null && order.size > largestFile) return { kind: 'too-big' };
    const file = await fetchFile(order.file, signal);
    if (file.kind !== 'file') return file;
    const audio = { bytes: file.bytes, name: recordingName(file.path) };
    const transcribed = await deps.transcriber.transcribe(audio, order.language, signal);
    return transcribed.kind === 'failed' ? { ...transcribed, reason: 'transcriber' } : transcribed;
  }
}

type Listened = VoiceOutcome & { retry?: boolean; reason?: string };

/**
 * A name by which a server knows the format. Telegram's voice messages end in `.oga`, which is Ogg under a
 * name that not every server takes; other recordings keep the ending of their type.
 */
function recordingName(path: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? 'oga';
  return `voice.${ending === 'oga' || ending === 'opus' ? 'ogg' : ending}`;
}
