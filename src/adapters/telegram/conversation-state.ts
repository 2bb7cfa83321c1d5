import type { ConversationData, VersionedState } from '@grammyjs/conversations';
import { z } from 'zod';

/** Where conversation states are kept. */
export interface TurnStorage {
  read(key: string): Promise<VersionedState<ConversationData> | undefined>;
  write(key: string, state: VersionedState<ConversationData>): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Raise it when a conversation's steps change: states of another version are dropped, and lost turns cost nothing. */
export const conversationsVersion = 2;

const stateSchema = z.object({
  version: z.tuple([z.number(), z.union([z.string(), z.number()])]),
  state: z.record(
    z.string(),
    z.array(
      z.object({
        args: z.string().optional(),
        replay: z.object({
          send: z.array(z.object({ payload: z.string() })),
          receive: z.array(z.object({ send: z.number(), returnValue: z.unknown() })),
        }),
        interrupts: z.array(z.number()),
      }),
    ),
  ),
});

/**
 * Reads states that have the plugin's shape only: by any other it would fail, at every message of that person.
 * Writes them without names: the plugin keeps whole updates, and /privacy says that we keep nobody's name.
 */
export function nameless(storage: TurnStorage): TurnStorage {
  return {
    async read(key) {
      const stored = await storage.read(key);
      return stateSchema.safeParse(stored).success ? stored : undefined;
    },
    write(key, state) {
      const copy = structuredClone(state);
      removeNames(copy);
      return storage.write(key, copy);
    },
    delete: (key) => storage.delete(key),
  };
}

const names = new Set(['first_name', 'last_name', 'username', 'title']);

function removeNames(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (names.has(key) && typeof inner === 'string') Reflect.set(value, key, '');
    else removeNames(inner);
}
