/** Words that people were told to send again because the store could not take them. */
export interface HeldWords {
  /** An update could not be kept. False when the same words of that chat are held already. */
  hold(chat: number, text: string, update: number): boolean;
  /** An update has been kept: words held under it are now only remembered, and others of the chat let go. */
  kept(chat: number, update: number): void;
  /** Whether these words are said again: of an update still held, or of one kept meanwhile, which they end. */
  repeated(chat: number, text: string, update: number): 'no' | 'held' | 'kept';
}

interface Entry {
  update: number;
  kept: boolean;
  until: number;
}

/** How long the same words count as sent again, in milliseconds. */
const window = 600_000;

/** Nothing held yet; `now` in milliseconds. */
export function createHeldWords(now: () => number = Date.now): HeldWords {
  const chats = new Map<number, Map<string, Entry>>();
  const drop = (chat: number, unwanted: (entry: Entry) => boolean) => {
    const entries = chats.get(chat);
    if (!entries) return;
    for (const [text, entry] of entries) if (unwanted(entry)) entries.delete(text);
    if (entries.size === 0) chats.delete(chat);
  };
  return {
    hold(chat, text, update) {
      const entries = chats.get(chat) ?? new Map<string, Entry>();
      const before = entries.get(text);
      if (before && !before.kept && before.update !== update) return false;
      entries.set(text, { update, kept: false, until: now() + window });
      chats.set(chat, entries);
      return true;
    },
    kept(chat, update) {
      const entries = [...(chats.get(chat)?.values() ?? [])];
      const own = entries.filter((entry) => entry.update === update);
      for (const entry of own) entry.kept = true;
      // Somebody who has gone on to something else may well say the same words about that.
      if (own.length === 0) drop(chat, (entry) => entry.kept);
    },
    repeated(chat, text, update) {
      drop(chat, ({ until }) => until < now());
      const entry = chats.get(chat)?.get(text);
      if (!entry || entry.update === update) return 'no';
      if (entry.kept) drop(chat, (each) => each === entry);
      return entry.kept ? 'kept' : 'held';
    },
  };
}
