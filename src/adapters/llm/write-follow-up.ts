import type { FollowUpRequest, FollowUpWriter } from '../../app/jobs.ts';
import type { Usage } from '../../app/summariser.ts';
import { createAskModel } from './ask-model.ts';
import { createChat } from './chat.ts';
import type { LlmSummariserOptions } from './create-llm-summariser.ts';
import { neutralise, tagged } from './delimit.ts';
import { createLedger } from './ledger.ts';
import { outputs } from './outputs.ts';
import { nameOf } from './study-inputs.ts';

/** How a writer of follow-ups reaches its model. The budget is for the life of the writer. */
export type FollowUpWriterOptions = Omit<LlmSummariserOptions, 'batch' | 'cache'>;

/** Characters of one answer that are shown: a long story needs no follow-up about its end. */
const longest = 2000;
/** Tokens: a sentence about what is missing, and a question. */
const expected = 200;

/**
 * Creates the writer that asks a language model. Throws where its prompt is missing or asks for another shape;
 * afterwards whatever a model does ends in the result, and only the signal rejects.
 */
export function createFollowUpWriter(options: FollowUpWriterOptions): FollowUpWriter {
  const { model, prompts } = options;
  const prompt = prompts.get('follow-up');
  if (prompt.output !== 'followUp') throw new Error('follow-up.md: output: must be "followUp"');
  const chat = createChat({
    baseUrl: options.baseUrl ?? 'https://api.openai.com/v1',
    apiKey: options.apiKey,
    model,
    concurrency: options.concurrency ?? 4,
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 1,
    retryDelayMs: options.retryDelayMs ?? 500,
    ledger: createLedger(options.budget),
    ...(options.log ? { log: options.log } : {}),
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const ask = createAskModel(chat, prompts);

  return {
    async write(request, signal) {
      const usage: Usage = { calls: 0, input: 0, output: 0 };
      const values = inputsOf(request);
      const shape = outputs.followUp;
      const asked = await ask({ prompt, shape, values, expected, signal, usage });
      if (asked.kind === 'too-long') return { kind: 'failed', reason: 'too long', usage };
      if (asked.kind === 'failed') return { kind: 'failed', reason: asked.reason, usage };
      const text = asked.value.question.trim();
      return asked.value.needed && text
        ? { kind: 'question', text, usage }
        : { kind: 'none', usage };
    },
  };
}

function inputsOf(request: FollowUpRequest): Record<string, string> {
  const { question, answer, others } = request;
  const said = others.map((other) =>
    tagged('said', { asked: other.question }, other.answer.slice(0, longest)),
  );
  return {
    goal: neutralise(request.goal),
    stage: neutralise(request.stage),
    language: nameOf(request.language),
    others: said.join('\n') || '-',
    answer: tagged('answer', { asked: question }, answer.slice(0, longest)),
  };
}
