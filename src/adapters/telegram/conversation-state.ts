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
 * Writes them without names, and a turn's without words: the plugin keeps whole updates, and /privacy says
 * that we keep nobody's name, and answers only where they belong.
 */
export function nameless(storage: TurnStorage): TurnStorage {
  return {
    async read(key) {
      const stored = await storage.read(key);
      return stateSchema.safeParse(stored).success ? stored : undefined;
    },
    write(key, state) {
      const copy = structuredClone(state);
      blank(copy, names);
      blank(copy.state.turn, words);
      return storage.write(key, copy);
    },
    delete: (key) => storage.delete(key),
  };
}

const names = new Set(['first_name', 'last_name', 'username', 'title']);

/** A turn waits for what comes; what it was entered with is of no use to it. Dialogues are replayed from theirs. */
const words = new Set(['text', 'caption']);

function blank(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (keys.has(key) && typeof inner === 'string') Reflect.set(value, key, '');
    else blank(inner, keys);
}
