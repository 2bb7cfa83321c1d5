import type { ChatState, StoredMessage } from './state.ts';

/** What somebody has seen of a chat: its messages as they were at a version. */
export interface KnownChat {
  version: number;
  messages: Set<number>;
}

/** The beginning: nothing seen. */
export function nothingKnown(): KnownChat {
  return { version: -1, messages: new Set() };
}

/** What has changed in a chat since; notes in `known` that it is seen now. */
export function newsOf(
  chat: ChatState,
  known: KnownChat,
): { changed: StoredMessage[]; removed: number[] } {
  if (chat.version === known.version) return { changed: [], removed: [] };
  const changed = [...chat.messages.values()].filter(({ version }) => version > known.version);
  const removed = [...known.messages].filter((id) => !chat.messages.has(id));
  known.version = chat.version;
  for (const { wire } of changed) known.messages.add(wire.message_id);
  for (const id of removed) known.messages.delete(id);
  return { changed, removed };
}
