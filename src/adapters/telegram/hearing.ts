import type { Api } from 'grammy';
import type { Interviewing, Outcome } from '../../app/conduct-interview.ts';
import type { VoiceOrder, VoiceOutcome } from '../../app/jobs.ts';
import type { Texts } from '../../app/ports.ts';
import { currentPlace, type Interview } from '../../domain/interview.ts';
import { type Place, slotOfPlace } from '../../domain/place.ts';
import { shortened } from './answer-label.ts';
import type { Asking } from './asking.ts';
import { type Chat, chatWith, say } from './chat.ts';
import type { Respond } from './responding.ts';
import type { InTurn } from './turns.ts';

/** Takes in what was said in a voice message. */
export type Heard = (order: VoiceOrder, outcome: VoiceOutcome) => Promise<void>;

/** Most characters of a transcript that are read back: longer ones are read in the recap. */
const longestReadBack = 1000;

/** Creates {@link Heard}: the words become an answer, and the person sees them and may put them right. */
export function createHearing(deps: {
  api: Api;
  texts: Texts;
  interviewing: Interviewing;
  asking: Asking;
  respond: Respond;
  inTurn: InTurn;
}): Heard {
  const { interviewing, asking } = deps;

  async function take(chat: Chat, order: VoiceOrder, outcome: VoiceOutcome) {
    const view = await interviewing.view(order);
    // Deleted meanwhile, and so are its words.
    if (!view) return;
    if (outcome.kind !== 'text')
      return asking.askAgain(chat, view, chat.t(`voice-${outcome.kind}`));
    const told = { chat: chat.id, language: order.language, update: `voice-${order.update}` };
    const heard = await interviewing.apply(
      order,
      asDone(view.interview, order, outcome.text),
      told,
    );
    if (heard.kind === 'gone') return;
    const text = chat.t('voice-heard', { text: shortened(outcome.text, longestReadBack) });
    const sent = await say(chat, text, { replyTo: order.message });
    await interviewing.readBack(order, placeHeard(heard, order.place), sent.message_id);
    if (heard.kind === 'recorded') await respondTo(chat, order, heard);
    else await asking.returnTo(chat, order);
  }

  async function respondTo(
    chat: Chat,
    order: VoiceOrder,
    heard: Extract<Outcome, { kind: 'recorded' }>,
  ) {
    // What was read back is part of the interview now; what is shown next must know it.
    const view = await interviewing.view(order);
    if (view && heard.what !== 'revised' && heard.what !== 'more')
      return deps.respond(chat, { ...heard, view });
    if (view?.interview.listening) return deps.respond(chat, { ...heard, view });
  }

  return (order, outcome) =>
    deps.inTurn(order.chat, () =>
      take(chatWith(deps.api, deps.texts, order.chat, order.language), order, outcome),
    );
}

/** An answer to what stands open, where that is still what it was said to; more of that answer otherwise. */
function asDone(interview: Interview, { place, message }: VoiceOrder, text: string) {
  const open = interview.listening?.place ?? currentPlace(interview);
  const isOver = interview.status === 'finished';
  const isOpen = place === open && !isOver;
  const isUnanswered = interview.marks[slotOfPlace(place)] === '.' && !isOver;
  return isOpen || isUnanswered
    ? {
        kind: 'answer' as const,
        input: { kind: 'text' as const, text, source: 'voice' as const },
        message,
      }
    : {
        kind: 'revise' as const,
        place,
        text,
        source: 'voice' as const,
        how: 'add' as const,
        message,
      };
}

function placeHeard(heard: Outcome, said: Place): Place {
  return heard.kind === 'recorded' ? heard.place : said;
}
