import type { Language } from '../../src/domain/language.ts';
import type { Shown } from './interview-model.ts';
import type { Way } from './random-moves.ts';

/** A button, by what it stands for. */
export type Button =
  | { press: 'answer'; slot: number; code: string }
  | { press: 'skip'; slot: number; isFollowUp: boolean }
  | { press: 'recap'; stage: number; code: string }
  /** 0: rather not. */
  | { press: 'playback'; rating: number }
  | { press: 'back' | 'resume' | 'start over' };
export type Command = 'skip' | 'back' | 'explain' | 'repeat' | 'pause' | 'resume';

/** A chat with the bot, over HTTP or on paper. What is sent is on its way at once; nothing is waited for. */
export interface RandomChat {
  language: Language;
  /** Time stands still here until the bot is waited for. */
  isTimeless: boolean;
  /** What was put last, as far as it has reached the person; the bot's own words before any question: null. */
  shown(): Shown | null;
  say(
    text: string,
    beside?: { replyTo?: number; photo?: boolean },
  ): { message: number; update: number };
  edit(message: number, text: string): { update: number };
  tap(button: Button): { update: number };
  /** Greets the bot: no answer to anything. */
  greet(): { update: number };
  /** Has the person asked once more, after the end, what they left out; false where there is nothing. */
  askAgain?(pick: number): Promise<boolean>;
  /** What does not answer: a command, with a slash or in plain words. */
  command(command: Command, way: Exclude<Way, 'button'>): { update: number };
  /** A sticker, or a command of another kind. */
  chatter(pick: number): void;
  again(update: number): void;
  /** Resolves once the bot has said all it wants to; rejects where it leaves the person without a question. */
  quiet(): Promise<'open' | 'paused' | 'over'>;
  /** Does something after the bot has decided what to ask next and, as far as can be, before that is shown. */
  whileAsked(act: () => void): Promise<void>;
  /** Restarts the bot; what is done meanwhile waits for it, buttons first if they `overtake`. */
  restart(meanwhile: () => void, overtake?: boolean): Promise<void>;
}
