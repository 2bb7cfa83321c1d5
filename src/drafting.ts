import { createExtractiveSummariser } from './adapters/extractive/extractive-summariser.ts';
import type { LlmLog } from './adapters/llm/chat.ts';
import type { Budget } from './adapters/llm/ledger.ts';
import { loadPrompts } from './adapters/llm/prompt-library.ts';
import { createDraftMap, type DraftMap } from './app/draft-map.ts';
import type { Environment } from './app/ports.ts';
import type { Stores } from './composition.ts';
import type { Config } from './config.ts';

/** Which summariser makes a draft; `auto` takes the model where one is configured. */
export type SummariserChoice = 'auto' | 'llm' | 'extractive';

/** Calls that fail may cost no tokens; but no draft asks more often than its tokens are good for. */
const leastTokensOfCall = 500;

function budgetOf(tokens: number, spent: { calls: number; tokens: number }): Budget {
  const calls = Math.ceil(tokens / leastTokensOfCall) - spent.calls;
  return { tokens: Math.max(0, tokens - spent.tokens), calls: Math.max(0, calls) };
}

/** What makes drafts. It loads more than all the rest, so that a command imports it only if it drafts. */
export function createDrafting(
  config: Pick<Config, 'model'>,
  stores: Stores,
  env: Environment,
  log: LlmLog,
  choice: SummariserChoice = 'auto',
): DraftMap {
  const extractive = createExtractiveSummariser();
  const model = choice === 'extractive' ? null : config.model;
  const prompts = model && loadPrompts(new URL('../prompts/', import.meta.url));
  /** One for each draft, with what is left of its budget: an attempt before may have spent some. */
  const summariserOf = async (study: string, draft: string) => {
    if (!model || !prompts) return null;
    // Its client takes longer to load than all the rest: only who has a model waits for it.
    const { createLlmSummariser } = await import('./adapters/llm/create-llm-summariser.ts');
    const spent = await stores.spendings.of(study, draft);
    return createLlmSummariser({
      apiKey: model.apiKey,
      model: model.name,
      ...(model.baseUrl ? { baseUrl: model.baseUrl } : {}),
      prompts,
      cache: stores.readings,
      budget: budgetOf(model.draftTokens, spent),
      onSpent: (calls, tokens) => stores.spendings.add(study, draft, calls, tokens),
      log,
    });
  };
  return async (study, draft, options) => {
    const llm = await summariserOf(study.id, draft);
    const summariser = llm ?? extractive;
    const fallback = llm ? { fallback: extractive } : {};
    return createDraftMap({ ...stores, summariser, ...fallback, env })(study, draft, options);
  };
}
