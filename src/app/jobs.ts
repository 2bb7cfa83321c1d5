import { AppError } from '../domain/app-error.ts';
import type { Language } from '../domain/language.ts';
import type { Place } from '../domain/place.ts';
import type { Usage } from './summariser.ts';

/** A draft to be made outside of the chat's turn. */
export interface DraftOrder {
  study: string;
  chat: number;
  message: number;
  language: Language;
}

/** Where drafts wait to be made; an order survives a crash. */
export interface DraftQueue {
  add(order: DraftOrder): Promise<'queued' | 'running'>;
  /**
   * Cancels what the chat has ordered. `removed`: it had not begun. `stopping`: its signal is aborted, for
   * which {@link isCancelled} tells. `none`: there is no such order.
   */
  cancel(study: string, chat: number): Promise<'removed' | 'stopping' | 'none'>;
}

const cancelled = 'cancelled';

/** The reason of a signal that is aborted because somebody wants the work no more. */
export function cancellation(): AppError {
  return new AppError(cancelled, 'Cancelled by whoever asked for it.');
}

/** Whether a signal was aborted because somebody wants the work no more, rather than to go on later. */
export function isCancelled({ reason }: AbortSignal): boolean {
  return reason instanceof AppError && reason.code === cancelled;
}

/** A voice or video message to be put into words outside of the chat's turn. Ids only, and nobody's words. */
export interface VoiceOrder {
  study: string;
  interview: string;
  /** Where in the interview it was said. */
  place: string;
  chat: number;
  message: number;
  /** Telegram's id of the file. */
  file: string;
  /** In bytes; null where it is not known. */
  size: number | null;
  language: Language;
  /** The update that brought it. */
  update: string;
}

/** Where voice messages wait to be listened to; an order survives a crash. */
export interface VoiceQueue {
  /** A message that waits already is not added again. */
  add(order: VoiceOrder): Promise<void>;
}

/** What a voice message came to. `nothing`: silence. `too-big`: Telegram does not hand such files to bots. */
export type VoiceOutcome =
  | { kind: 'text'; text: string }
  | { kind: 'nothing' }
  | { kind: 'failed' }
  | { kind: 'too-big' };

/** What a transcriber made of a recording. `nothing`: silence. `retry`: it may go better a little later. */
export type Transcribed =
  | { kind: 'text'; text: string }
  | { kind: 'nothing' }
  | { kind: 'failed'; retry: boolean };

/** Writes down what is said in a recording. Rejects only when cancelled through the signal. */
export interface Transcriber {
  /** `name` has the extension of the recording's format; `language` is the one to expect. */
  transcribe(
    audio: { bytes: Uint8Array; name: string },
    language: Language,
    signal: AbortSignal,
  ): Promise<Transcribed>;
}

/** A reminder that waits: of which interview, for whom, and the time it was meant for (ISO 8601). */
export interface ReminderOrder {
  study: string;
  interview: string;
  person: string;
  due: string;
}

/** A question that waits to be put once more: where in the interview, and since when that is wanted (ISO 8601). */
export interface QuestionOrder extends ReminderOrder {
  again: { place: Place; wanted: string };
}

/** Where that waits which people are written to about at their own hour; it survives restarts. */
export interface ReminderQueue {
  /** `delay` in milliseconds. The same one added again changes nothing. */
  add(order: ReminderOrder | QuestionOrder, delay: number): Promise<void>;
}

/** Takes work that waits out of every queue. */
export interface JobEraser {
  /** What names any of these: a person, a participant, an interview. What is being done is waited for, briefly. */
  forget(names: string[]): Promise<void>;
}

/** An answer that may deserve a follow-up. Masked texts only: they leave the house. */
export interface FollowUpRequest {
  /** The question as it was asked, and what was answered. */
  question: string;
  answer: string;
  /** What else was asked and said at this stage. */
  others: { question: string; answer: string }[];
  goal: string;
  stage: string;
  /** The language to ask in. */
  language: Language;
}

/** What a writer of follow-ups came to. `none`: the answer needs no follow-up. */
export type WrittenFollowUp =
  | { kind: 'question'; text: string; usage: Usage }
  | { kind: 'none'; usage: Usage }
  | { kind: 'failed'; reason: string; usage: Usage };

/** Writes a follow-up for an answer, to be checked before it is asked. Rejects only when cancelled through the signal. */
export interface FollowUpWriter {
  write(request: FollowUpRequest, signal: AbortSignal): Promise<WrittenFollowUp>;
}

/** An answer for which a follow-up is to be written. Ids only, and nobody's words. */
export interface FollowUpOrder {
  study: string;
  interview: string;
  slot: number;
}

/** Where answers wait for follow-ups to be written. */
export interface FollowUpQueue {
  /** An answer that waits already is not added again: it is read when its turn comes. */
  add(order: FollowUpOrder): Promise<void>;
}
