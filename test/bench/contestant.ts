/** A bot in the benchmark: what the measurements need of it, the same for ours and the reference. */
export interface Contestant {
  /** Brings a new person to their first question. */
  begin(chat: number): Promise<void>;
  /** Sends one answer, the n-th of this person's interview, and waits until the next question stands in the chat. */
  answer(chat: number, n: number): Promise<Effort>;
  /** How many answers of this person are stored. */
  recorded(chat: number): Promise<number>;
  /** Bytes stored about where the person's interview stands: of ours its record, of the reference its conversation. */
  stateBytes(chat: number): Promise<number>;
}

/** The bot's work on one answer, in milliseconds. Its pause for words that may follow is no work. */
export interface Effort {
  /** Taking in each of the answer's messages, until it is confirmed. */
  messages: number[];
  /** Asking what comes next, from the end of the pause until it is sent and noted; 0 where a message's handling does. */
  asking: number;
}

/** The whole of an effort. */
export function totalOf({ messages, asking }: Effort): number {
  return messages.reduce((sum, each) => sum + each, asking);
}

/** What a person says: a sentence or two, as answers by phone are; different each time. */
export function wordsOf(chat: number, n: number): string {
  return `I looked for the price on the site and did not find it, so I called them. (${chat}/${n})`;
}
