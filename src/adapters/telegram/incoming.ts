import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { Done } from '../../app/read-said.ts';
import type { Attachment } from '../../domain/answer.ts';
import type { InterviewEvent } from '../../domain/event.ts';
import type { Language } from '../../domain/language.ts';
import { isFollowUp, placeSchema, slotOfPlace } from '../../domain/place.ts';
import { type PlainCommand, plainCommand } from '../../domain/plain-command.ts';
import { readCallback } from './callback-data.ts';
import type { Unreadable } from './context.ts';

/** A recording that is to be listened to. */
export interface Recording {
  file: string;
  size: number | null;
  message: number;
}

/** An update in the interview's terms. `tapped` is the interview whose button was pressed. */
export type Incoming = { tapped?: string } & (
  | { kind: 'event'; event: Done }
  | { kind: 'recording'; recording: Recording }
  | { kind: 'unreadable'; what: Unreadable }
  | { kind: 'explain' | 'repeat' | 'restart' | 'changes' | 'forwarded' | 'nothing' }
);

const nothing: Incoming = { kind: 'nothing' };

/**
 * Reads an update as something done in an interview; `nothing` for commands of other kinds, be they written
 * with a slash or in plain words, and other buttons. `language` is the one in which plain words are understood.
 */
export function incoming(ctx: Context, language: Language): Incoming {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) return tap(data);
  const { message, editedMessage } = ctx;
  if (editedMessage) {
    const text = editedMessage.text ?? editedMessage.caption;
    if (text === undefined) return nothing;
    return { kind: 'event', event: { kind: 'edit', message: editedMessage.message_id, text } };
  }
  if (!message) return nothing;
  if (message.forward_origin) return { kind: 'forwarded' };
  const text = message.text ?? message.caption;
  if (text !== undefined) return words(message, text, language);
  const recording = message.voice ?? message.video_note ?? message.audio;
  if (recording) {
    const { file_id: file, file_size: size = null } = recording;
    return { kind: 'recording', recording: { file, size, message: message.message_id } };
  }
  const attachment = attachmentOf(message);
  if (attachment) return { kind: 'event', event: { kind: 'attach', attachment } };
  return { kind: 'unreadable', what: unreadable(message) };
}

function tap(data: string): Incoming {
  const button = readCallback('a', data);
  if (button) {
    const [tapped, slot, code] = button;
    if (code === 'explain') return { kind: 'explain', tapped };
    if (code === 'back')
      return { kind: 'event', tapped, event: { kind: 'back', place: `${slot}` } };
    if (code === 'skip')
      return { kind: 'event', tapped, event: { kind: 'skip', place: `${slot}` } };
    const event = { kind: 'answer' as const, slot, input: { kind: 'tap' as const, code } };
    return { kind: 'event', tapped, event };
  }
  const followUp = readCallback('u', data);
  if (followUp) {
    const [tapped, place] = followUp;
    return { kind: 'event', tapped, event: { kind: 'skip', place } };
  }
  const recap = readCallback('q', data);
  if (recap) {
    const [tapped, stage, code] = recap;
    if (code === 'change') return { kind: 'changes', tapped };
    const place = placeSchema.safeParse(code).data;
    const line =
      place === undefined ? {} : { slot: slotOfPlace(place), isFollowUp: isFollowUp(place) };
    return { kind: 'event', tapped, event: { kind: 'recap', stage, ...line } };
  }
  const playback = readCallback('y', data);
  if (playback) {
    const [tapped, rating] = playback;
    const isRated = rating >= 1 && rating <= 4;
    return { kind: 'event', tapped, event: { kind: 'playback', rating: isRated ? rating : null } };
  }
  const move = readCallback('i', data);
  const kind = move && moves[move[0]];
  return move && kind ? { kind: 'event', tapped: move[1], event: { kind } } : nothing;
}

const moves = {
  back: 'back',
  go: 'resume',
  again: 'restart',
  keep: 'stop',
  // Deleting is nothing an interview does.
  erase: null,
} as const;

const commands: Record<string, Incoming> = {
  back: { kind: 'event', event: { kind: 'back' } },
  pause: { kind: 'event', event: { kind: 'pause' } },
  resume: { kind: 'event', event: { kind: 'resume' } },
  restart: { kind: 'restart' },
  repeat: { kind: 'repeat' },
  explain: { kind: 'explain' },
};

/** Whether a wish is one that an interview grants; without an interview it is a wish to go on with one. */
export function isInterviewWish(wish: string | null): boolean {
  return wish !== null && Object.hasOwn(commands, wish);
}

function words(message: Message, text: string, language: Language): Incoming {
  const wish = wishOf(text, language);
  if (wish === 'skip')
    return { kind: 'event', event: { kind: 'skip', message: message.message_id } };
  if (wish !== null) return commands[wish] ?? nothing;
  const attachment = attachmentOf(message);
  const reply = message.reply_to_message?.message_id;
  const event: InterviewEvent = {
    kind: 'answer',
    input: { kind: 'text', text, source: 'text' },
    message: message.message_id,
    ...(attachment ? { attachments: [attachment] } : {}),
  };
  return { kind: 'event', event: reply === undefined ? event : { ...event, replyTo: reply } };
}

/** The command that a text is, with a slash or in plain words; null for any other text. */
export function wishOf(text: string, language: Language): string | PlainCommand | null {
  const command = /^\/([a-z_]+)/i.exec(text)?.[1];
  if (text.startsWith('/')) return command?.toLowerCase() ?? '';
  return plainCommand(text, language);
}

function attachmentOf(message: Message): Attachment | null {
  const photo = message.photo?.at(-1);
  if (photo) return { kind: 'photo', file: photo.file_id };
  if (message.video) return { kind: 'video', file: message.video.file_id };
  // Animations come as documents, too, and are no evidence of anything.
  if (message.document && !message.animation)
    return { kind: 'document', file: message.document.file_id };
  return null;
}

function unreadable(message: Message): Unreadable {
  if (message.sticker ?? message.animation ?? message.dice) return 'sticker';
  return message.location || message.venue ? 'location' : 'other';
}
