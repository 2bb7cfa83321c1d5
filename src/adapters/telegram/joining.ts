import { Composer, InlineKeyboard } from 'grammy';
import { membershipOf } from '../../domain/person.ts';
import { callbackData, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { shortTitle } from './managed-studies.ts';
import { remindingComposer } from './reminding.ts';
import {
  askConsent,
  askObservation,
  beginAnew,
  beginAt,
  decide,
  isFinished,
  type JoiningDeps,
  welcomeBack,
} from './returning.ts';
import { gently } from './sending.ts';
import { whichStudyComposer } from './which-study.ts';

/** Opening an invitation, agreeing or declining, beginning an interview, coming back to one. */
export function joiningComposer(deps: JoiningDeps): Composer<BotContext> {
  const { takingPart, studies } = deps;
  const composer = new Composer<BotContext>();
  composer.use(remindingComposer(deps), whichStudyComposer(deps));

  composer.command('start', async (ctx) => {
    const token = ctx.match.trim();
    if (!token) return welcomeBack(deps, ctx);
    const joined = await takingPart.join(ctx.person, token);
    if (joined.kind !== 'joined') return void (await ctx.reply(ctx.t(`invitation-${joined.kind}`)));
    const { study, membership } = joined;
    if (membership.role === 'marketer')
      return void (await ctx.reply(ctx.t('welcome-marketer', { title: study.title })));
    if (!membership.consent) return askConsent(deps, ctx, study, membership);
    // A link that is opened once more must not put somebody who has answered through it all again.
    if (await isFinished(deps, membership))
      return void (await ctx.reply(
        ctx.t(membership.role === 'staff' ? 'welcome-staff' : 'welcome-customer'),
      ));
    return beginAt(deps, ctx, study.id, membership.role);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const consent = readCallback('c', ctx.callbackQuery.data);
    if (!consent) return next();
    const [answer, study, role] = consent;
    const toast = answer === 'remind' ? { text: ctx.t('reminders-on') } : {};
    await gently(ctx.answerCallbackQuery(toast));
    await gently(ctx.editMessageReplyMarkup());
    const membership = membershipOf(ctx.person, study, role);
    if (!membership || role === 'marketer')
      return void (await ctx.reply(ctx.t('invitation-unknown')));
    return decide(deps, ctx, membership, answer);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const begin = readCallback('b', ctx.callbackQuery.data);
    if (!begin) return next();
    await gently(ctx.answerCallbackQuery());
    const [study, form] = begin;
    deps.choices.take(ctx.talk.id);
    return beginAnew(deps, ctx, { study, form });
  });

  composer.command('observe', async (ctx) => {
    const parts = ctx.person.memberships.filter(({ role }) => role === 'staff');
    const [only, more] = parts;
    if (!only) return void (await ctx.reply(ctx.t('observe-not-staff')));
    const current = parts.find(({ study }) => study === ctx.person.current?.study);
    if (current ?? !more) {
      const study = await studies.get((current ?? only).study);
      if (study && !(current ?? only).consent) return askConsent(deps, ctx, study, current ?? only);
      return askObservation(deps, ctx, (current ?? only).study);
    }
    const keyboard = new InlineKeyboard();
    for (const part of parts) {
      const study = await studies.get(part.study);
      const data = study && callbackData('b', study.id, 'observation');
      if (data) keyboard.text(shortTitle(study.title), data).row();
    }
    await ctx.reply(ctx.t('which-study'), { reply_markup: keyboard });
    const places = parts.map((part) => ({ study: part.study, form: 'observation' as const }));
    deps.choices.ask(ctx.talk.id, { places });
  });

  return composer;
}
