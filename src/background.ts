import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { loadPrompts } from './adapters/llm/prompt-library.ts';
import { createFollowUpQueue } from './adapters/queue/follow-up-queue.ts';
import { createReminderQueue } from './adapters/queue/reminder-queue.ts';
import { createVoiceQueue } from './adapters/queue/voice-queue.ts';
import { queuePrefix } from './adapters/redis/keys.ts';
import { createListening, type ListeningDeps } from './adapters/telegram/listening.ts';
import type { InTurn } from './adapters/telegram/turns.ts';
import { type AskingAgain, createAskingAgain, type SendAgain } from './app/ask-again.ts';
import type { Interviewing } from './app/conduct-interview.ts';
import type { ReminderQueue, VoiceQueue } from './app/jobs.ts';
import type { Environment } from './app/ports.ts';
import { createPrepareFollowUp } from './app/prepare-follow-up.ts';
import { createReminding, type Reminding, type SendReminder } from './app/remind.ts';
import type { Stores } from './composition.ts';
import type { Config } from './config.ts';
import type { InterviewRef } from './domain/interview.ts';
import type { Person } from './domain/person.ts';

/** What a queue needs beside its work. */
export interface QueueSetting {
  connection: Redis;
  prefix: string;
  log: Logger;
  /** Closes what has been opened, last first. */
  closers: (() => unknown)[];
}

/** Where voice messages are listened to, once they have been sent; null where no service is set up for it. */
export async function createVoices(
  config: Config,
  stores: Pick<Stores, 'interviews'>,
  deps: Omit<ListeningDeps, 'transcriber' | 'apiRoot' | 'isWanted' | 'log'>,
  { closers, ...setting }: QueueSetting,
): Promise<VoiceQueue | null> {
  const { transcriber, apiRoot } = config;
  if (!transcriber) return null;
  const { log } = setting;
  // The client of models takes longer to load than all the rest: only who has one waits for it.
  const { createTranscriber } = await import('./adapters/llm/transcribe.ts');
  const voices = createVoiceQueue({
    ...setting,
    run: createListening({
      ...deps,
      apiRoot,
      log,
      transcriber: createTranscriber({ ...transcriber, log }),
      isWanted: async ({ study, interview }) =>
        (await stores.interviews.get(study, interview)) !== null,
    }),
  });
  closers.push(voices.close);
  return voices;
}

/** Has follow-ups thought of while people answer on; without a model, the guide's own are asked. */
export async function createFollowUps(
  { model }: Config,
  stores: Stores,
  { closers, ...setting }: QueueSetting,
): Promise<(ref: InterviewRef, slot: number) => void> {
  if (!model) return () => undefined;
  const { log } = setting;
  const { createFollowUpWriter } = await import('./adapters/llm/write-follow-up.ts');
  const say = (fields: Record<string, unknown>, message: string) => log.info(fields, message);
  const writer = createFollowUpWriter({
    apiKey: model.apiKey,
    model: model.name,
    ...(model.baseUrl ? { baseUrl: model.baseUrl } : {}),
    prompts: loadPrompts(new URL('../prompts/', import.meta.url)),
    // That nothing could be had of the model is told once, by what orders follow-ups.
    log: { info: say, warn: say },
  });
  const queue = createFollowUpQueue({
    ...setting,
    // Words have settled before an answer comes here.
    delayMs: 0,
    run: createPrepareFollowUp({ ...stores, writer, log }),
  });
  closers.push(queue.close);
  return (ref, slot) => {
    queue.add({ ...ref, slot }).catch((err: unknown) => {
      // The guide's own follow-ups do, too: that is no reason to keep anybody waiting.
      log.warn({ ...ref, err }, 'could not order a follow-up');
    });
  };
}

/** Writes to people at their own hour: reminds them of what they left unfinished, and asks once more, as they wished. */
export function createReminders(
  stores: Stores,
  deps: {
    remind: SendReminder;
    ask: SendAgain;
    interviewing: Interviewing;
    mayManage(person: Person, study: string): boolean;
    env: Environment;
    inTurn: InTurn;
    day?: number | undefined;
  },
  { closers, ...setting }: QueueSetting,
): { reminding: Reminding; askingAgain: AskingAgain } {
  const waiting: ReminderQueue = { add: (order, delay) => queue.add(order, delay) };
  const shared = { ...stores, ...deps, queue: waiting };
  const reminding = createReminding({ ...shared, send: deps.remind });
  const askingAgain = createAskingAgain({ ...shared, send: deps.ask });
  const queue = createReminderQueue({
    ...setting,
    async remind(order) {
      await deps.inTurn(Number(order.person), () => reminding.fire(order));
    },
    async ask(order) {
      await deps.inTurn(Number(order.person), () => askingAgain.fire(order));
    },
  });
  closers.push(queue.close);
  return { reminding, askingAgain };
}

/** The setting of every queue of this process. */
export function queueSetting(
  connection: Redis,
  log: Logger,
  closers: (() => unknown)[],
): QueueSetting {
  return { connection, prefix: queuePrefix, log, closers };
}
