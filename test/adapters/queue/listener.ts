import { Api } from 'grammy';
import { Redis } from 'ioredis';
import { type Logger, pino } from 'pino';
import { createTranscriber } from '../../../src/adapters/llm/transcribe.ts';
import {
  createVoiceQueue,
  type VoiceQueueHandle,
} from '../../../src/adapters/queue/voice-queue.ts';
import { queuePrefix } from '../../../src/adapters/redis/keys.ts';
import { createListening, type ListeningDeps } from '../../../src/adapters/telegram/listening.ts';

/** Where a listener finds what it works with. */
export interface ListenerDeps
  extends Pick<ListeningDeps, 'heard'>,
    Partial<Pick<ListeningDeps, 'isWanted'>> {
  /** The Unix socket of a Redis. */
  redis: string;
  apiRoot: string;
  token: string;
  transcriber: string;
  log?: Logger;
}

/** Listening to voice messages as the product does, without the rest of it. */
export function startListener(deps: ListenerDeps): VoiceQueueHandle {
  const { apiRoot, token, log = pino({ level: 'silent' }) } = deps;
  const connection = new Redis({ path: deps.redis, maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const transcriber = createTranscriber({
    baseUrl: deps.transcriber,
    apiKey: 'sk-test',
    model: 'whisper-1',
    log,
  });
  const { heard, isWanted = async () => true } = deps;
  const queue = createVoiceQueue({
    connection,
    prefix: queuePrefix,
    log,
    run: createListening({
      api: new Api(token, { apiRoot }),
      apiRoot,
      token,
      transcriber,
      heard,
      isWanted,
      log,
    }),
  });
  return {
    add: queue.add,
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}
