import type { Redis } from 'ioredis';
import { z } from 'zod';
import { dialogueKey } from './keys.ts';
import { guarded } from './unavailable.ts';

const keptForSeconds = 30 * 24 * 3600;

/** Values by key, in the shape that grammY and its conversations plugin call a storage. */
export interface DialogueStorage<T> {
  read(key: string): Promise<T | undefined>;
  write(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Storage for the state of dialogues, kept for 30 days; a value that cannot be read counts as missing. */
export function createDialogueStorage<T>(
  redis: Redis,
  schema: z.ZodType<T> = z.custom<T>(),
): DialogueStorage<T> {
  const read = (text: string | null) => {
    if (text === null) return undefined;
    try {
      return schema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  };
  return {
    read: guarded(async (key) => read(await redis.get(dialogueKey(key)))),
    write: guarded(async (key, value) => {
      await redis.set(dialogueKey(key), JSON.stringify(value), 'EX', keptForSeconds);
    }),
    delete: guarded(async (key) => {
      await redis.del(dialogueKey(key));
    }),
  };
}
