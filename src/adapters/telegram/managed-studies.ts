import type { Designing } from '../../app/design-study.ts';
import type { Study } from '../../domain/study.ts';
import type { BotContext } from './context.ts';
import { gently } from './sending.ts';

/** The studies a person manages; null, and a word about it, when there is none. */
export async function managedStudies(
  designing: Designing,
  ctx: BotContext,
): Promise<Study[] | null> {
  const studies = await designing.managedBy(ctx.person);
  if (studies.length > 0) return studies;
  await ctx.reply(ctx.t(ctx.isOwner ? 'no-studies' : 'not-a-marketer'));
  return null;
}

/** The study of a button, where the person may manage it: a button may be pressed by somebody who no longer does. */
export async function allowedStudy(
  designing: Designing,
  ctx: BotContext,
  id: string,
): Promise<Study | undefined> {
  await gently(ctx.answerCallbackQuery());
  const study = (await designing.managedBy(ctx.person)).find((each) => each.id === id);
  if (!study) await ctx.reply(ctx.t('not-a-marketer'));
  return study;
}

/** Most characters of a button's label, so that a phone shows all of it. */
export const longestLabel = 24;

/** A title as the label of a button that fits a phone. */
export function shortTitle(title: string, longest = longestLabel): string {
  const letters = [...title];
  return letters.length <= longest ? title : `${letters.slice(0, longest - 1).join('')}…`;
}
