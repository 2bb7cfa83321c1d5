import type { Context } from 'grammy';
import type { Outcome } from '../../app/conduct-interview.ts';
import type { InterviewView } from '../../app/interview-view.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import type { Person } from '../../domain/person.ts';
import type { Chat } from './chat.ts';

/** What the middleware knows of an update: who wrote, in their words, and what became of it so far. */
export interface BotFlavor {
  person: Person;
  /** One of the owners named in the configuration. */
  isOwner: boolean;
  /** A text in the person's language. */
  t: (key: string, values?: Record<string, string | number>) => string;
  /** The person's chat, as what writes to it outside of updates sees it. */
  talk: Chat;
  /** The command that a message is, with a slash or in plain words; null for any other. */
  wish: string | null;
  /** What came of this update as an answer; absent when it was not taken as one. */
  heard?: Heard;
}

/** What was done in an interview, or why it could not be taken as an answer. */
export interface Heard {
  ref: InterviewRef;
  outcome:
    | Outcome
    | { kind: 'explain' | 'repeat' | 'changes' | 'forwarded'; view: InterviewView }
    | { kind: 'unreadable'; what: Unreadable; view: InterviewView }
    | { kind: 'listening' };
}

/** Things people send that are not an answer yet; each gets a word of its own. */
export type Unreadable = 'voice' | 'sticker' | 'location' | 'other';

/** The context that every handler of this bot gets. */
export type BotContext = Context & BotFlavor;

/** What an update tells of an event. */
export function told(ctx: BotContext) {
  return {
    update: String(ctx.update.update_id),
    chat: ctx.talk.id,
    language: ctx.person.language,
  };
}
