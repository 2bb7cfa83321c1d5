import { Composer, InlineKeyboard } from 'grammy';
import type { Document, Message } from 'grammy/types';
import { broughtColumns, type FileImported, type ImportFile } from '../../app/import-file.ts';
import { sayFileReason, sayReasons } from '../../app/importing/say-reasons.ts';
import type { Texts } from '../../app/ports.ts';
import type { TakingPart } from '../../app/take-part.ts';
import type { Study } from '../../domain/study.ts';
import { callbackData, readCallback } from './callback-data.ts';
import { say } from './chat.ts';
import type { BotContext } from './context.ts';
import { type FetchFile, largestFile } from './fetch-file.ts';
import { allowedStudy } from './managed-studies.ts';
import { undecided } from './returning.ts';
import { gently } from './sending.ts';
import { replyWithStudies, type StudyListDeps } from './study-list.ts';

/** What bringing files in needs. */
export interface ImportingDeps extends StudyListDeps {
  takingPart: TakingPart;
  texts: Texts;
  importFile: ImportFile;
  fetchFile: FetchFile;
}

type Looked = Extract<FileImported, { kind: 'imported' }>;

/** The length of what is shown of a row's reasons: one fits whole, with a guide's stages or lanes. */
const longestReason = 300;

/**
 * A marketer's CSV file outside of an interview: first it is shown what was read, then stored by a button. The
 * messages in between answer the file, so that the buttons find it whatever has happened meanwhile.
 */
export function importingComposer(deps: ImportingDeps): Composer<BotContext> {
  const { designing } = deps;
  const composer = new Composer<BotContext>();

  composer.on('message:document', async (ctx, next) => {
    const isTaken = ctx.heard ?? deps.takingPart.current(ctx.person);
    if (isTaken || ctx.message.animation) return next();
    const { document, message_id: message } = ctx.message;
    const isCsv = looksLikeCsv(document);
    const studies = await designing.managedBy(ctx.person);
    const [only, more] = studies;
    if (!only && !ctx.isOwner) {
      const isBusy = undecided(ctx) ?? (await deps.takingPart.underWay(ctx.person)).length > 0;
      if (!isCsv || isBusy) return next();
      return void (await ctx.reply(ctx.t('not-a-marketer')));
    }
    if (!isCsv) return void (await ctx.reply(howTo(ctx)));
    if (!only) return void (await ctx.reply(ctx.t('no-studies')));
    if (more) return replyWithStudies(deps, ctx, 'g', studies, message);
    return show(ctx, only, document, message);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery;
    const [id] = readCallback('g', data) ?? [];
    if (!id) return next();
    const study = await allowedStudy(designing, ctx, id);
    const file = study && (await fileBehind(ctx));
    if (file) await show(ctx, study, file.document, file.message);
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const [id] = readCallback('z', ctx.callbackQuery.data) ?? [];
    if (!id) return next();
    const study = await allowedStudy(designing, ctx, id);
    const file = study && (await fileBehind(ctx));
    const outcome = file && (await bring(ctx, study, file.document, false));
    if (!outcome) return;
    // Pressed twice, it stores nothing more; without the button nobody wonders.
    await gently(ctx.editMessageReplyMarkup());
    const { what, stored, replaced } = outcome;
    await ctx.reply(ctx.t(`import-stored-${what}`, { title: study.title, stored, replaced }));
  });

  async function show(ctx: BotContext, study: Study, document: Document, replyTo: number) {
    const looked = await bring(ctx, study, document, true);
    if (!looked) return;
    const { what, read, stored, replaced, refused } = looked;
    const good = read - refused;
    const isNew = what === 'answers' ? good > 0 : stored + replaced > 0;
    const text = [
      ctx.t(`import-read-${what}`, { title: study.title, read, good, stored, replaced }),
      ...refusedLines(deps.texts, ctx, looked),
      '',
      ctx.t(isNew ? 'import-sure' : 'import-nothing-new'),
    ].join('\n');
    const store = new InlineKeyboard().text(ctx.t('button-store'), callbackData('z', study.id));
    await say(ctx.talk, text, isNew ? { replyTo, keyboard: store } : { replyTo });
  }

  /** What came of the file; null where there is nothing to tell beyond what has been said. */
  async function bring(
    ctx: BotContext,
    study: Study,
    document: Document,
    dryRun: boolean,
  ): Promise<Looked | null> {
    const no = async (why: string) => {
      await ctx.reply(why);
      return null;
    };
    if ((document.file_size ?? 0) > largestFile) return no(ctx.t('import-too-big'));
    ctx.talk.api.sendChatAction(ctx.talk.id, 'typing').catch(() => null);
    const file = await deps.fetchFile(document.file_id, new AbortController().signal);
    if (file.kind === 'too-big') return no(ctx.t('import-too-big'));
    if (file.kind === 'failed') return no(ctx.t('import-failed'));
    const outcome = await deps.importFile(study.id, file.bytes, { dryRun });
    switch (outcome.kind) {
      case 'imported':
        return outcome;
      case 'unreadable':
        return no(
          ctx.t('import-unreadable', {
            reason: sayFileReason(deps.texts, ctx.person.language, outcome.reason),
          }),
        );
      case 'wrong-header':
        return no(ctx.t('import-missing', { columns: outcome.missing.join(', ') }));
      case 'unknown-header':
        return no(howTo(ctx));
      case 'no-such-study':
        return no(ctx.t('map-no-study'));
    }
  }

  return composer;
}

function howTo(ctx: BotContext): string {
  const { answers, metrics } = broughtColumns;
  return ctx.t('import-how', { answers: answers.join(', '), metrics: metrics.join(', ') });
}

function looksLikeCsv({ file_name: name = '', mime_type: type = '' }: Document): boolean {
  return /\.(?:csv|tsv)$/i.test(name) || /^text\/(?:csv|comma-|tab-)/.test(type);
}

/** The file that the message with the button answers; a word about it where it is gone. */
async function fileBehind(
  ctx: BotContext,
): Promise<{ document: Document; message: number } | null> {
  const message: Message | undefined = ctx.callbackQuery?.message?.reply_to_message;
  if (message?.document) return { document: message.document, message: message.message_id };
  await ctx.reply(ctx.t('import-gone'));
  return null;
}

function refusedLines(texts: Texts, ctx: BotContext, { refused, lines: named }: Looked): string[] {
  if (refused === 0) return [];
  const lines = named.map(({ line, reasons }) => {
    const reason = sayReasons(texts, ctx.person.language, reasons);
    const letters = [...reason];
    const short = letters.length > longestReason;
    const said = short ? `${letters.slice(0, longestReason).join('')}…` : reason;
    return ctx.t('import-line', { line, reason: said });
  });
  const rest = refused - lines.length;
  return [
    '',
    ctx.t('import-refused', { refused }),
    ...lines,
    ...(rest > 0 ? [ctx.t('import-refused-more', { count: rest })] : []),
  ];
}
