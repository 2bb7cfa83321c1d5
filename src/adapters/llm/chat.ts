import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import pLimit from 'p-limit';
import type { Usage } from '../../app/summariser.ts';
import { createDialect } from './dialect.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { Ledger } from './ledger.ts';
import { type Failure, readCompletion } from './read-completion.ts';
import { type Fault, readError, unusable } from './read-error.ts';

/** Where things are noted; fields never hold what was said, keys or addresses. A pino logger fits. */
export interface LlmLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

/** How to reach a model. Times in milliseconds; `retries` come on top of the first attempt. */
export interface ChatOptions {
  baseUrl: string;
  apiKey: string;
  model: string;
  concurrency: number;
  timeoutMs: number;
  retries: number;
  /** Wait before the first retry; doubles with each. */
  retryDelayMs: number;
  ledger: Ledger;
  log?: LlmLog;
  fetch?: typeof fetch;
}

/** A turn of the conversation. */
export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** One question to the model; `usage` is added to. */
export interface ChatRequest {
  /** What it is for, in the log. */
  name: string;
  messages: Message[];
  temperature: number;
  /** Shape to be enforced by the server; null for free text. */
  schema: { name: string; schema: Record<string, unknown> } | null;
  /** Tokens of answer: as many as it should have, and below how many it makes no sense to ask. */
  output: { wanted: number; least: number };
  /** Share of the budget that is left to other calls. */
  spare: number;
  signal: AbortSignal;
  usage: Usage;
}

/** `no-schema`: the server does not take a response format; nothing was answered. */
export type Reply =
  | { kind: 'text'; text: string }
  | { kind: 'too-long' }
  | { kind: 'no-schema' }
  | { kind: 'failed'; reason: Failure };

/** Asks a model; rejects only when the signal is aborted. */
export type Chat = (request: ChatRequest) => Promise<Reply>;

const noSchema: Reply = { kind: 'no-schema' };

// A server that asks for more patience than this is as good as down for somebody who waits for a draft.
const longestWaitMs = 60_000;

/**
 * Creates the client. Retries are made here and not in the SDK: so that each counts against the budget,
 * that waiting ends when the draft is cancelled, and that no `retry-after` holds a draft for hours.
 */
export function createChat(options: ChatOptions): Chat {
  const { model, ledger, log, retries, timeoutMs } = options;
  const limit = pLimit(options.concurrency);
  const dialect = createDialect();
  const client = new OpenAI({
    baseURL: options.baseUrl,
    apiKey: options.apiKey || 'none',
    // Null, or else the SDK looks into the environment.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  // While the server seems down nobody waits for retries: every batch then has one attempt.
  let failuresInRow = 0;

  return (request) =>
    limit(async () => {
      const attempts = failuresInRow < 3 ? retries + 1 : 1;
      for (let attempt = 1; ; ) {
        const sent = await send(request);
        if ('reply' in sent) {
          failuresInRow = 0;
          return note(request, sent.reply, attempt);
        }
        if (sent.inOtherWords) continue;
        const { retry, rejected, reply, status, waitMs } = sent.fault;
        if (!retry)
          return note(request, rejected && request.schema ? noSchema : reply, attempt, status);
        if (attempt >= attempts) {
          failuresInRow += 1;
          return note(request, reply, attempt, status);
        }
        const wait = Math.min(waitMs ?? options.retryDelayMs * 2 ** (attempt - 1), longestWaitMs);
        await sleep(wait, undefined, { signal: request.signal });
        attempt += 1;
      }
    });

  /** One request; `inOtherWords` says that the dialect has learnt from its fault. */
  async function send(
    request: ChatRequest,
  ): Promise<{ reply: Reply } | { fault: Fault; inOtherWords: boolean }> {
    const { signal, usage, messages, temperature, schema, output, spare } = request;
    const prompt = messages.map(({ content }) => content).join('\n');
    const input = estimateTokens(prompt + (schema ? JSON.stringify(schema) : ''));
    const reserved = await ledger.reserve(input, output.wanted, output.least, spare);
    if (!reserved) return { reply: { kind: 'failed', reason: 'budget' } };
    const body = dialect.phrase({ model, messages, temperature, output: reserved.output, schema });
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      signal.throwIfAborted();
      usage.calls += 1;
      // The SDK's own timeout ends with the headers; a body may never end.
      const within = AbortSignal.any([signal, deadline]);
      const response = await client.chat.completions.create(body, { signal: within });
      const read = readCompletion(response, { input, estimate: estimateTokens });
      reserved.settle(read.input + read.output);
      usage.input += read.input;
      usage.output += read.output;
      if (read.reply) return { reply: read.reply };
      return { fault: unusable, inOtherWords: false };
    } catch (error) {
      signal.throwIfAborted();
      const fault = readError(error, deadline.aborted);
      if (fault.status !== null) reserved.settle(0);
      else usage.input += input;
      return { fault, inOtherWords: dialect.adapt(fault, body) };
    } finally {
      // Without a word from the server the answer may have been made, and charged in full.
      reserved.settle(input + reserved.output);
    }
  }

  function note(request: ChatRequest, reply: Reply, attempt: number, status: number | null = null) {
    const reason = reply.kind === 'failed' ? reply.reason : null;
    const fields = { prompt: request.name, outcome: reply.kind, reason, attempt, status };
    if (reply.kind === 'text') log?.info(fields, 'model answered');
    else log?.warn(fields, 'model gave no answer');
    return reply;
  }
}
