import type { Api, InlineKeyboard } from 'grammy';
import type { Message, MessageEntity } from 'grammy/types';
import type { Texts } from '../../app/ports.ts';
import type { Language } from '../../domain/language.ts';

/** A private chat to write to, within an update or by the bot's own doing. */
export interface Chat {
  id: number;
  language: Language;
  api: Api;
  /** A text in the person's language. */
  t: (key: string, values?: Record<string, string | number>) => string;
}

/** What may go along with a text. */
export interface Beside {
  entities?: MessageEntity[];
  keyboard?: InlineKeyboard;
  /** The message that it answers. */
  replyTo?: number;
}

/** A chat in somebody's language. */
export function chatWith(api: Api, texts: Texts, id: number, language: Language): Chat {
  return { id, language, api, t: (key, values) => texts(language, key, values) };
}

/** Sends a text to a chat. */
export function say(chat: Chat, text: string, beside: Beside = {}): Promise<Message> {
  const { entities, keyboard, replyTo } = beside;
  return chat.api.sendMessage(chat.id, text, {
    ...(entities ? { entities } : {}),
    ...(keyboard ? { reply_markup: keyboard } : {}),
    // The message may be gone by now; that must not keep the answer back.
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  });
}
