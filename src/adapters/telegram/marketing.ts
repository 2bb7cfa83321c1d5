import { Composer, InlineKeyboard } from 'grammy';
import type { Designing } from '../../app/design-study.ts';
import type { DraftQueue, InterviewStore } from '../../app/ports.ts';
import { type Role, roles, type Study } from '../../domain/study.ts';
import { callbackData, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { invitationLink } from './invitation-link.ts';
import { gently } from './sending.ts';

/** What the marketers' commands need. */
export interface MarketingDeps {
  designing: Designing;
  interviews: InterviewStore;
  drafts: DraftQueue;
  /** Sends one file of a study's latest map or of its answers, where there are any. */
  sendExport(ctx: BotContext, study: Study, format: ExportFormat): Promise<Exported>;
}

/** What came of an export. */
export type Exported = 'sent' | 'no-map' | 'no-answers';

/** Files that /export offers. */
export type ExportFormat = 'png' | 'pdf' | 'json' | 'csv' | 'answers';

const perStudy = {
  m: { command: 'map', run: orderMap },
  v: { command: 'invite', run: offerInvitations },
  x: { command: 'export', run: offerExports },
} as const;

/** /studies /invite /map /export, for owners and marketers. */
export function marketingComposer(deps: MarketingDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('studies', async (ctx) => {
    const studies = await managed(deps, ctx);
    if (!studies) return;
    const lines = await Promise.all(
      studies.map(async (study) => {
        const interviews = await deps.interviews.list(study.id);
        const finished = interviews.filter(({ status }) => status === 'finished').length;
        return ctx.t('study-line', {
          title: study.title,
          interviews: interviews.length,
          finished,
        });
      }),
    );
    const keyboard = new InlineKeyboard();
    for (const { id, title } of studies)
      keyboard
        .text(`🗺 ${title}`, callbackData('m', id))
        .text(ctx.t('button-invite'), callbackData('v', id))
        .row();
    await ctx.reply(lines.join('\n'), { reply_markup: keyboard });
  });

  for (const kind of ['m', 'v', 'x'] as const) {
    const { command, run } = perStudy[kind];
    composer.command(command, async (ctx) => {
      const studies = await managed(deps, ctx);
      if (!studies) return;
      const [only, more] = studies;
      const current = studies.find(({ id }) => id === ctx.person.current?.study);
      const study = current ?? (more ? undefined : only);
      if (study) return run(deps, ctx, study);
      const keyboard = new InlineKeyboard();
      for (const { id, title } of studies) keyboard.text(title, callbackData(kind, id)).row();
      await ctx.reply(ctx.t('which-study'), { reply_markup: keyboard });
    });
    composer.on('callback_query:data', async (ctx, next) => {
      const id = readCallback(kind, ctx.callbackQuery.data)?.[0];
      if (!id) return next();
      const study = await allowed(deps, ctx, id);
      if (study) await run(deps, ctx, study);
    });
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const invitation = readCallback('r', ctx.callbackQuery.data);
    if (!invitation) return next();
    const [role, id] = invitation;
    const study = await allowed(deps, ctx, id);
    if (study) await sendInvitation(deps, ctx, study, role);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('e', ctx.callbackQuery.data);
    if (!wanted) return next();
    const [format, id] = wanted;
    const study = await allowed(deps, ctx, id);
    const exported = study ? await deps.sendExport(ctx, study, format) : 'sent';
    if (exported !== 'sent') await ctx.reply(ctx.t(`export-${exported}`));
  });

  return composer;
}

/** The studies a person manages; null, and a word about it, when there is none. */
async function managed({ designing }: MarketingDeps, ctx: BotContext): Promise<Study[] | null> {
  const studies = await designing.managedBy(ctx.person);
  if (studies.length > 0) return studies;
  await ctx.reply(ctx.t(ctx.isOwner ? 'no-studies' : 'not-a-marketer'));
  return null;
}

/** The study of a button, where the person may manage it: a button may be pressed by somebody who no longer does. */
async function allowed({ designing }: MarketingDeps, ctx: BotContext, id: string) {
  await gently(ctx.answerCallbackQuery());
  const study = (await designing.managedBy(ctx.person)).find((each) => each.id === id);
  if (!study) await ctx.reply(ctx.t('not-a-marketer'));
  return study;
}

async function orderMap({ drafts }: MarketingDeps, ctx: BotContext, study: Study) {
  const sent = await ctx.reply(ctx.t('map-queued', { title: study.title }));
  const queued = await drafts.add({
    study: study.id,
    chat: sent.chat.id,
    message: sent.message_id,
    language: ctx.person.language,
  });
  if (queued === 'running') await ctx.reply(ctx.t('map-running'));
}

async function offerInvitations({ designing }: MarketingDeps, ctx: BotContext, study: Study) {
  const keyboard = new InlineKeyboard();
  for (const role of roles.filter((each) => designing.mayInvite(ctx.person, study.id, each)))
    keyboard.text(ctx.t(`role-${role}`), callbackData('r', role, study.id));
  await ctx.reply(ctx.t('invite-whom', { title: study.title }), { reply_markup: keyboard });
}

async function sendInvitation(
  { designing }: MarketingDeps,
  ctx: BotContext,
  study: Study,
  role: Role,
) {
  if (!designing.mayInvite(ctx.person, study.id, role))
    return void (await ctx.reply(ctx.t('invite-owners-only')));
  const invitation = await designing.invite(study.id, role);
  if (invitation === 'no-such-study') return;
  const link = invitationLink(ctx.me.username, invitation.token);
  await ctx.reply(ctx.t(`invite-${role}`, { title: study.title, link }));
}

async function offerExports(_deps: MarketingDeps, ctx: BotContext, study: Study) {
  const keyboard = new InlineKeyboard();
  for (const format of ['png', 'pdf', 'json'] as const)
    keyboard.text(ctx.t(`export-${format}`), callbackData('e', format, study.id));
  keyboard.row();
  for (const format of ['csv', 'answers'] as const)
    keyboard.text(ctx.t(`export-${format}`), callbackData('e', format, study.id));
  await ctx.reply(ctx.t('export-what', { title: study.title }), { reply_markup: keyboard });
}
