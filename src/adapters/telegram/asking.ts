import { InlineKeyboard } from 'grammy';
import type {
  Interviewing,
  InterviewRef,
  InterviewView,
  Outcome,
} from '../../app/conduct-interview.ts';
import type { Texts } from '../../app/ports.ts';
import { callbackData } from './callback-data.ts';
import type { BotContext, Turn } from './context.ts';
import { answerLabel, partName, type QuestionView, questionView } from './question-view.ts';
import { gently, mayStandTwice } from './sending.ts';

/** Puts questions to people and tidies them up once they are answered. */
export interface Asking {
  /**
   * Sends the open question and waits for its answer. `answered` is the slot of the answer given just before
   * it (null: none); left out, the question has been asked before.
   */
  ask(ctx: BotContext, view: InterviewView, answered?: number | null): Promise<void>;
  askAgain(ctx: BotContext, ref: InterviewRef): Promise<void>;
  /** Says where the interview stands: its open question, or that it is paused, stopped or complete. */
  standing(ctx: BotContext, view: InterviewView): Promise<void>;
  /** Shows what is ticked so far in the message that asked. */
  redraw(ctx: BotContext, view: InterviewView): Promise<void>;
  /** Turns the question that was answered into text without buttons, with the answer that was tapped. */
  settle(ctx: BotContext, outcome: Extract<Outcome, { kind: 'recorded' }> | null): Promise<void>;
  offerToGoOn(ctx: BotContext, view: InterviewView): Promise<void>;
  sayPaused(ctx: BotContext, view: InterviewView): Promise<void>;
  thank(ctx: BotContext, view: InterviewView): Promise<void>;
  /** Waits for the answer to a question that was asked before, by this message or else the one of the turn. */
  waitFor(ctx: BotContext, asked?: number): Promise<void>;
}

/** Builds {@link Asking}. */
export function createAsking(deps: { interviewing: Interviewing; texts: Texts }): Asking {
  async function enter(ctx: BotContext, turn: Omit<Turn, 'ordered'>) {
    await ctx.conversation.exitAll();
    await ctx.conversation.enter('turn', { ...turn, ordered: isOrdered(ctx) });
  }

  function waitFor(ctx: BotContext, asked = ctx.turn?.asked ?? 0) {
    const { since = asked, answered = null } = ctx.turn ?? {};
    return enter(ctx, { asked, since, answered });
  }

  async function ask(ctx: BotContext, view: InterviewView, answered?: number | null) {
    if (!isOpenView(view)) return thank(ctx, view);
    const { text, entities, keyboard } = questionView(view, ctx.person.language, deps.texts);
    const sent = await ctx.reply(text, { entities, reply_markup: keyboard });
    const asked = sent.message_id;
    if (answered === undefined) return waitFor(ctx, asked);
    // Nobody knows where the other copy stands: words that come before this one may well be meant for it.
    return enter(ctx, { asked, since: mayStandTwice(sent) ? 0 : asked, answered });
  }

  async function standing(ctx: BotContext, view: InterviewView) {
    const { status } = view.interview;
    if (status === 'paused') return sayPaused(ctx, view);
    return status === 'stopped' ? void (await ctx.reply(ctx.t('stopped-kept'))) : ask(ctx, view);
  }

  async function sayPaused(ctx: BotContext, view: InterviewView) {
    await ctx.reply(ctx.t('paused'), { reply_markup: goOn(ctx, view.interview.id) });
  }

  async function offerToGoOn(ctx: BotContext, view: InterviewView) {
    if (!isOpenView(view)) return thank(ctx, view);
    const stage = partName(view, ctx.person.language, deps.texts);
    await ctx.reply(ctx.t('you-were-at', { stage, ...view.progress }), {
      reply_markup: goOn(ctx, view.interview.id),
    });
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
    standing,
    sayPaused,
    offerToGoOn,
    waitFor,
    async askAgain(ctx, ref) {
      const view = await deps.interviewing.view(ref);
      if (view) await (view.interview.status === 'paused' ? offerToGoOn : standing)(ctx, view);
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
      const answer = outcome && answerLine(ctx, deps.texts, outcome);
      if (tapped && answer) {
        const entities = tapped.entities ?? [];
        await gently(ctx.editMessageText(`${tapped.text}\n\n${answer}`, { entities }));
        return;
      }
      const asked = message?.message_id ?? ctx.turn?.asked;
      if (asked) await gently(ctx.api.editMessageReplyMarkup(ctx.person.id, asked));
    },
  };
}

/** Whether this chat's messages are known to be numbered as they are sent. */
function isOrdered({ turn, message }: BotContext): boolean {
  if (!turn || turn.ordered) return turn?.ordered ?? false;
  return message !== undefined && turn.asked > 0 && message.message_id > turn.asked;
}

/** A view with a question to ask. */
function isOpenView(view: InterviewView): view is QuestionView {
  return view.slot !== null && view.progress !== null;
}

/** "✓ Website; Phone": what was tapped, in the words of the buttons; nothing where an earlier answer stays. */
function answerLine(
  ctx: BotContext,
  texts: Texts,
  { what, slot, answer, view }: Extract<Outcome, { kind: 'recorded' }>,
): string | null {
  const isKept = view.interview.marks[slot.index] !== 's';
  if (what === 'skip') return isKept ? null : `– ${ctx.t('skipped')}`;
  return answer && `✓ ${answerLabel(view.guide, slot, answer, ctx.person.language, texts)}`;
}
