import { Composer, InlineKeyboard } from 'grammy';
import type { Designing } from '../../app/design-study.ts';
import type { ShownStudy } from '../../app/manage-study.ts';
import { audiences } from '../../domain/lane.ts';
import type { SettingsChange } from '../../domain/study.ts';
import { callbackData, readCallback, type SettingName } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { gently } from './sending.ts';

type Value = number | null;

/** Values that a tap goes through, from the smallest on; null is no limit. */
const quotas: Value[] = [null, 10, 25, 50, 100];
const followUps: Value[] = [0, 1, 2, 3];
/** Each with a button of its own: on the way through a shorter time answers would be deleted. */
const retention: Value[] = [90, 180, 365, null];

/** The settings of a study in the chat: shown by ⚙️, changed by taps on the same message. */
export function studySettingsComposer({
  designing,
}: {
  designing: Designing;
}): Composer<BotContext> {
  const { managing } = designing;
  const composer = new Composer<BotContext>();
  composer.on('callback_query:data', async (ctx, next) => {
    const [id] = readCallback('s', ctx.callbackQuery.data) ?? [];
    if (!id) return next();
    await gently(ctx.answerCallbackQuery());
    const shown = await managing.show(ctx.person, id);
    if (shown === 'not-allowed') return void (await ctx.reply(ctx.t('not-a-marketer')));
    await ctx.reply(textOf(ctx, shown), { reply_markup: keyboardOf(ctx, shown) });
  });
  composer.on('callback_query:data', async (ctx, next) => {
    const wanted = readCallback('k', ctx.callbackQuery.data);
    if (!wanted) return next();
    const [id, name, value] = wanted;
    await gently(ctx.answerCallbackQuery());
    const shown = await managing.configure(ctx.person, id, changeTo(name, value));
    if (shown === 'not-allowed') return void (await ctx.reply(ctx.t('not-a-marketer')));
    // The value is in the button, so a tap that arrives twice changes nothing more.
    await gently(ctx.editMessageText(textOf(ctx, shown), { reply_markup: keyboardOf(ctx, shown) }));
  });
  return composer;
}

function changeTo(name: SettingName, value: Value): SettingsChange {
  switch (name) {
    case 'retention':
      return { retentionDays: value };
    case 'followups':
      return value === null ? {} : { followUps: value };
    case 'customer':
      return { quota: { customer: value } };
    case 'staff':
      return { quota: { staff: value } };
  }
}

function textOf(ctx: BotContext, { study: { title, settings }, seats }: ShownStudy): string {
  const { retentionDays, quota, controller } = settings;
  const places = (role: 'customer' | 'staff') =>
    ctx.t(`settings-places-${role}`, { taken: seats[role], quota: quota[role] ?? 0 });
  return [
    ctx.t('settings-of', { title }),
    '',
    ctx.t('settings-follow-ups', { number: settings.followUps }),
    ctx.t('settings-retention', { days: retentionDays ?? 0 }),
    places('customer'),
    places('staff'),
    ...(controller ? [ctx.t('settings-controller', { controller })] : []),
    '',
    ctx.t('settings-tap'),
  ].join('\n');
}

function keyboardOf(ctx: BotContext, { study: { id, settings } }: ShownStudy): InlineKeyboard {
  const { retentionDays, quota } = settings;
  const data = (name: SettingName, value: Value) => callbackData('k', id, name, value);
  const keyboard = new InlineKeyboard()
    .text(
      ctx.t('button-follow-ups', { number: settings.followUps }),
      data('followups', after(settings.followUps, followUps)),
    )
    .row();
  retention.forEach((days, n) => {
    const label = ctx.t('button-retention', { days: days ?? 0 });
    keyboard.text(days === retentionDays ? `✓ ${label}` : label, data('retention', days));
    if (n % 2 === 1) keyboard.row();
  });
  for (const role of audiences)
    keyboard
      .text(
        ctx.t(`button-quota-${role}`, { number: quota[role] ?? 0 }),
        data(role, after(quota[role], quotas)),
      )
      .row();
  return keyboard;
}

/** The value that a tap leads to: the next one, also from a value that is none of these. */
function after(current: Value, values: Value[]): Value {
  const at = values.indexOf(current);
  const next =
    at >= 0
      ? values[at + 1]
      : values.find((value) => value !== null && current !== null && value > current);
  return next ?? values[0] ?? null;
}
