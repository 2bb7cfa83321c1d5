import { InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import type { Interviewing, Outcome } from '../../app/conduct-interview.ts';
import type { InterviewView, Standing } from '../../app/interview-view.ts';
import type { Texts } from '../../app/ports.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import type { Place } from '../../domain/place.ts';
import { answerLabel } from './answer-label.ts';
import { callbackData } from './callback-data.ts';
import { type Chat, say } from './chat.ts';
import { type Closing, followUpView, recapView } from './closing-view.ts';
import { playbackView } from './playback-view.ts';
import { partName, type QuestionView, questionView, type View } from './question-view.ts';
import { gently, mayStandTwice } from './sending.ts';

/** What was recorded. */
export type RecordedOutcome = Extract<Outcome, { kind: 'recorded' }>;

/** Puts questions to people and tidies them up once they are answered. */
export interface Asking {
  /**
   * Sends what stands open, after some `words` where there are any. `answered` is the place of the answer given
   * just before it (null: none); left out, it has been asked before.
   */
  ask(chat: Chat, view: InterviewView, answered?: Place | null, words?: string): Promise<void>;
  /** Says something about what was sent, and puts what stands open once more, in one message. */
  askAgain(chat: Chat, view: InterviewView, words: string): Promise<void>;
  /** Puts what an interview stands at, as it is stored now. */
  returnTo(chat: Chat, ref: InterviewRef): Promise<void>;
  /** Says what the open question means, in its own message where that one was `tapped`. */
  explain(chat: Chat, view: InterviewView, tapped?: Message): Promise<void>;
  /** Says where the interview stands: what is open, or that it is paused, stopped or complete. */
  standing(chat: Chat, view: InterviewView): Promise<void>;
  /** Shows what is ticked so far in the message that asked. */
  redraw(chat: Chat, view: InterviewView, message: number | undefined): Promise<void>;
  /** Offers the lines of a recap to choose the one that is to be changed. */
  offerChanges(chat: Chat, view: InterviewView, message: number | undefined): Promise<void>;
  /** Turns what was answered into text without buttons, with the answer that was tapped. */
  tidy(chat: Chat, outcome: RecordedOutcome, tapped?: Message): Promise<void>;
  /** Asks whether to go on, after some `words` where there are any. */
  offerToGoOn(chat: Chat, view: InterviewView, words?: string): Promise<void>;
  sayPaused(chat: Chat, view: InterviewView): Promise<void>;
  /** Asks how to stop. */
  askHowToStop(chat: Chat, view: InterviewView): Promise<void>;
  thank(chat: Chat, view: InterviewView): Promise<void>;
}

/** Builds {@link Asking}. */
export function createAsking(deps: { interviewing: Interviewing; texts: Texts }): Asking {
  const { interviewing, texts } = deps;

  async function send(chat: Chat, view: InterviewView, shown: View, answered?: Place | null) {
    const sent = await say(chat, shown.text, shown);
    await interviewing.asked(view, {
      chat: chat.id,
      message: sent.message_id,
      mayStandTwice: mayStandTwice(sent),
      ...(answered === undefined ? {} : { answered }),
    });
  }

  async function ask(chat: Chat, view: InterviewView, answered?: Place | null, words?: string) {
    const shown = shownNow(chat, view, texts);
    if (shown) return send(chat, view, words ? after(words, shown) : shown, answered);
    if (view.standing.kind === 'done') await thank(chat, view);
  }

  async function standing(chat: Chat, view: InterviewView) {
    const { status } = view.interview;
    if (status === 'paused') return sayPaused(chat, view);
    return status === 'stopped' ? void (await say(chat, chat.t('stopped-kept'))) : ask(chat, view);
  }

  async function sayPaused(chat: Chat, view: InterviewView) {
    const { id } = view.interview;
    const keyboard = goOn(chat, view)
      .row()
      .text(chat.t('button-remind'), callbackData('w', 'yes', id));
    await offer(chat, view, chat.t('paused'), keyboard);
  }

  /** Says something with buttons, which go once the interview goes on. */
  async function offer(chat: Chat, view: InterviewView, text: string, keyboard: InlineKeyboard) {
    await removeButtons(chat, view);
    await send(chat, view, { text, entities: [], keyboard });
  }

  async function offerToGoOn(chat: Chat, view: InterviewView, words?: string) {
    if (!isQuestion(view)) return thank(chat, view);
    const stage = partName(view, chat.language, texts);
    const text = view.interview.reopened
      ? chat.t('reminder-open')
      : chat.t('you-were-at', { stage, ...view.progress });
    await offer(chat, view, words ? `${words}\n\n${text}` : text, goOn(chat, view));
  }

  async function thank(chat: Chat, { interview }: InterviewView) {
    const { id, form, study, askedAgain } = interview;
    if (askedAgain.length > 0) return void (await say(chat, chat.t('thanks-again')));
    const keyboard = new InlineKeyboard();
    if (form === 'observation')
      keyboard.text(chat.t('button-another'), callbackData('b', study, 'observation'));
    else keyboard.text(chat.t('button-ask-again'), callbackData('gz', 'yes', id));
    await say(chat, chat.t(`thanks-${form}`), form === 'staff' ? {} : { keyboard });
  }

  /** Shows other buttons, and another text where one is given, in a message; a new one where it is gone. */
  async function change(
    chat: Chat,
    view: InterviewView,
    message: number | undefined,
    shown: View | null,
    isNewText: boolean,
  ) {
    if (!shown) return;
    if (message === undefined) return send(chat, view, shown);
    const { text, entities, keyboard } = shown;
    const beside = { reply_markup: keyboard };
    if (isNewText)
      await gently(chat.api.editMessageText(chat.id, message, text, { entities, ...beside }));
    else await gently(chat.api.editMessageReplyMarkup(chat.id, message, beside));
  }

  return {
    ask,
    thank,
    standing,
    sayPaused,
    offerToGoOn,
    async askHowToStop(chat, view) {
      const { id } = view.interview;
      const keyboard = new InlineKeyboard()
        .text(chat.t('button-keep'), callbackData('i', 'keep', id))
        .text(chat.t('button-erase'), callbackData('i', 'erase', id))
        .row()
        .text(chat.t('button-go-on'), callbackData('i', 'go', id));
      await offer(chat, view, chat.t('stop-how'), keyboard);
    },
    async askAgain(chat, view, words) {
      const shown = view.interview.status === 'open' ? shownNow(chat, view, texts) : null;
      if (shown) {
        await removeButtons(chat, view);
        return send(chat, view, after(words, shown));
      }
      await say(chat, words);
      if (view.interview.status === 'paused') await offerToGoOn(chat, view);
    },
    async returnTo(chat, ref) {
      const view = await interviewing.view(ref);
      if (view) await (view.interview.status === 'paused' ? offerToGoOn : standing)(chat, view);
    },
    async explain(chat, view, tapped) {
      if (!isQuestion(view) || view.standing.kind !== 'question') return ask(chat, view);
      const shown = withWayOut(chat, view, questionView(view, chat.language, texts, true));
      if (tapped) return change(chat, view, tapped.message_id, shown, true);
      await removeButtons(chat, view);
      return send(chat, view, shown);
    },
    async redraw(chat, view, message) {
      return change(chat, view, message, shownNow(chat, view, texts), false);
    },
    async offerChanges(chat, view, message) {
      const shown = isClosing(view, 'recap') ? recapView(view, chat.language, texts, true) : null;
      return change(chat, view, message, shown, true);
    },
    async tidy(chat, outcome, tapped) {
      const line = answerLine(chat, texts, outcome);
      if (tapped && 'text' in tapped && tapped.text !== undefined && line) {
        const entities = tapped.entities ?? [];
        const text = `${tapped.text}\n\n${line}`;
        await gently(chat.api.editMessageText(chat.id, tapped.message_id, text, { entities }));
        return;
      }
      await removeButtons(chat, outcome.view, tapped?.message_id);
    },
  };
}

/** A view with some words before it. */
function after(words: string, { text, entities, keyboard }: View): View {
  const lead = `${words}\n\n`;
  const moved = entities.map((each) => ({ ...each, offset: each.offset + lead.length }));
  return { text: `${lead}${text}`, entities: moved, keyboard };
}

/** Takes the buttons away from the latest message that asked, and from the one that was tapped. */
async function removeButtons(chat: Chat, { interview }: InterviewView, tapped?: number) {
  for (const message of new Set([tapped, interview.asked?.latest]))
    if (message) await gently(chat.api.editMessageReplyMarkup(chat.id, message));
}

function goOn(chat: Chat, { interview: { id, reopened } }: InterviewView) {
  const keyboard = new InlineKeyboard()
    .text(chat.t('button-go-on'), callbackData('i', 'go', id))
    .row();
  // One question has no beginning to go back to.
  if (!reopened) keyboard.text(chat.t('button-start-over'), callbackData('i', 'again', id));
  return keyboard.text(chat.t('button-stop-here'), callbackData('i', 'keep', id));
}

/** The message that puts what stands open; null when nothing does. */
function shownNow(chat: Chat, view: InterviewView, texts: Texts): View | null {
  const shown = viewNow(chat, view, texts);
  return shown && withWayOut(chat, view, shown);
}

/** A view with a button that ends being asked once more. */
function withWayOut(chat: Chat, { interview }: InterviewView, shown: View): View {
  if (interview.reopened)
    shown.keyboard.row().text(chat.t('button-no-questions'), callbackData('gz', 'no'));
  return shown;
}

function viewNow({ language }: Chat, view: InterviewView, texts: Texts): View | null {
  if (isClosing(view, 'follow-up')) return followUpView(view, language, texts);
  if (isClosing(view, 'recap')) return recapView(view, language, texts, view.interview.unclear > 0);
  if (isClosing(view, 'playback')) return playbackView(view, language, texts);
  if (!isQuestion(view) || view.standing.kind !== 'question') return null;
  return questionView(view, language, texts);
}

/** A view with a question to ask. */
function isQuestion(view: InterviewView): view is QuestionView {
  return view.slot !== null && view.progress !== null;
}

function isClosing<Kind extends Standing['kind']>(
  view: InterviewView,
  kind: Kind,
): view is Closing<Kind> {
  return view.slot !== null && view.standing.kind === kind;
}

/** "✓ Website; Phone": what was tapped, in the words of the buttons; nothing where an earlier answer stays. */
function answerLine(
  { language, t }: Chat,
  texts: Texts,
  { what, slot, answer, view }: RecordedOutcome,
): string | null {
  const isKept = view.interview.marks[slot.index] !== 's';
  if (what === 'skip') return isKept ? null : `– ${t('skipped')}`;
  if (what === 'recap') return `✓ ${t('recap-correct')}`;
  if (what === 'playback') return `✓ ${view.interview.playback ?? ''}`;
  return answer && `✓ ${answerLabel(view.guide, slot, answer, language, texts)}`;
}
