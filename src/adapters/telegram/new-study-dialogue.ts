import { type Conversation, createConversation } from '@grammyjs/conversations';
import { type Context, InlineKeyboard } from 'grammy';
import type { Designing } from '../../app/design-study.ts';
import type { Texts } from '../../app/ports.ts';
import type { TakingPart } from '../../app/take-part.ts';
import { type Guide, mapKinds } from '../../domain/guide.ts';
import { type Language, languages } from '../../domain/language.ts';
import { callbackData, readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { shortTitle } from './managed-studies.ts';
import { gently, installTransformers } from './sending.ts';

/** What the dialogue needs to set up a study. */
export interface NewStudyDialogueDeps {
  designing: Designing;
  takingPart: TakingPart;
  texts: Texts;
}

const longestTitle = 120;
const longestGoal = 400;
/** Starting points offered, the newest: more buttons than a phone shows help nobody. */
const mostStarts = 10;

/** The dialogue of /newstudy: title, goal, kind of map, template and language, one question each. */
export function newStudyConversation(deps: NewStudyDialogueDeps) {
  return createConversation<BotContext, Context>(
    (conversation: Conversation<BotContext, Context>, ctx, language: Language) =>
      dialogue(deps, conversation, ctx, language),
    {
      id: 'new-study',
      // What is installed on the bot's own client does not run in here.
      plugins: [
        (ctx, next) => {
          installTransformers(ctx.api);
          return next();
        },
      ],
    },
  );
}

async function dialogue(
  { designing, takingPart, texts }: NewStudyDialogueDeps,
  conversation: Conversation<BotContext, Context>,
  ctx: Context,
  language: Language,
) {
  const t = (key: string, values?: Record<string, string | number>) => texts(language, key, values);
  const title = await askText(conversation, ctx, t('newstudy-title'), longestTitle, t);
  const goal = await askText(conversation, ctx, t('newstudy-goal'), longestGoal, t);
  const templates = designing.templates();
  const there = mapKinds.filter((kind) => templates.some((guide) => guide.kind === kind));
  const kind = await askChoice(
    conversation,
    ctx,
    [t('newstudy-kind'), ...there.map((each) => t(`kind-${each}-for`))].join('\n'),
    there.map((each) => ({
      data: callbackData('tk', each),
      value: each,
      label: t(`kind-${each}`),
    })),
    (data) => readCallback('tk', data)?.[0],
  );
  const ofKind = templates.filter((guide) => guide.kind === kind);
  const template = await askTemplate(conversation, ctx, ofKind, language, t);
  const from = kind === 'future' ? await askStart(designing, conversation, ctx, t) : '';
  const chosen = await askChoice(
    conversation,
    ctx,
    t('newstudy-language'),
    languages.map((each) => ({
      data: callbackData('n', each),
      value: each,
      label: t(`language-${each}`),
    })),
    (data) => readCallback('n', data)?.[0],
  );
  const study = await conversation.external(async (outer) => {
    const wish = { title, goal, template, language: chosen, ...(from === '' ? {} : { from }) };
    const made = await designing.create(wish);
    if (typeof made === 'string') return null;
    await takingPart.manage(outer.person, made.id);
    return { title: made.title };
  });
  await ctx.reply(study ? t('newstudy-done', study) : t('newstudy-no-template'));
}

/** The template, asked for only where there is a choice; empty where there is none of the kind any more. */
async function askTemplate(
  conversation: Conversation<BotContext, Context>,
  ctx: Context,
  guides: Guide[],
  language: Language,
  t: T,
): Promise<string> {
  const [only] = guides;
  if (guides.length < 2) return only?.id ?? '';
  const stagesOf = ({ name, stages }: Guide) =>
    `${name[language]}: ${stages.map((stage) => stage.name[language]).join(' → ')}`;
  return askChoice(
    conversation,
    ctx,
    [t('newstudy-template'), ...guides.map(stagesOf)].join('\n'),
    guides.map(({ id, name }) => ({
      data: callbackData('t', id),
      value: id,
      label: name[language],
    })),
    (data) => readCallback('t', data)?.[0],
  );
}

/** The study whose map of today a future starts from; empty for none, without a question where there is no such map. */
async function askStart(
  designing: Designing,
  conversation: Conversation<BotContext, Context>,
  ctx: Context,
  t: T,
): Promise<string> {
  const studies = await conversation.external(async (outer) =>
    (await designing.startingPoints(outer.person))
      .slice(-mostStarts)
      // Under this name it outlives that names and titles are taken out of what is kept.
      .map(({ id, title }) => ({ id, label: shortTitle(title) })),
  );
  if (studies.length === 0) return '';
  return askChoice(
    conversation,
    ctx,
    t('newstudy-from'),
    [
      ...studies.map(({ id, label }) => ({ data: callbackData('tf', id), value: id, label })),
      { data: callbackData('tf', ''), value: '', label: t('newstudy-from-none') },
    ],
    (data) => readCallback('tf', data)?.[0],
  );
}

/** Commands and other buttons are not answers: they do what they always do. */
function isMessage(ctx: Context): boolean {
  return Boolean(ctx.message && !ctx.message.text?.startsWith('/'));
}

type T = (key: string, values?: Record<string, string | number>) => string;

async function askText(
  conversation: Conversation<BotContext, Context>,
  ctx: Context,
  question: string,
  longest: number,
  t: T,
): Promise<string> {
  await ctx.reply(question);
  for (;;) {
    const next = await conversation.waitUntil(isMessage, { next: true });
    const text = next.message?.text?.trim();
    if (text && text.length <= longest) return text;
    if (text) await next.reply(t('newstudy-too-long', { longest }));
    else await next.reply(question);
  }
}

interface Choice<V> {
  data: string;
  value: V;
  label: string;
}

/** Takes a tap, the number of an option, or its label typed by hand. */
async function askChoice<V extends string>(
  conversation: Conversation<BotContext, Context>,
  ctx: Context,
  question: string,
  choices: Choice<V>[],
  read: (data: string | undefined) => string | undefined,
): Promise<V> {
  const keyboard = new InlineKeyboard();
  for (const { label, data } of choices) keyboard.text(label, data).row();
  const asked = await ctx.reply(question, { reply_markup: keyboard });
  for (;;) {
    const next = await conversation.waitUntil(
      (update) => isMessage(update) || read(update.callbackQuery?.data) !== undefined,
      { next: true },
    );
    const tapped = read(next.callbackQuery?.data);
    const typed = next.message?.text?.trim().toLowerCase();
    const choice = choices.find(
      ({ value, label }, n) =>
        value === tapped ||
        (typed !== undefined && [value, label.toLowerCase(), String(n + 1)].includes(typed)),
    );
    if (next.callbackQuery) await gently(next.answerCallbackQuery());
    if (!choice) {
      await next.reply(question, { reply_markup: keyboard });
      continue;
    }
    const summary = `${question}\n\n✓ ${choice.label}`;
    await gently(next.api.editMessageText(asked.chat.id, asked.message_id, summary));
    return choice.value;
  }
}
