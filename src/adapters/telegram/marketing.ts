import { Composer, InlineKeyboard } from 'grammy';
import type { DraftQueue } from '../../app/jobs.ts';
import type { NewsSinceMap } from '../../app/news-since-map.ts';
import type { Study } from '../../domain/study.ts';
import { callbackData, type ExportFormat, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { cancelButton } from './delivering.ts';
import { type InvitingDeps, invitingComposer, offerInvitations } from './inviting.ts';
import { allowedStudy, managedStudies } from './managed-studies.ts';
import { gently } from './sending.ts';
import {
  addOtherStudies,
  replyWithStudies,
  type StudyListDeps,
  studyListComposer,
} from './study-list.ts';
import { studySettingsComposer } from './study-settings.ts';
import type { Undrawable } from './undrawable.ts';

/** What the marketers' commands need. */
export interface MarketingDeps extends StudyListDeps, InvitingDeps {
  drafts: DraftQueue;
  newsSinceMap: NewsSinceMap;
  /** Sends one file of a study's latest map or of its answers, where there are any. */
  sendExport(ctx: BotContext, study: Study, format: ExportFormat): Promise<Exported>;
}

/** What came of an export. */
export type Exported = 'sent' | 'no-map' | 'no-answers' | Undrawable;

const perStudy = {
  m: { command: 'map', run: orderMap },
  v: { command: 'invite', run: offerInvitations },
  x: { command: 'export', run: offerExports },
} as const;

/** /studies /invite /map /export, for owners and marketers. */
export function marketingComposer(deps: MarketingDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(studyListComposer(deps), studySettingsComposer(deps), invitingComposer(deps));

  for (const kind of ['m', 'v', 'x'] as const) {
    const { command, run } = perStudy[kind];
    composer.command(command, async (ctx) => {
      const studies = await managedStudies(deps.designing, ctx);
      if (!studies) return;
      if (kind === 'm' && ctx.match === 'stop')
        return cancelMaps(
          deps,
          ctx,
          studies.map(({ id }) => id),
        );
      const [only, more] = studies;
      const current = studies.find(({ id }) => id === ctx.person.current?.study);
      const study = current ?? (more ? undefined : only);
      if (study) return run(deps, ctx, study, more !== undefined);
      await replyWithStudies(deps, ctx, kind, studies);
    });
    composer.on('callback_query:data', async (ctx, next) => {
      const id = readCallback(kind, ctx.callbackQuery.data)?.[0];
      if (!id) return next();
      const study = await allowedStudy(deps.designing, ctx, id);
      if (study) await run(deps, ctx, study, false);
    });
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const id = readCallback('mx', ctx.callbackQuery.data)?.[0];
    return id ? cancelMaps(deps, ctx, [id]) : next();
  });
  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('e', ctx.callbackQuery.data);
    if (!wanted) return next();
    const [format, id] = wanted;
    const study = await allowedStudy(deps.designing, ctx, id);
    const exported = study ? await deps.sendExport(ctx, study, format) : 'sent';
    if (exported !== 'sent') await ctx.reply(ctx.t(`export-${exported}`));
  });

  return composer;
}

async function orderMap({ drafts }: MarketingDeps, ctx: BotContext, study: Study) {
  const cancel = cancelButton(study.id, ctx.t);
  const sent = await ctx.reply(ctx.t('map-queued', { title: study.title }), {
    reply_markup: cancel,
  });
  const queued = await drafts.add({
    study: study.id,
    chat: sent.chat.id,
    message: sent.message_id,
    language: ctx.person.language,
  });
  if (queued === 'running')
    await ctx.api.editMessageText(
      sent.chat.id,
      sent.message_id,
      ctx.t('map-running', { stop: '/map stop' }),
    );
}

/** Cancels the drafts that this chat has ordered; one that had begun says itself that it has ended. */
async function cancelMaps({ drafts }: MarketingDeps, ctx: BotContext, studies: string[]) {
  const { chat } = ctx;
  const outcomes = await Promise.all(
    studies.map((id) => (chat ? drafts.cancel(id, chat.id) : 'none')),
  );
  if (ctx.callbackQuery) await gently(ctx.answerCallbackQuery());
  if (outcomes.includes('stopping')) return;
  const isRemoved = outcomes.includes('removed');
  const text = ctx.t(isRemoved ? 'map-cancelled' : 'map-nothing-to-cancel');
  if (ctx.callbackQuery) await gently(ctx.editMessageText(text));
  else await ctx.reply(text);
}

/** What is looked at, on paper, in a meeting, worked on, read by programs; the answers last. */
const exportRows = [
  ['png', 'contrast'],
  ['pdf-a4', 'pdf', 'pdf-a1'],
  ['html', 'pptx'],
  ['xlsx', 'map-csv'],
  ['md', 'mmd', 'svg'],
  ['json'],
  ['csv', 'answers'],
] as const;

async function offerExports(
  { newsSinceMap }: MarketingDeps,
  ctx: BotContext,
  study: Study,
  hasOthers: boolean,
) {
  const keyboard = new InlineKeyboard();
  for (const row of exportRows) {
    keyboard.row();
    for (const format of row)
      keyboard.text(ctx.t(`export-${format}`), callbackData('e', format, study.id));
  }
  if (hasOthers) addOtherStudies(keyboard, ctx, 'x');
  const count = await newsSinceMap(study);
  const lines = [
    ctx.t('export-what', { title: study.title }),
    ...(count > 0 ? [ctx.t('export-newer', { count })] : []),
  ];
  await ctx.reply(lines.join('\n'), { reply_markup: keyboard });
}
