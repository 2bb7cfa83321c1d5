import type { ReadingCache } from '../../app/ports.ts';
import type { AskModel } from './ask-model.ts';
import type { BatchSize } from './in-batches.ts';
import type { PromptLibrary } from './prompt-library.ts';

/** What each of the summariser's jobs works with. */
export interface Task {
  ask: AskModel;
  model: string;
  prompts: PromptLibrary;
  batch: BatchSize;
  cache: ReadingCache;
}
