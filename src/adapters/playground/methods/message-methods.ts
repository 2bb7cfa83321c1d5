import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { formatMessageText } from '../entities/format-text.ts';
import { defineMethod, type Method } from './method.ts';
import { chatId, entities, flag, integer, json, string } from './params.ts';
import { send, sendSchema } from './sending.ts';

const DELETABLE_FOR_MS = 48 * 60 * 60 * 1000;

/** The parameters of a text, and how its links are shown. */
export const textSchema = z.object({
  text: string.default(''),
  parse_mode: string.optional(),
  entities: entities.optional(),
  link_preview_options: json(z.looseObject({ is_disabled: z.boolean().optional() })).optional(),
  disable_web_page_preview: flag.optional(),
});

/** The content of a text message, from its parameters. */
export function textContent(input: z.output<typeof textSchema>) {
  const { text, parse_mode: parseMode, disable_web_page_preview: disabled } = input;
  const formatted = formatMessageText({ text, parseMode, entities: input.entities });
  const preview = input.link_preview_options ?? (disabled && { is_disabled: true });
  return {
    text: formatted.text,
    entities: formatted.entities.length > 0 ? formatted.entities : undefined,
    link_preview_options: preview || undefined,
  };
}

const sendMessage = defineMethod(sendSchema.extend(textSchema.shape), ({ host }, input) => {
  const chat = host.chats.reachable(input.chat_id);
  return send(host, chat, { content: textContent(input), options: input });
});

const actionSchema = z.object({ chat_id: chatId, action: string });

const sendChatAction = defineMethod(actionSchema, ({ host }, input) => {
  const chat = host.chats.reachable(input.chat_id);
  host.chats.act(chat, input.action);
  return true;
});

const messageSchema = z.object({ chat_id: chatId, message_id: integer });

const deleteMessage = defineMethod(messageSchema, ({ host }, input) => {
  const chat = host.chats.known(input.chat_id);
  const stored = chat.messages.get(input.message_id);
  if (!stored) throw badRequest('message to delete not found');
  if (host.now() - stored.wire.date * 1000 > DELETABLE_FOR_MS)
    throw badRequest("message can't be deleted for everyone");
  host.chats.remove(chat, input.message_id);
  return true;
});

const chatSchema = z.object({ chat_id: chatId });

const getChat = defineMethod(chatSchema, ({ host }, input) => {
  const { chat } = host.chats.known(input.chat_id);
  return { ...chat, accent_color_id: 0, max_reaction_count: 11 };
});

const leaveChat = defineMethod(chatSchema, ({ host }, input) => {
  const chat = host.chats.known(input.chat_id);
  if (chat.chat.type === 'private')
    throw badRequest("chat member status can't be changed in private chats");
  chat.blocked = true;
  host.chats.touch(chat);
  return true;
});

/** Texts, and the chats they are in. */
export const messageMethods: Record<string, Method> = {
  sendMessage,
  sendChatAction,
  deleteMessage,
  getChat,
  leaveChat,
};
