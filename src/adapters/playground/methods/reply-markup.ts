import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { InlineKeyboard, ReplyKeyboard } from '../store/model.ts';
import { json } from './params.ts';

/** A markup taken apart: what goes with the message and what goes in place of the keyboard. */
export interface Markup {
  inline?: InlineKeyboard | undefined;
  keyboard?: ReplyKeyboard | 'removed' | undefined;
}

const inlineButton = z.looseObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});
const inlineKeyboard = z.object({ inline_keyboard: z.array(z.array(inlineButton)) });

const keyboardButton = z.union([
  z.string().transform((text) => ({ text })),
  z.looseObject({ text: z.string() }),
]);
const replyKeyboard = z.looseObject({
  keyboard: z.array(z.array(keyboardButton)),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: z.string().optional(),
});
const removeKeyboard = z.object({ remove_keyboard: z.literal(true) });
const forceReply = z.object({ force_reply: z.literal(true) });

/** `reply_markup` of an edit, which can only be an inline keyboard. */
export const inlineMarkup = json(inlineKeyboard);

/** `reply_markup` of a new message, one of four kinds. */
export const replyMarkup = json(
  z.union([
    inlineKeyboard.transform((inline): Markup => ({ inline })),
    replyKeyboard.transform((keyboard): Markup => ({ keyboard })),
    removeKeyboard.transform((): Markup => ({ keyboard: 'removed' })),
    forceReply.transform((): Markup => ({})),
  ]),
);

/** The keyboard without empty rows, or nothing when no button is left; refuses what Telegram refuses. */
export function checkInline(markup: InlineKeyboard | undefined): InlineKeyboard | undefined {
  const rows = (markup?.inline_keyboard ?? []).filter((row) => row.length > 0);
  for (const { text, callback_data, ...action } of rows.flat()) {
    if (text === '') throw badRequest('BUTTON_TEXT_INVALID');
    const bytes = callback_data === undefined ? undefined : Buffer.byteLength(callback_data);
    if (bytes !== undefined && (bytes < 1 || bytes > 64)) throw badRequest('BUTTON_DATA_INVALID');
    if (bytes === undefined && Object.keys(action).length === 0) {
      const reason = 'Text buttons are unallowed in the inline keyboard';
      throw badRequest(`can't parse inline keyboard button: ${reason}`);
    }
  }
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}
