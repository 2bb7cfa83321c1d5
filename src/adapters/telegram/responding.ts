import type { Message } from 'grammy/types';
import type { InterviewRef } from '../../domain/interview.ts';
import type { Asking, RecordedOutcome } from './asking.ts';
import { type Chat, say } from './chat.ts';
import { nameOf } from './closing-view.ts';
import type { Settling } from './settling.ts';

/** What saying what became of an answer needs. */
export interface RespondingDeps {
  asking: Asking;
  settling: Pick<Settling, 'schedule'>;
  /** The interview is over for the person: what they write next is no answer to it. */
  leave(chat: Chat, ref: InterviewRef): Promise<void>;
  /** An observation is noted: the interview of that study that it came in between goes on. */
  comeBack(chat: Chat, ref: InterviewRef): Promise<void>;
  /** Has a follow-up to an answer thought of meanwhile. */
  prepareFollowUp(ref: InterviewRef, slot: number): void;
}

/** Says what became of what was recorded, and puts what comes next. `tapped` is the message whose button was pressed. */
export type Respond = (
  chat: Chat,
  outcome: RecordedOutcome,
  tapped?: Message | undefined,
) => Promise<void>;

/** Creates {@link Respond}. */
export function createResponding(deps: RespondingDeps): Respond {
  const { asking } = deps;

  async function goOn(chat: Chat, outcome: RecordedOutcome, tapped?: Message) {
    const { view, stood } = outcome;
    await asking.tidy(chat, outcome, tapped);
    if (view.slot) return asking.ask(chat, view, stood);
    await deps.leave(chat, refOf(outcome));
    await asking.thank(chat, view);
    if (view.interview.form === 'observation') await deps.comeBack(chat, refOf(outcome));
  }

  return async (chat, outcome, tapped) => {
    const { what, view, place, slot } = outcome;
    const { interview } = view;
    switch (what) {
      case 'ticked':
        return asking.redraw(chat, view, tapped?.message_id);
      case 'other':
        return void (await say(chat, chat.t('other-words')));
      case 'pause':
        await asking.tidy(chat, { ...outcome, answer: null }, tapped);
        return asking.sayPaused(chat, view);
      case 'stop':
        await asking.tidy(chat, { ...outcome, answer: null }, tapped);
        await deps.leave(chat, refOf(outcome));
        return void (await say(chat, chat.t('stopped-kept')));
      case 'unclear':
        return asking.askAgain(chat, view, chat.t(unclearKey(outcome)));
      case 'back':
      case 'resume':
      case 'restart':
      case 'ask-again':
        await asking.tidy(chat, { ...outcome, answer: null }, tapped);
        return asking.ask(chat, view, null);
      case 'attached':
        return interview.listening ? undefined : void (await say(chat, chat.t('attached')));
      case 'more':
      case 'revised':
        if (interview.listening) return listen(chat, outcome);
        // The open question stands in the chat already.
        return what === 'more' ? undefined : void (await say(chat, chat.t('revised')));
      case 'settle':
        if (!place.endsWith('f') && !interview.reopened)
          deps.prepareFollowUp(refOf(outcome), slot.index);
        return outcome.late ? sayAdded(chat, outcome) : goOn(chat, outcome);
      case 'recap-left':
        await asking.tidy(chat, { ...outcome, answer: null });
        return asking.ask(chat, view, outcome.stood, chat.t('recap-left'));
      case 'answer':
      case 'skip':
      case 'recap':
      case 'playback':
        return interview.listening ? listen(chat, outcome) : goOn(chat, outcome, tapped);
    }
  };

  async function sayAdded(chat: Chat, { slot, view }: RecordedOutcome) {
    await asking.askAgain(chat, view, chat.t('added', { about: nameOf(slot, chat.language) }));
  }

  async function listen(chat: Chat, outcome: RecordedOutcome) {
    const { listening } = outcome.view.interview;
    if (!listening) return;
    deps.settling.schedule(refOf(outcome), chat.id, Date.parse(listening.until));
    // A sign of life; whether it arrives is of no matter.
    chat.api.sendChatAction(chat.id, 'typing').catch(() => null);
  }
}

function refOf({ view }: RecordedOutcome): InterviewRef {
  return { study: view.interview.study, interview: view.interview.id };
}

/** What is said of words that are no answer: which number they come closest to, or that a yes or a no comes first. */
function unclearKey({ view, slot }: RecordedOutcome): string {
  const { unclear, phase } = view.interview;
  if (unclear > 1) return 'unclear-again';
  // Words may have been meant for another question than the one that is put again.
  const isOpen = phase === 'question' && slot.index === view.slot?.index;
  const kind = isOpen ? slot.question.kind : undefined;
  if (kind === 'yesno') return 'unclear-yesno';
  return kind === 'scale' ? 'unclear-number' : 'unclear';
}
