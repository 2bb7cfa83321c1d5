import { type Api, Composer, InlineKeyboard, type RawApi } from 'grammy';
import type { Interviewing } from '../../app/conduct-interview.ts';
import type { Texts } from '../../app/ports.ts';
import type { Reminding, SendReminder } from '../../app/remind.ts';
import { callbackData, readCallback } from './callback-data.ts';
import { chatWith, say } from './chat.ts';
import type { BotContext } from './context.ts';
import { partName } from './question-view.ts';
import { removeTapped } from './remove-tapped.ts';
import { gently, isBlocked } from './sending.ts';

/** Builds what says a reminder: where the interview stands, and whether to go on. */
export function createSendReminder(deps: {
  api: Api<RawApi>;
  texts: Texts;
  interviewing: Pick<Interviewing, 'view' | 'apply'>;
}): SendReminder {
  return async (person, order) => {
    const { texts, interviewing } = deps;
    const chat = chatWith(deps.api, texts, Number(person.id), person.language);
    const view = await interviewing.view(order);
    if (!view) return 'sent';
    const { slot, progress } = view;
    const text =
      slot && progress
        ? chat.t('you-were-at', {
            stage: partName({ ...view, slot, progress }, chat.language, texts),
            ...progress,
          })
        : chat.t('reminder-open');
    const keyboard = new InlineKeyboard()
      .text(chat.t('button-go-on'), callbackData('i', 'go', order.interview))
      .text(chat.t('button-stop-here'), callbackData('i', 'keep', order.interview))
      .row()
      .text(chat.t('button-no-reminders'), callbackData('w', 'no'));
    try {
      await say(chat, text, { keyboard });
    } catch (error) {
      if (isBlocked(error)) return 'blocked';
      throw error;
    }
    // "Yes" goes on with a paused interview; in an open one it would be taken for an answer.
    const told = { update: `reminder-${order.due}`, chat: chat.id, language: chat.language };
    if (view.interview.status === 'open') await interviewing.apply(order, { kind: 'pause' }, told);
    return 'sent';
  };
}

/** The buttons that ask for reminders and that end them. */
export function remindingComposer(deps: {
  reminding: Pick<Reminding, 'optIn' | 'optOut'>;
}): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query:data', async (ctx, next) => {
    const wish = readCallback('w', ctx.callbackQuery.data);
    if (!wish) return next();
    const [answer, interview] = wish;
    if (answer === 'no') {
      await deps.reminding.optOut(ctx.person);
      await gently(ctx.answerCallbackQuery({ text: ctx.t('reminders-off') }));
    } else {
      const isTheirs = await deps.reminding.optIn(ctx.person, interview);
      const text = ctx.t(isTheirs ? 'reminders-on' : 'toast-gone');
      await gently(ctx.answerCallbackQuery({ text }));
    }
    await removeTapped(ctx);
  });
  return composer;
}
