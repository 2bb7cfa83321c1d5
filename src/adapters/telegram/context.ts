import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { InterviewRef, Outcome } from '../../app/conduct-interview.ts';
import type { Person } from '../../domain/person.ts';

/** What the middleware knows of an update: who wrote, in their words, and what became of it so far. */
export interface BotFlavor {
  person: Person;
  /** One of the owners named in the configuration. */
  isOwner: boolean;
  /** A text in the person's language. */
  t: (key: string, values?: Record<string, string | number>) => string;
  /** What came of this update as an answer; absent when it was not taken as one. */
  heard?: Heard;
  /** Why the update could not be taken as an answer, to be thrown outside of the turn. */
  failure?: unknown;
  /** The turn that this update came in; absent when none was waiting. */
  turn?: Turn;
}

/**
 * What a turn knows, as message ids: `asked` is the latest message with the question, `since` the first one
 * that had it. `answered` is the slot of the answer that was given just before; null when there was none.
 * `ordered`: this chat's messages are numbered as they are sent, which Telegram does and other servers need
 * not; it is known once an answer was seen to have a higher number than its question.
 */
export interface Turn {
  ordered: boolean;
  asked: number;
  since: number;
  answered: number | null;
}

/** An answer that was taken in, or why it could not be. */
export interface Heard {
  ref: InterviewRef;
  outcome: Outcome | { kind: 'unreadable'; what: Unreadable } | { kind: 'forwarded' };
}

/** Things people send that are not an answer yet; each gets a word of its own. */
export type Unreadable = 'voice' | 'photo' | 'file' | 'sticker' | 'location' | 'other';

/** The context that every handler of this bot gets. */
export type BotContext = ConversationFlavor<Context & BotFlavor>;
