import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { BotHost } from '../bot-host.ts';
import { contentOf } from '../store/chats.ts';
import type { Message, MessageContent } from '../store/model.ts';
import type { ChatState } from '../store/state.ts';
import { chatId, flag, integer, json } from './params.ts';
import { checkInline, replyMarkup } from './reply-markup.ts';

/** The parameters every send method has. */
export const sendSchema = z.object({
  chat_id: chatId,
  reply_markup: replyMarkup.optional(),
  reply_to_message_id: integer.optional(),
  reply_parameters: json(
    z.object({ message_id: integer, allow_sending_without_reply: flag.default(false) }),
  ).optional(),
  disable_notification: flag.default(false),
  protect_content: flag.default(false),
});

/** What every send method may be told. */
export type SendOptions = Omit<z.output<typeof sendSchema>, 'chat_id'>;

/** Writes a message of the bot into a chat it may write to. */
export function send(
  host: BotHost,
  chat: ChatState,
  { content, options }: { content: MessageContent; options: SendOptions },
): Message {
  const markup = options.reply_markup ?? {};
  return host.chats.append(chat, {
    content: {
      ...content,
      reply_to_message: repliedTo(chat, options),
      reply_markup: checkInline(markup.inline),
      has_protected_content: options.protect_content ? true : undefined,
    },
    from: host.state.user,
    outgoing: true,
    keyboard: markup.keyboard,
    silent: options.disable_notification,
  });
}

function repliedTo(chat: ChatState, options: SendOptions): Message | undefined {
  const wanted = options.reply_parameters?.message_id ?? options.reply_to_message_id;
  if (wanted === undefined) return undefined;
  const found = chat.messages.get(wanted)?.wire;
  if (!found && !options.reply_parameters?.allow_sending_without_reply)
    throw badRequest('message to be replied not found');
  return found && replyCopy(found);
}

/** A message as it is quoted in a reply: Telegram does not nest replies further. */
export function replyCopy(message: Message): Message {
  const { message_id, from, chat, date } = message;
  return { message_id, from, chat, date, ...contentOf(message), reply_to_message: undefined };
}
