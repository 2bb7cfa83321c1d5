import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { BotHost } from '../bot-host.ts';
import { contentOf } from '../store/chats.ts';
import type { Message, MessageContent } from '../store/model.ts';
import { captionContent, captionSchema } from './caption.ts';
import { textContent, textSchema } from './message-methods.ts';
import { defineMethod, type Method } from './method.ts';
import { chatId, integer } from './params.ts';
import { checkInline, inlineMarkup } from './reply-markup.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const editSchema = z.object({
  chat_id: chatId,
  message_id: integer,
  reply_markup: inlineMarkup.optional(),
});

/** Puts what `change` makes of the content in its place; an edit without a keyboard removes the old one. */
function edit(
  host: BotHost,
  target: z.output<typeof editSchema>,
  change: (content: MessageContent) => MessageContent,
): Message {
  const chat = host.chats.known(target.chat_id);
  const stored = chat.messages.get(target.message_id);
  if (!stored) throw badRequest('message to edit not found');
  if (!stored.outgoing) throw badRequest("message can't be edited");
  const before = contentOf(stored.wire);
  const after = { ...change(before), reply_markup: checkInline(target.reply_markup) };
  if (fingerprint(before) === fingerprint(after)) throw badRequest(NOT_MODIFIED);
  return host.chats.edit(chat, stored, after);
}

/** What Telegram compares to tell an edit from a repetition. */
function fingerprint(content: MessageContent): string {
  const { text, entities, caption, caption_entities, reply_markup } = content;
  return JSON.stringify([text, entities, caption, caption_entities, reply_markup]);
}

const editMessageText = defineMethod(editSchema.extend(textSchema.shape), ({ host }, input) =>
  edit(host, input, (content) => {
    const text = textContent(input);
    if (content.text === undefined) throw badRequest('there is no text in the message to edit');
    return { ...content, ...text };
  }),
);

const editMessageCaption = defineMethod(editSchema.extend(captionSchema.shape), ({ host }, input) =>
  edit(host, input, (content) => {
    if (content.text !== undefined) throw badRequest('there is no caption in the message to edit');
    return { ...content, ...captionContent(input) };
  }),
);

const editMessageReplyMarkup = defineMethod(editSchema, ({ host }, input) =>
  edit(host, input, (content) => content),
);

/** Changes to what the bot has sent. */
export const editMethods: Record<string, Method> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
};
