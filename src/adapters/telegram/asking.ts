import { InlineKeyboard } from 'grammy';
import type {
  Interviewing,
  InterviewRef,
  InterviewView,
  Outcome,
} from '../../app/conduct-interview.ts';
import type { Texts } from '../../app/ports.ts';
import { optionsOf } from '../../domain/options.ts';
import type { Progress, Slot } from '../../domain/plan.ts';
import { callbackData } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { faceLabel, questionView } from './question-view.ts';
import { gently } from './sending.ts';

/** Puts questions to people and tidies them up once they are answered. */
export interface Asking {
  /** Sends the open question and waits for its answer; says thanks where there is none left. */
  ask(ctx: BotContext, view: InterviewView): Promise<void>;
  askAgain(ctx: BotContext, ref: InterviewRef): Promise<void>;
  /** Shows what is ticked so far in the message that asked. */
  redraw(ctx: BotContext, view: InterviewView): Promise<void>;
  /** Turns the question that was answered into text without buttons, with the answer that was tapped. */
  settle(ctx: BotContext, outcome: Extract<Outcome, { kind: 'recorded' }> | null): Promise<void>;
  offerToGoOn(ctx: BotContext, view: InterviewView): Promise<void>;
  sayPaused(ctx: BotContext, view: InterviewView): Promise<void>;
  thank(ctx: BotContext, view: InterviewView): Promise<void>;
  /** Takes the next message as the answer to the question that this message asked. */
  waitFor(ctx: BotContext, asked: number): Promise<void>;
}

/** Builds {@link Asking}. */
export function createAsking(deps: { interviewing: Interviewing; texts: Texts }): Asking {
  async function waitFor(ctx: BotContext, asked: number) {
    await ctx.conversation.exitAll();
    await ctx.conversation.enter('turn', asked);
  }

  async function ask(ctx: BotContext, view: InterviewView) {
    if (!isOpenView(view)) return thank(ctx, view);
    const { text, entities, keyboard } = questionView(view, ctx.person.language, deps.texts);
    const sent = await ctx.reply(text, { entities, reply_markup: keyboard });
    await waitFor(ctx, sent.message_id);
  }

  async function thank(ctx: BotContext, { interview }: InterviewView) {
    const again = new InlineKeyboard().text(
      ctx.t('button-another'),
      callbackData('b', interview.study, 'observation'),
    );
    await ctx.reply(
      ctx.t(`thanks-${interview.form}`),
      interview.form === 'observation' ? { reply_markup: again } : {},
    );
  }

  function goOn(ctx: BotContext, id: string) {
    return new InlineKeyboard()
      .text(ctx.t('button-go-on'), callbackData('i', 'go', id))
      .text(ctx.t('button-stop-here'), callbackData('i', 'keep', id));
  }

  return {
    ask,
    thank,
    waitFor,
    async askAgain(ctx, ref) {
      const view = await deps.interviewing.view(ref);
      if (view) await ask(ctx, view);
    },
    async redraw(ctx, view) {
      const message = ctx.callbackQuery?.message?.message_id;
      if (!isOpenView(view) || message === undefined) return ask(ctx, view);
      const { keyboard } = questionView(view, ctx.person.language, deps.texts);
      await gently(ctx.editMessageReplyMarkup({ reply_markup: keyboard }));
      await waitFor(ctx, message);
    },
    async settle(ctx, outcome) {
      const { message } = ctx.callbackQuery ?? {};
      const tapped = message && 'text' in message && message.text !== undefined ? message : null;
      const answer = outcome && answerLine(ctx, outcome);
      if (tapped && answer) {
        const entities = tapped.entities ?? [];
        await gently(ctx.editMessageText(`${tapped.text}\n\n${answer}`, { entities }));
        return;
      }
      const asked = message?.message_id ?? ctx.asked;
      if (asked) await gently(ctx.api.editMessageReplyMarkup(ctx.person.id, asked));
    },
    async offerToGoOn(ctx, view) {
      if (!isOpenView(view)) return thank(ctx, view);
      const { language } = ctx.person;
      const part = view.slot.question.at === 'opening' ? 'part-opening' : 'part-closing';
      const stage = view.slot.stage?.name[language] ?? ctx.t(part);
      await ctx.reply(ctx.t('you-were-at', { stage, ...view.progress }), {
        reply_markup: goOn(ctx, view.interview.id),
      });
    },
    async sayPaused(ctx, view) {
      await ctx.reply(ctx.t('paused'), { reply_markup: goOn(ctx, view.interview.id) });
    },
  };
}

/** A view with a question to ask. */
function isOpenView(
  view: InterviewView,
): view is InterviewView & { slot: Slot; progress: Progress } {
  return view.slot !== null && view.progress !== null;
}

/** "✓ Website; Phone": what was tapped, in the words of the buttons. */
function answerLine(
  ctx: BotContext,
  { what, slot, answer, view }: Extract<Outcome, { kind: 'recorded' }>,
): string {
  if (what === 'skip') return `– ${ctx.t('skipped')}`;
  return `✓ ${tappedLabel(ctx, slot, answer, view)}`;
}

function tappedLabel(
  ctx: BotContext,
  slot: Slot,
  answer: Extract<Outcome, { kind: 'recorded' }>['answer'],
  { guide }: InterviewView,
): string {
  const { question } = slot;
  const label = (id: string) =>
    optionsOf(guide, slot).find((option) => option.id === id)?.label[ctx.person.language] ?? id;
  switch (question.files?.as) {
    case 'severity':
      return String(answer?.severity ?? '');
    case 'obstacle':
      return (answer?.obstacle ?? []).map(label).join('; ');
    case 'frequency':
      return label(answer?.frequency ?? '');
    case 'stage':
      return label(answer?.stage ?? '');
    case undefined:
      break;
  }
  if (question.kind === 'yesno') return ctx.t(answer?.choices[0] === 'yes' ? 'yes' : 'no');
  if (question.kind === 'rating') return faceLabel(toFace(answer?.rating ?? 0));
  return answer?.text ?? '';
}

function toFace(rating: number): -2 | -1 | 0 | 1 | 2 {
  return rating <= -2 ? -2 : rating === -1 ? -1 : rating === 0 ? 0 : rating === 1 ? 1 : 2;
}
