import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';

/** A button that somebody tapped. */
export interface Tapped {
  messageId: number;
  label: string;
}

/** Somebody's Telegram, read from top to bottom. */
export interface Client {
  readonly person: Person;
  /** Oldest first. */
  readonly taps: Tapped[];
  /** Waits for a message of the bot, new or edited since the last one that was read. */
  next(predicate: (message: VisibleMessage) => boolean): Promise<VisibleMessage>;
  /** The data of a button that satisfies the predicate; undefined when the message has none. */
  button(message: VisibleMessage, wanted: (data: string) => boolean): string | undefined;
  /** Taps a button by its data. */
  tap(message: VisibleMessage, data: string): void;
}

/** Longer than the bot needs to come back after it was killed, in milliseconds. */
const patience = 30_000;

/** A client for a person of the local Bot API. */
export function createClient(person: Person): Client {
  const taps: Tapped[] = [];
  let seen = person.version();
  return {
    person,
    taps,
    async next(predicate) {
      const found = await person.waitFor(predicate, { since: seen, timeoutMs: patience });
      seen = found.version;
      return found;
    },
    button: (message, wanted) =>
      message.buttons.flat().find(({ data }) => data !== undefined && wanted(data))?.data,
    tap(message, data) {
      const label = message.buttons.flat().find((button) => button.data === data)?.text ?? data;
      taps.push({ messageId: message.messageId, label });
      person.tap(message.messageId, data);
    },
  };
}
