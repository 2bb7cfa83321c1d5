import { type Api, Composer, type RawApi } from 'grammy';
import type { AskingAgain, SendAgain } from '../../app/ask-again.ts';
import type { Texts } from '../../app/ports.ts';
import type { Asking } from './asking.ts';
import { readCallback } from './callback-data.ts';
import { chatWith } from './chat.ts';
import type { BotContext } from './context.ts';
import { removeTapped } from './remove-tapped.ts';
import { gently, isBlocked } from './sending.ts';

/** Builds what puts a question in the chat of somebody who agreed to be asked again. */
export function createSendAgain(deps: {
  api: Api<RawApi>;
  texts: Texts;
  asking: Pick<Asking, 'ask'>;
}): SendAgain {
  return async ({ id, language }, view) => {
    try {
      await deps.asking.ask(chatWith(deps.api, deps.texts, Number(id), language), view, null);
      return 'sent';
    } catch (error) {
      if (isBlocked(error)) return 'blocked';
      throw error;
    }
  };
}

/** What the buttons about asking again need. */
export interface AskingAgainDeps {
  askingAgain: Pick<AskingAgain, 'agree' | 'withdraw' | 'order'>;
}

/** The buttons by which people may be asked again, or no more, and those by which marketers have them asked. */
export function askingAgainComposer({ askingAgain }: AskingAgainDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query:data', async (ctx, next) => {
    const wish = readCallback('gz', ctx.callbackQuery.data);
    if (!wish) return next();
    const [answer, interview] = wish;
    if (answer === 'yes') {
      const isTheirs = await askingAgain.agree(ctx.person, interview);
      await gently(
        ctx.answerCallbackQuery({ text: ctx.t(isTheirs ? 'ask-again-on' : 'toast-gone') }),
      );
      return removeTapped(ctx);
    }
    await askingAgain.withdraw(ctx.person, {
      update: String(ctx.update.update_id),
      chat: ctx.talk.id,
      language: ctx.person.language,
    });
    await gently(ctx.answerCallbackQuery());
    // The question beside the button is withdrawn as well.
    await gently(ctx.editMessageReplyMarkup());
    await ctx.reply(ctx.t('ask-again-off'));
  });
  composer.on('callback_query:data', async (ctx, next) => {
    const gap = readCallback('gq', ctx.callbackQuery.data);
    if (!gap) return next();
    const [study, stage, lane, letter] = gap;
    const kind = letter === 't' ? 'thin' : 'contested';
    const asked = await askingAgain.order(ctx.person, study, { stage, lane, kind });
    await gently(ctx.answerCallbackQuery());
    if (asked === 'not-allowed') return void (await ctx.reply(ctx.t('not-a-marketer')));
    await removeTapped(ctx);
    await ctx.reply(ctx.t('gap-ordered', { count: asked }));
  });
  return composer;
}
