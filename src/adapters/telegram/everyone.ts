import { Composer, InlineKeyboard, InputFile } from 'grammy';
import type { Forgetting } from '../../app/forget-person.ts';
import type { Texts } from '../../app/ports.ts';
import type { ShowMyData } from '../../app/show-my-data.ts';
import { type Language, languages } from '../../domain/language.ts';
import { languageAskedFor, languageNamed, languageWished } from '../../domain/language-wish.ts';
import { findOption, optionsOf } from '../../domain/options.ts';
import { callbackData, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { createMyDataText } from './my-data-text.ts';
import { type PrivacyDeps, privacyText } from './privacy-text.ts';
import { askConsent, type JoiningDeps, roleKey, undecided } from './returning.ts';
import { gently, inMessages } from './sending.ts';
import type { Stopping } from './stopping.ts';

/** What the commands for everyone need. */
export interface EveryoneDeps extends Omit<PrivacyDeps, 'studies'>, JoiningDeps {
  forgetting: Forgetting;
  myData: ShowMyData;
  texts: Texts;
  stopping: Stopping;
}

const languageNames = { en: 'English', it: 'Italiano', pl: 'Polski', ru: 'Русский' };

/** /help /privacy /language /stop /mydata /forget: they work at any moment, also in the middle of a question. */
export function everyoneComposer(deps: EveryoneDeps): Composer<BotContext> {
  const { takingPart, asking } = deps;
  const composer = new Composer<BotContext>();
  const readable = createMyDataText(deps);

  composer.on('message:text', async (ctx, next) => {
    const language = ctx.message.forward_origin ? null : await languageSaid(deps, ctx);
    if (!language) return next();
    await takingPart.choose(ctx.person, language);
    await goOnIn(ctx, language, ctx.t('language-set'));
  });

  composer.filter(wishes('help'), async (ctx) => {
    await ctx.reply(await helpText(deps, ctx));
  });

  composer.command('privacy', async (ctx) => {
    for (const part of inMessages(await privacyText(deps, ctx))) await ctx.reply(part);
  });

  composer.filter(wishes('language'), async (ctx) => {
    const keyboard = new InlineKeyboard();
    languages.forEach((language, n) => {
      keyboard.text(languageNames[language], callbackData('l', language));
      if (n % 2 === 1) keyboard.row();
    });
    await ctx.reply(ctx.t('which-language'), { reply_markup: keyboard });
    await takingPart.choosing(ctx.person, true);
  });

  composer.filter(wishes('stop'), async (ctx) => {
    const ref = takingPart.current(ctx.person);
    if (!ref) return void (await ctx.reply(ctx.t('nothing-to-stop')));
    await deps.stopping.ask(ctx, ref);
  });

  composer.command('mydata', async (ctx) => {
    const data = await deps.myData(ctx.person.id);
    const answers = data.studies.flatMap((study) => study.answers).length;
    await ctx.replyWithDocument(fileOf('my-data.json', JSON.stringify(data, null, 2)), {
      caption: ctx.t('mydata', { answers }),
    });
    const text = await readable(data, ctx.person.language);
    await ctx.replyWithDocument(fileOf('my-data.txt', text), { caption: ctx.t('mydata-readable') });
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
      return goOnIn(ctx, language);
    }
    const forget = readCallback('f', data)?.[0];
    if (forget) {
      await gently(ctx.answerCallbackQuery());
      await gently(ctx.editMessageReplyMarkup());
      if (forget === 'no') return void (await ctx.reply(ctx.t('forget-not')));
      const answers = await deps.forgetting.forgetPerson(ctx.person.id);
      // Nobody is left who would have a menu of their own.
      ctx.person.memberships = [];
      return void (await ctx.reply(ctx.t('forgotten', { answers })));
    }
    const move = readCallback('i', data);
    if (move?.[0] === 'erase') return deps.stopping.erase(ctx, move[1]);
    return next();
  });

  /** Puts what stands open once more in another language, after some `words` where there are any. */
  async function goOnIn(ctx: BotContext, language: Language, words?: string) {
    const talk = { ...ctx.talk, language, t: ctx.t };
    const ref = takingPart.current(ctx.person);
    const view = ref && (await deps.interviewing.view(ref));
    if (ref && view && words) return asking.askAgain(talk, view, words);
    if (ref && view) return asking.returnTo(talk, ref);
    if (words) await ctx.reply(words);
    const waiting = undecided(ctx);
    const study = waiting && (await deps.studies.get(waiting.study));
    if (waiting && study) await askConsent(deps, ctx, study, waiting);
  }

  return composer;
}

/** The language that a message asks for by name, or names once it was asked for; null where it says anything else. */
async function languageSaid(
  { takingPart, interviewing }: EveryoneDeps,
  ctx: BotContext,
): Promise<Language | null> {
  const text = ctx.message?.text ?? '';
  const { language, languageAsked } = ctx.person;
  if (languageAsked) await takingPart.choosing(ctx.person, false);
  const named = languageAsked ? languageNamed(text) : languageAskedFor(text, language);
  if (named) return named;
  const wished = languageWished(text, language);
  const ref = wished && takingPart.current(ctx.person);
  const view = ref ? await interviewing.view(ref) : null;
  // "Which language do you speak at home?" – "Po polsku."
  const isAnswer = view?.slot && findOption(optionsOf(view.guide, view.slot), text, language);
  return isAnswer ? null : wished;
}

function fileOf(name: string, text: string): InputFile {
  return new InputFile(Buffer.from(text), name);
}

/** What helps now: with a question that is open, with an interview that is paused, or with what may be done. */
async function helpText({ takingPart, interviewing }: EveryoneDeps, ctx: BotContext) {
  const ref = takingPart.current(ctx.person);
  const view = ref && (await interviewing.view(ref));
  if (view?.slot && view.interview.status === 'open') return ctx.t('help-asked');
  if (view?.slot && view.interview.status === 'paused') return ctx.t('help-paused');
  return ctx.t(roleKey('help', ctx));
}

/** Whether a message is this command, with a slash or in plain words. */
function wishes(command: string) {
  return (ctx: BotContext) => ctx.wish === command;
}
