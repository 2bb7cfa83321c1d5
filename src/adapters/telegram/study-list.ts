import { Composer, InlineKeyboard } from 'grammy';
import type { Designing } from '../../app/design-study.ts';
import type { AnswerStore, InterviewStore } from '../../app/ports.ts';
import type { Study } from '../../domain/study.ts';
import { callbackData, readCallback } from './callback-data.ts';
import { say } from './chat.ts';
import type { BotContext } from './context.ts';
import { managedStudies, shortTitle } from './managed-studies.ts';
import { addPageTurners, pageOf } from './pages.ts';
import { gently } from './sending.ts';

/** What listing studies needs. */
export interface StudyListDeps {
  designing: Designing;
  interviews: InterviewStore;
  answers: Pick<AnswerStore, 'all' | 'ids'>;
}

/** What a list of studies is for: to look at, or to say which one a command is about. */
export type ListKind = 'all' | 'm' | 'v' | 'x' | 'g';

/** Studies in one message: few enough to be read, and for Telegram's limits of 4096 characters and 100 buttons. */
const perPage = { all: 8, m: 20, v: 20, x: 20, g: 20 };

/** /studies, and turning the pages of any list of studies. */
export function studyListComposer(deps: StudyListDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('studies', async (ctx) => {
    const studies = await managedStudies(deps.designing, ctx);
    if (studies) await replyWithStudies(deps, ctx, 'all', studies);
  });
  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('p', ctx.callbackQuery.data);
    if (!wanted) return next();
    await gently(ctx.answerCallbackQuery());
    const studies = await managedStudies(deps.designing, ctx);
    if (!studies) return;
    const { text, keyboard } = await listPage(deps, ctx, ...wanted, studies);
    await gently(ctx.editMessageText(text, { reply_markup: keyboard }));
  });
  return composer;
}

/** Sends the first page of a list of studies, as an answer to a message where one is named. */
export async function replyWithStudies(
  deps: StudyListDeps,
  ctx: BotContext,
  kind: ListKind,
  studies: Study[],
  replyTo?: number,
): Promise<void> {
  const { text, keyboard } = await listPage(deps, ctx, kind, 0, studies);
  await say(ctx.talk, text, replyTo === undefined ? { keyboard } : { keyboard, replyTo });
}

/** Adds a button that turns the message into the list of studies, where one of several was taken to be meant. */
export function addOtherStudies(keyboard: InlineKeyboard, ctx: BotContext, kind: ListKind): void {
  keyboard.row().text(ctx.t('button-other-study'), callbackData('p', kind, 0));
}

async function listPage(
  { interviews, answers }: StudyListDeps,
  ctx: BotContext,
  kind: ListKind,
  wanted: number,
  studies: Study[],
) {
  const page = pageOf(studies, wanted, perPage[kind]);
  const keyboard = new InlineKeyboard();
  for (const { id, title } of page.items)
    if (kind !== 'all') keyboard.text(shortTitle(title), callbackData(kind, id)).row();
    else
      keyboard
        .text(`🗺 ${shortTitle(title, 22)}`, callbackData('m', id))
        .row()
        .text(ctx.t('button-invite'), callbackData('v', id))
        .text(ctx.t('button-settings'), callbackData('s', id))
        .row();
  addPageTurners(keyboard, page, (each) => callbackData('p', kind, each));
  if (kind !== 'all') return { text: ctx.t('which-study'), keyboard };
  const lines = await Promise.all(
    page.items.map(async ({ id, title, kind }) => {
      const all = await interviews.list(id);
      const finished = all.filter(
        ({ status, reopened }) => status === 'finished' || reopened,
      ).length;
      const count = await importedPeople(answers, id, new Set(all.map((each) => each.id)));
      return [
        ctx.t('study-line', { title, interviews: all.length, finished }),
        ...(count > 0 ? [ctx.t('study-imported', { count })] : []),
        ctx.t(`kind-${kind}`),
      ].join(' · ');
    }),
  );
  return { text: lines.join('\n'), keyboard };
}

/** How many people came with a file: their answers are of none of the interviews held here. */
async function importedPeople(
  answers: StudyListDeps['answers'],
  study: string,
  held: ReadonlySet<string>,
): Promise<number> {
  // Most studies have none, and of those not all that was said need be read: an answer's id begins with its interview's.
  const ids = await answers.ids(study);
  if (ids.every((id) => held.has(id.slice(0, id.lastIndexOf('-'))))) return 0;
  const others = (await answers.all(study)).filter(({ interview }) => !held.has(interview));
  return new Set(others.map(({ person }) => person)).size;
}
