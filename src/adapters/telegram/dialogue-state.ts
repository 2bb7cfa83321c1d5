import {
  type ConversationData,
  type ConversationFlavor,
  conversations,
  type VersionedState,
} from '@grammyjs/conversations';
import type { MiddlewareFn } from 'grammy';
import { z } from 'zod';
import type { BotContext } from './context.ts';

/** What handlers of a dialogue get. */
export type DialogueContext = ConversationFlavor<BotContext>;

/** Where the states of dialogues are kept. */
export interface DialogueStorage {
  read(key: string): Promise<VersionedState<ConversationData> | undefined>;
  write(key: string, state: VersionedState<ConversationData>): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Raise it when a dialogue's steps change: states of another version are dropped, and it has to begin anew. */
const version = 4;

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

/** Looks up the dialogue that runs in a chat, and keeps where it stands. */
export function rememberDialogues(dialogues: DialogueStorage): MiddlewareFn<DialogueContext> {
  return conversations({ storage: { type: 'key', version, adapter: nameless(dialogues) } });
}

/**
 * Reads states that have the plugin's shape only: by any other it would fail, at every message of that person.
 * Writes them without names: the plugin keeps whole updates, and /privacy says that we keep nobody's name.
 */
function nameless(storage: DialogueStorage): DialogueStorage {
  return {
    async read(key) {
      const stored = await storage.read(key);
      return stateSchema.safeParse(stored).success ? stored : undefined;
    },
    write(key, state) {
      const copy = structuredClone(state);
      blank(copy);
      return storage.write(key, copy);
    },
    delete: (key) => storage.delete(key),
  };
}

const names = new Set(['first_name', 'last_name', 'username', 'title']);

function blank(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (names.has(key) && typeof inner === 'string') Reflect.set(value, key, '');
    else blank(inner);
}
