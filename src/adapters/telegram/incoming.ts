import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { InterviewEvent } from '../../domain/interview.ts';
import { readCallback } from './callback-data.ts';
import type { Unreadable } from './context.ts';

/** An update in the interview's terms. `tapped` is the interview whose button was pressed. */
export type Incoming = { tapped?: string } & (
  | { kind: 'event'; event: InterviewEvent }
  | { kind: 'unreadable'; what: Unreadable }
  | { kind: 'forwarded' }
  | { kind: 'nothing' }
);

/** Reads an update as something done in an interview; `nothing` for commands of other kinds, other buttons, edits. */
export function incoming(ctx: Context): Incoming {
  const data = ctx.callbackQuery?.data;
  const tap = readCallback('a', data);
  if (tap) {
    const [tapped, slot, code] = tap;
    const event: InterviewEvent =
      code === 'skip'
        ? { kind: 'skip', slot }
        : { kind: 'answer', slot, input: { kind: 'tap', code } };
    return { kind: 'event', tapped, event };
  }
  const move = readCallback('i', data);
  if (move) {
    const [what, tapped] = move;
    if (what === 'back') return { kind: 'event', tapped, event: { kind: 'back' } };
    if (what === 'go') return { kind: 'event', tapped, event: { kind: 'resume' } };
    if (what === 'keep') return { kind: 'event', tapped, event: { kind: 'stop' } };
    return { kind: 'nothing' };
  }
  const { message } = ctx;
  if (!message) return { kind: 'nothing' };
  if (message.forward_origin) return { kind: 'forwarded' };
  const text = message.text ?? message.caption;
  if (text === undefined) return { kind: 'unreadable', what: unreadable(message) };
  if (text.startsWith('/')) {
    const event = commandEvent(text);
    return event ? { kind: 'event', event } : { kind: 'nothing' };
  }
  return { kind: 'event', event: answerEvent(text) };
}

function commandEvent(text: string): InterviewEvent | null {
  if (/^\/skip\b/.test(text)) return { kind: 'skip' };
  if (/^\/back\b/.test(text)) return { kind: 'back' };
  return /^\/pause\b/.test(text) ? { kind: 'pause' } : null;
}

function answerEvent(text: string): InterviewEvent {
  return { kind: 'answer', input: { kind: 'text', text, source: 'text' } };
}

function unreadable(message: Message): Unreadable {
  if (message.voice ?? message.video_note ?? message.audio) return 'voice';
  if (message.photo ?? message.video) return 'photo';
  if (message.document) return 'file';
  if (message.sticker ?? message.animation ?? message.dice) return 'sticker';
  return message.location || message.venue ? 'location' : 'other';
}
