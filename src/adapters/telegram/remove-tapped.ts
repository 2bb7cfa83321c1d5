import type { BotContext } from './context.ts';
import { gently } from './sending.ts';

/** Takes away a button that has done its work; those beside it still have theirs. */
export async function removeTapped(ctx: BotContext): Promise<void> {
  const { callbackQuery } = ctx;
  const rows = callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const left = rows.map((row) =>
    row.filter(
      (button) => !('callback_data' in button) || button.callback_data !== callbackQuery?.data,
    ),
  );
  const inline_keyboard = left.filter((row) => row.length > 0);
  await gently(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard } }));
}
