import type { ReadingCache } from '../../app/ports.ts';
import type { Summariser } from '../../app/summariser.ts';
import { createAskModel } from './ask-model.ts';
import { createChat, type LlmLog } from './chat.ts';
import { codeSegments, estimateReading } from './code-segments.ts';
import { groupCodes } from './group-codes.ts';
import type { BatchSize } from './in-batches.ts';
import { type Budget, createLedger, type NoteSpending } from './ledger.ts';
import type { PromptLibrary } from './prompt-library.ts';
import { noCache } from './reading-key.ts';
import { recommendActions } from './recommend-actions.ts';
import type { Task } from './task.ts';
import { translateQuotes } from './translate-quotes.ts';

/** How a summariser reaches its model, and what it may spend. Times in milliseconds. */
export interface LlmSummariserOptions {
  /** Root of an OpenAI-compatible API, with its version: `https://api.openai.com/v1`, which is also the default. */
  baseUrl?: string;
  apiKey: string;
  model: string;
  prompts: PromptLibrary;
  /** Calls under way at the same time. */
  concurrency?: number;
  timeoutMs?: number;
  /** Attempts after the first, for timeouts, broken connections, 429 and 5xx. */
  retries?: number;
  retryDelayMs?: number;
  /** For the life of this summariser: make one for each draft. */
  budget?: Budget;
  /** Told of what is spent of it, so that another summariser can go on with what is left. */
  onSpent?: NoteSpending;
  batch?: BatchSize;
  /** What was read before; nothing is kept where it is left out. */
  cache?: ReadingCache;
  log?: LlmLog;
  fetch?: typeof fetch;
}

const calls = {
  code: 'codes',
  group: 'themes',
  place: 'placings',
  recommend: 'actions',
  translate: 'translations',
} as const;

/**
 * Creates the summariser that asks a language model. Throws where a prompt is missing or asks for another
 * shape; afterwards whatever a model does ends in the results, and only the signal rejects.
 */
export function createLlmSummariser(options: LlmSummariserOptions): Summariser {
  const { model, prompts } = options;
  for (const [name, output] of Object.entries(calls))
    if (prompts.get(name).output !== output)
      throw new Error(`${name}.md: output: must be "${output}"`);

  const chat = createChat({
    baseUrl: options.baseUrl ?? 'https://api.openai.com/v1',
    apiKey: options.apiKey,
    model,
    concurrency: options.concurrency ?? 4,
    timeoutMs: options.timeoutMs ?? 60_000,
    retries: options.retries ?? 2,
    retryDelayMs: options.retryDelayMs ?? 500,
    ledger: createLedger(options.budget, options.onSpent),
    ...(options.log ? { log: options.log } : {}),
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const task: Task = {
    ask: createAskModel(chat, prompts),
    model,
    prompts,
    cache: options.cache ?? noCache,
    // More in one call and models begin to skip; fewer, and the rules cost more than the answers.
    batch: options.batch ?? { tokens: 4000, items: 40 },
  };
  return {
    kind: 'llm',
    model,
    promptVersions: { ...prompts.versions },
    estimate: async (context, segments) => ({
      ...(await estimateReading(task, context, segments)),
      limit: options.budget?.tokens ?? null,
    }),
    code: (context, segments) => codeSegments(task, context, segments),
    group: (context, codes, segments) => groupCodes(task, context, codes, segments),
    recommend: (context, themes, said) => recommendActions(task, context, themes, said),
    translate: (context, quotes) => translateQuotes(task, context, quotes),
  };
}
