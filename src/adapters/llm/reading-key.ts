import { createHash } from 'node:crypto';
import type { ReadingCache } from '../../app/ports.ts';
import type { SummariserContext } from '../../app/summariser.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

/** Makes keys that stand for all an answer of the model depends on: model, prompts, what they say of the study, and `asked`. */
export function readingKeys(
  task: Task,
  prompts: string[],
  context: SummariserContext,
): (asked: unknown) => string {
  const versions = prompts.map((name) => [name, task.prompts.get(name).version]);
  const same = JSON.stringify([task.model, versions, studyInputs(context)]);
  return (asked) =>
    createHash('sha256')
      .update(same + JSON.stringify(asked))
      .digest('base64url')
      .slice(0, 22);
}

/** Where nothing is kept. */
export const noCache: ReadingCache = {
  answers: async () => new Map(),
  keepAnswers: async () => {},
  lane: async () => null,
  keepLane: async () => {},
  actions: async () => null,
  keepActions: async () => {},
};
