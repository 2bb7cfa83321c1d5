import type { Logger } from 'pino';
import { createExtractiveSummariser } from './adapters/extractive/extractive-summariser.ts';
import { createLlmSummariser } from './adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from './adapters/llm/prompt-library.ts';
import { createTypstRenderer } from './adapters/typst/renderer.ts';
import { createDraftMap } from './app/draft-map.ts';
import type { Core, Stores } from './composition.ts';
import type { Config } from './config.ts';

/** Which summariser makes a draft; `auto` takes the model where one is configured. */
export type SummariserChoice = 'auto' | 'llm' | 'extractive';

/** What makes and draws drafts. It loads more than all the rest, so that a command imports it only if it drafts. */
export function createDrafting(
  config: Config,
  stores: Stores,
  { env, texts }: Core,
  log: Logger,
  choice: SummariserChoice = 'auto',
) {
  const renderer = createTypstRenderer({ texts });
  const extractive = createExtractiveSummariser();
  const model = choice === 'extractive' ? null : config.model;
  const llm =
    model &&
    createLlmSummariser({
      apiKey: model.apiKey,
      model: model.name,
      ...(model.baseUrl ? { baseUrl: model.baseUrl } : {}),
      prompts: loadPrompts(new URL('../prompts/', import.meta.url)),
      log,
    });
  return {
    renderer,
    draftMap: createDraftMap({
      ...stores,
      summariser: llm ?? extractive,
      ...(llm ? { fallback: extractive } : {}),
      env,
    }),
    async close() {
      await renderer.close();
      await extractive.close();
    },
  };
}
