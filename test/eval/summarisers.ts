import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { createLlmSummariser } from '../../src/adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from '../../src/adapters/llm/prompt-library.ts';
import type { Summariser } from '../../src/app/summariser.ts';
import type { Config } from '../../src/config.ts';
import type { Recording } from './recording.ts';

/** Summarisers that can be judged. */
export const summariserNames = ['extractive', 'llm'] as const;
export type SummariserName = (typeof summariserNames)[number];

/** Makes the summariser of that name, as a draft uses it; throws where no model is configured or replayed. */
export function createNamedSummariser(
  name: SummariserName,
  model: Config['model'],
  recording: Recording,
): Summariser {
  if (name === 'extractive') return createExtractiveSummariser();
  const called = recording.model ?? model?.name;
  if (called === undefined)
    throw new Error('Set OPENAI_BASE_URL or OPENAI_API_KEY, or give --replay.');
  return createLlmSummariser({
    apiKey: model?.apiKey ?? 'none',
    model: called,
    ...(model?.baseUrl ? { baseUrl: model.baseUrl } : {}),
    prompts: loadPrompts(new URL('../../prompts/', import.meta.url)),
    fetch: recording.fetch,
  });
}
