import { InlineKeyboard } from 'grammy';
import type { Designing } from '../../app/design-study.ts';
import { callbackData } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { addPageTurners, pageOf } from './pages.ts';

/** Links in one message. */
const perPage = 8;
/** So many characters at a link's end tell it from the others. */
const tailLength = 4;

/** The links of a study that let people in, with a button to withdraw each; null where the person may not see them. */
export async function linkListOf(
  { managing }: Designing,
  ctx: BotContext,
  study: string,
  wanted: number,
) {
  const live = await managing.invitations(ctx.person, study);
  const shown = await managing.show(ctx.person, study);
  if (live === 'not-allowed' || shown === 'not-allowed') return null;
  const { title } = shown.study;
  const keyboard = new InlineKeyboard();
  if (live.length === 0) return { text: ctx.t('links-none', { title }), keyboard };
  const page = pageOf(live, wanted, perPage);
  const date = new Intl.DateTimeFormat(ctx.person.language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const lines = page.items.map(({ token, role, uses, maxUses, expiresAt }, n) => {
    const number = page.page * perPage + n + 1;
    keyboard.text(ctx.t('button-withdraw-number', { number }), callbackData('d', token, page.page));
    if (n % 2 === 1) keyboard.row();
    const parts = [
      `${number}. …${token.slice(-tailLength)}`,
      ctx.t(`link-role-${role}`),
      ctx.t('link-uses', { uses, most: maxUses ?? 0 }),
    ];
    if (expiresAt !== null)
      parts.push(ctx.t('link-until', { date: date.format(new Date(expiresAt)) }));
    return parts.join(' · ');
  });
  keyboard.row();
  addPageTurners(keyboard, page, (each) => callbackData('j', study, each, 'turn'));
  return { text: [ctx.t('links-title', { title }), '', ...lines].join('\n'), keyboard };
}
