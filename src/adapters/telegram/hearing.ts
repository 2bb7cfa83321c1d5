import type { Api } from 'grammy';
import type { Interviewing, Outcome, Told } from '../../app/conduct-interview.ts';
import type { VoiceOrder, VoiceOutcome } from '../../app/jobs.ts';
import type { Observing } from '../../app/observe.ts';
import type { PersonStore, Texts } from '../../app/ports.ts';
import type { TakingPart } from '../../app/take-part.ts';
import { currentPlace, type Interview, type InterviewRef } from '../../domain/interview.ts';
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
  observing: Observing;
  takingPart: Pick<TakingPart, 'current'>;
  people: Pick<PersonStore, 'get'>;
  asking: Asking;
  respond: Respond;
  inTurn: InTurn;
}): Heard {
  const { interviewing, observing, takingPart, asking } = deps;

  async function take(chat: Chat, order: VoiceOrder, outcome: VoiceOutcome) {
    const view = await interviewing.view(order);
    // Deleted meanwhile, and so are its words.
    if (!view) return;
    if (outcome.kind !== 'text')
      return asking.askAgain(chat, view, chat.t(`voice-${outcome.kind}`));
    const told = { chat: chat.id, language: order.language, update: `voice-${order.update}` };
    const done = asDone(view.interview, order, outcome.text);
    const ref = (await nextObservation(order, done, told)) ?? order;
    const heard = await interviewing.apply(ref, done, told);
    if (heard.kind === 'gone') return;
    const text = chat.t('voice-heard', { text: shortened(outcome.text, longestReadBack) });
    const sent = await say(chat, text, { replyTo: order.message });
    await interviewing.readBack(ref, placeHeard(heard, order.place), sent.message_id);
    if (heard.kind === 'recorded') await respondTo(chat, ref, heard);
    else await asking.returnTo(chat, ref);
  }

  /** Another observation, spoken while the one before was still being filed; null where it is none. */
  async function nextObservation(order: VoiceOrder, done: ReturnType<typeof asDone>, told: Told) {
    const person = await deps.people.get(String(order.chat));
    if (!person || done.kind !== 'answer') return null;
    if (takingPart.current(person)?.interview !== order.interview) return null;
    if ((await observing.meant(person, done))?.is !== 'next') return null;
    const { ref, noted } = await observing.begin(person, order.study, told);
    if (noted) await asking.tidy(chatWith(deps.api, deps.texts, order.chat, told.language), noted);
    return typeof ref === 'string' ? null : ref;
  }

  async function respondTo(
    chat: Chat,
    order: InterviewRef,
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
