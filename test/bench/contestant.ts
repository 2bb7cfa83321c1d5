/** A bot in the benchmark: what the measurements need of it, the same for ours and the reference. */
export interface Contestant {
  /** Brings a new person to their first question. */
  begin(chat: number): Promise<void>;
  /** Sends one answer, the n-th of this person's interview, and waits until it is handled. */
  answer(chat: number, n: number): Promise<void>;
  /** How many answers of this person are stored. */
  recorded(chat: number): Promise<number>;
  /** Bytes stored about where the person's conversation stands; of ours, the turn and the interview's cursor. */
  stateBytes(chat: number): Promise<number>;
}

/** What a person says: a sentence or two, as answers by phone are; different each time. */
export function wordsOf(chat: number, n: number): string {
  return `I looked for the price on the site and did not find it, so I called them. (${chat}/${n})`;
}
