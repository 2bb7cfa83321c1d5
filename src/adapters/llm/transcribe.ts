import OpenAI, { toFile } from 'openai';
import { z } from 'zod';
import type { Transcribed, Transcriber } from '../../app/jobs.ts';
import type { LlmLog } from './chat.ts';
import { readError } from './read-error.ts';
import { isSilence } from './silence.ts';

/** How to reach a server with `audio/transcriptions`. */
export interface TranscriberOptions {
  /** Root of an OpenAI-compatible API, with its version; OpenAI's own when left out. */
  baseUrl?: string | undefined;
  apiKey: string;
  model: string;
  /** For one recording, in milliseconds. */
  timeoutMs?: number;
  log?: LlmLog;
}

/** `text` in an object, or in an object written down as text; some servers send the text alone. */
const answerSchema = z.object({ text: z.string() });

/** Some minutes of speech take a model on an ordinary machine about so long, in milliseconds. */
const usualTimeout = 120_000;

/** Creates the transcriber. It makes one attempt: whoever asks knows whether there is time for another. */
export function createTranscriber(options: TranscriberOptions): Transcriber {
  const { model, log, timeoutMs = usualTimeout } = options;
  const client = new OpenAI({
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    apiKey: options.apiKey || 'none',
    // Null, or else the SDK looks into the environment.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
  });

  return {
    async transcribe({ bytes, name }, language, signal) {
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        signal.throwIfAborted();
        const answer: unknown = await client.audio.transcriptions.create(
          { file: await toFile(bytes, name), model, language, response_format: 'json' },
          // The SDK's own timeout ends with the headers; a body may never end.
          { signal: AbortSignal.any([signal, deadline]) },
        );
        return note(read(answer));
      } catch (error) {
        signal.throwIfAborted();
        const { retry, status, reply } = readError(error, deadline.aborted);
        const reason = reply.kind === 'failed' ? reply.reason : reply.kind;
        return note({ kind: 'failed', retry }, { reason, status });
      }
    },
  };

  function note(outcome: Transcribed, why: { reason?: string; status?: number | null } = {}) {
    const fields = { model, outcome: outcome.kind, ...why };
    if (outcome.kind === 'failed') log?.warn(fields, 'recording not transcribed');
    else log?.info(fields, 'recording transcribed');
    return outcome;
  }
}

function read(answer: unknown): Transcribed {
  const text = textOf(answer)?.trim();
  // A server that says something else now, such as a page about its upkeep, may be well a little later.
  if (text === undefined) return { kind: 'failed', retry: true };
  return isSilence(text) ? { kind: 'nothing' } : { kind: 'text', text };
}

function textOf(answer: unknown): string | undefined {
  if (typeof answer !== 'string') return answerSchema.safeParse(answer).data?.text;
  const body = answer.trim();
  if (/^<(?:!doctype|html)\b/i.test(body)) return undefined;
  if (!body.startsWith('{')) return body;
  try {
    return answerSchema.safeParse(JSON.parse(body)).data?.text;
  } catch {
    return undefined;
  }
}
