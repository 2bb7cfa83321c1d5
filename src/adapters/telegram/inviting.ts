import { Composer, InlineKeyboard, InputFile } from 'grammy';
import type { Designing } from '../../app/design-study.ts';
import type { Invited } from '../../app/manage-study.ts';
import { type Role, roles, type Study } from '../../domain/study.ts';
import { callbackData, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { invitationLink } from './invitation-link.ts';
import { linkListOf } from './link-list.ts';
import { gently } from './sending.ts';
import { addOtherStudies } from './study-list.ts';

/** What inviting needs. */
export interface InvitingDeps {
  designing: Designing;
  /** A QR code of a text, as PNG. */
  qrPicture(text: string): Uint8Array;
}

/** The buttons of /invite: a link for a role, one for a single person, the links in use, withdrawing them. */
export function invitingComposer(deps: InvitingDeps): Composer<BotContext> {
  const { managing } = deps.designing;
  const composer = new Composer<BotContext>();

  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('r', ctx.callbackQuery.data);
    if (!wanted) return next();
    await gently(ctx.answerCallbackQuery());
    await sendInvitation(deps, ctx, ...wanted);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('o', ctx.callbackQuery.data);
    if (!wanted) return next();
    await gently(ctx.answerCallbackQuery());
    await sendInvitation(deps, ctx, ...wanted, 1);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('j', ctx.callbackQuery.data);
    if (!wanted) return next();
    await gently(ctx.answerCallbackQuery());
    const [study, page, how] = wanted;
    const list = await linkListOf(deps.designing, ctx, study, page);
    if (!list) return void (await ctx.reply(ctx.t('not-a-marketer')));
    const markup = { reply_markup: list.keyboard };
    if (how === 'new') await ctx.reply(list.text, markup);
    else await gently(ctx.editMessageText(list.text, markup));
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('d', ctx.callbackQuery.data);
    if (!wanted) return next();
    const [token, page] = wanted;
    const revoked = await managing.revoke(ctx.person, token);
    if (revoked === 'not-allowed') {
      await gently(ctx.answerCallbackQuery());
      return void (await ctx.reply(ctx.t('not-a-marketer')));
    }
    await gently(ctx.answerCallbackQuery({ text: ctx.t('toast-withdrawn') }));
    const { study, invitation } = revoked;
    if (page === null) {
      const words = { title: study.title };
      return void (await gently(
        ctx.editMessageText(ctx.t(`invite-withdrawn-${invitation.role}`, words)),
      ));
    }
    const list = await linkListOf(deps.designing, ctx, study.id, page);
    if (list) await gently(ctx.editMessageText(list.text, { reply_markup: list.keyboard }));
  });

  return composer;
}

/** Asks whom to invite, and offers the links that there are, and the other studies where there are any. */
export async function offerInvitations(
  { designing }: InvitingDeps,
  ctx: BotContext,
  study: Study,
  hasOthers: boolean,
): Promise<void> {
  const keyboard = new InlineKeyboard();
  for (const role of roles.filter((each) => designing.mayInvite(ctx.person, study.id, each)))
    keyboard.text(ctx.t(`role-${role}`), callbackData('r', role, study.id));
  keyboard.row().text(ctx.t('button-links'), callbackData('j', study.id, 0, 'new'));
  if (hasOthers) addOtherStudies(keyboard, ctx, 'v');
  await ctx.reply(ctx.t('invite-whom', { title: study.title }), { reply_markup: keyboard });
}

/** Makes a link and sends it: a picture to show or print, and the text to forward with what can be done to the link. */
async function sendInvitation(
  deps: InvitingDeps,
  ctx: BotContext,
  role: Role,
  id: string,
  uses?: 1,
): Promise<void> {
  const { managing } = deps.designing;
  const wish = uses === undefined ? {} : { uses };
  const invited = await managing.invite(ctx.person, id, role, wish);
  if (invited === 'not-allowed') return refuse(deps, ctx, id);
  const { study, invitation } = invited;
  const link = invitationLink(ctx.me.username, invitation.token);
  const { title } = study;
  // The link comes last: whoever goes on once they have it finds nothing coming in between.
  await ctx.replyWithPhoto(new InputFile(deps.qrPicture(link), 'invitation.png'), {
    caption: ctx.t(`invite-picture-${role}`, { title }),
  });
  const isForOne = uses === 1 && role !== 'marketer';
  await ctx.reply(ctx.t(isForOne ? `invite-one-${role}` : `invite-${role}`, { title, link }), {
    reply_markup: keyboardOf(ctx, invited),
  });
}

async function refuse({ designing }: InvitingDeps, ctx: BotContext, id: string): Promise<void> {
  const manages = designing.mayManage(ctx.person, id);
  await ctx.reply(ctx.t(manages ? 'invite-owners-only' : 'not-a-marketer'));
}

function keyboardOf(ctx: BotContext, { study, invitation }: Invited): InlineKeyboard {
  const { role, token, maxUses } = invitation;
  const keyboard = new InlineKeyboard();
  if (maxUses === null) keyboard.text(ctx.t('button-for-one'), callbackData('o', role, study.id));
  return keyboard.text(ctx.t('button-withdraw'), callbackData('d', token, null));
}
