import { Composer, InlineKeyboard, InputFile } from 'grammy';
import type { Interviewing } from '../../app/conduct-interview.ts';
import type { Forgetting } from '../../app/forget-person.ts';
import type { StudyStore } from '../../app/ports.ts';
import type { ShowMyData } from '../../app/show-my-data.ts';
import type { TakingPart } from '../../app/take-part.ts';
import { languages } from '../../domain/language.ts';
import type { Asking } from './asking.ts';
import { callbackData, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { roleKey } from './returning.ts';
import { gently } from './sending.ts';

/** What the commands for everyone need. */
export interface EveryoneDeps {
  takingPart: TakingPart;
  interviewing: Interviewing;
  asking: Asking;
  studies: StudyStore;
  forgetting: Forgetting;
  myData: ShowMyData;
  /** Where answers are summarised, said in /privacy: by a model of another company, or not. */
  usesModel: boolean;
}

const languageNames = { en: 'English', it: 'Italiano', pl: 'Polski', ru: 'Русский' };

/** /help /privacy /language /stop /mydata /forget: they work at any moment, also in the middle of a question. */
export function everyoneComposer(deps: EveryoneDeps): Composer<BotContext> {
  const { takingPart, interviewing, asking } = deps;
  const composer = new Composer<BotContext>();

  composer.command('help', (ctx) => ctx.reply(ctx.t(roleKey('help', ctx))));

  composer.command('privacy', async (ctx) => {
    const titles: string[] = [];
    for (const id of new Set(ctx.person.memberships.map(({ study }) => study))) {
      const study = await deps.studies.get(id);
      if (study) titles.push(`• ${study.title}: ${study.goal}`);
    }
    const model = ctx.t(deps.usesModel ? 'privacy-model' : 'privacy-no-model');
    await ctx.reply([ctx.t('privacy'), model, ...titles].join('\n\n'));
  });

  composer.command('language', async (ctx) => {
    const keyboard = new InlineKeyboard();
    languages.forEach((language, n) => {
      keyboard.text(languageNames[language], callbackData('l', language));
      if (n % 2 === 1) keyboard.row();
    });
    await ctx.reply(ctx.t('which-language'), { reply_markup: keyboard });
  });

  composer.command('stop', async (ctx) => {
    const ref = takingPart.current(ctx.person);
    const view = ref && (await interviewing.view(ref));
    if (!view?.slot) return void (await ctx.reply(ctx.t('nothing-to-stop')));
    const { id } = view.interview;
    const keyboard = new InlineKeyboard()
      .text(ctx.t('button-keep'), callbackData('i', 'keep', id))
      .text(ctx.t('button-erase'), callbackData('i', 'erase', id))
      .row()
      .text(ctx.t('button-go-on'), callbackData('i', 'go', id));
    await ctx.reply(ctx.t('stop-how'), { reply_markup: keyboard });
  });

  composer.command('mydata', async (ctx) => {
    const data = await deps.myData(ctx.person.id);
    const file = new InputFile(Buffer.from(JSON.stringify(data, null, 2)), 'my-data.json');
    await ctx.replyWithDocument(file, {
      caption: ctx.t('mydata', { answers: data.studies.flatMap(({ answers }) => answers).length }),
    });
  });

  composer.command('forget', async (ctx) => {
    const keyboard = new InlineKeyboard()
      .text(ctx.t('button-forget-yes'), callbackData('f', 'yes'))
      .text(ctx.t('button-forget-no'), callbackData('f', 'no'));
    await ctx.reply(ctx.t('forget-sure'), { reply_markup: keyboard });
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery;
    const language = readCallback('l', data)?.[0];
    if (language) {
      await takingPart.choose(ctx.person, language);
      await gently(ctx.answerCallbackQuery());
      await gently(ctx.editMessageText(ctx.t('language-set')));
      const ref = takingPart.current(ctx.person);
      return ref ? asking.askAgain(ctx, ref) : undefined;
    }
    const forget = readCallback('f', data)?.[0];
    if (forget) {
      await gently(ctx.answerCallbackQuery());
      await gently(ctx.editMessageReplyMarkup());
      if (forget === 'no') return void (await ctx.reply(ctx.t('forget-not')));
      await ctx.conversation.exitAll();
      const answers = await deps.forgetting.forgetPerson(ctx.person.id);
      return void (await ctx.reply(ctx.t('forgotten', { answers })));
    }
    const move = readCallback('i', data);
    if (move?.[0] === 'erase') return erase(deps, ctx, move[1]);
    return next();
  });

  return composer;
}

/** Stops an interview and deletes what the person answered in that study. */
async function erase({ forgetting, takingPart }: EveryoneDeps, ctx: BotContext, interview: string) {
  await gently(ctx.answerCallbackQuery());
  await gently(ctx.editMessageReplyMarkup());
  const part = ctx.person.memberships.find(({ interviews }) =>
    Object.values(interviews).includes(interview),
  );
  if (!part) return void (await ctx.reply(ctx.t('interview-gone')));
  await ctx.conversation.exitAll();
  const answers = await forgetting.forgetParticipant(part.study, part.participant);
  await takingPart.leave(ctx.person, interview);
  await ctx.reply(ctx.t('stopped-erased', { answers }));
}
