import type { Interviewing } from '../../app/conduct-interview.ts';
import type { InterviewView } from '../../app/interview-view.ts';
import type { StudyStore } from '../../app/ports.ts';
import type { TakingPart } from '../../app/take-part.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import { pauseChoice } from '../../domain/pause-choice.ts';
import type { Asking } from './asking.ts';
import { say } from './chat.ts';
import { type BotContext, type Heard, told } from './context.ts';
import { offerObservation } from './offer-observation.ts';
import type { Respond } from './responding.ts';
import { gently } from './sending.ts';
import type { Stopping } from './stopping.ts';

/** What answering a person in an interview needs. */
export interface AnsweringDeps {
  interviewing: Pick<Interviewing, 'apply'>;
  takingPart: TakingPart;
  asking: Asking;
  respond: Respond;
  stopping: Stopping;
  studies: Pick<StudyStore, 'get'>;
}

/** Says what became of an update that belongs to an interview, and asks what comes next. */
export type AnswerPerson = (ctx: BotContext, heard: Heard) => Promise<void>;

/** Creates {@link AnswerPerson}. */
export function createAnswering(deps: AnsweringDeps): AnswerPerson {
  const isRepeated = createAlbums();
  return async (ctx, heard) => {
    if (!isRepeated(ctx, heard)) await answer(deps, ctx, heard);
  };
}

/**
 * Whether a picture belongs to an album of which one has been answered: they arrive one by one, and nobody
 * wants to be thanked as often. After a restart it may be said again.
 */
function createAlbums(): (ctx: BotContext, heard: Heard) => boolean {
  const lastByChat = new Map<number, string>();
  return ({ talk, message }, { outcome }) => {
    const album = message?.media_group_id;
    if (album === undefined || message?.caption !== undefined) return false;
    if (outcome.kind !== 'recorded' || outcome.what !== 'attached') return false;
    const isKnown = lastByChat.get(talk.id) === album;
    lastByChat.set(talk.id, album);
    return isKnown;
  };
}

async function answer(
  deps: AnsweringDeps,
  ctx: BotContext,
  { ref, outcome }: Heard,
): Promise<unknown> {
  const { asking, takingPart } = deps;
  const { talk, callbackQuery } = ctx;
  const tapped = callbackQuery?.message;
  const toast = (key?: string) =>
    callbackQuery && gently(ctx.answerCallbackQuery(key ? { text: ctx.t(key) } : {}));
  switch (outcome.kind) {
    case 'listening':
      talk.api.sendChatAction(talk.id, 'typing').catch(() => null);
      return;
    case 'unreadable':
      return asking.askAgain(talk, outcome.view, ctx.t(`unreadable-${outcome.what}`));
    case 'forwarded':
      return asking.askAgain(talk, outcome.view, ctx.t('forwarded'));
    case 'explain':
      await toast();
      return asking.explain(talk, outcome.view, tapped);
    case 'repeat':
      return asking.standing(talk, outcome.view);
    case 'changes':
      await toast();
      return asking.offerChanges(talk, outcome.view, tapped?.message_id);
    case 'gone':
      await toast();
      await takingPart.leave(ctx.person, ref.interview);
      return void (await say(talk, ctx.t('interview-gone')));
    case 'closed':
      await toast('toast-closed');
      await takingPart.leave(ctx.person, ref.interview);
      if (!callbackQuery) await say(talk, ctx.t('interview-closed'));
      return;
    case 'unknown':
      return void (await say(talk, ctx.t('edited')));
    case 'paused':
      return outcome.view.interview.stopping
        ? deps.stopping.hear(ctx, outcome.view)
        : hearPaused(deps, ctx, { ref, outcome });
    case 'social': {
      // What comes next is about to be asked anyway.
      const { listening, unasked } = outcome.view.interview;
      if (listening || unasked !== null) return;
      return asking.askAgain(talk, outcome.view, ctx.t('social'));
    }
    case 'stale':
    case 'early':
      return void (await toast('toast-stale'));
    case 'first':
      await toast('toast-first');
      if (!callbackQuery) await say(talk, ctx.t('toast-first'));
      return;
    case 'seen':
    case 'moved':
      // Recorded before, but the next question may never have reached the person: ask (again).
      await toast();
      return asking.standing(talk, outcome.view);
    case 'recorded':
      await toast();
      // Somebody in several studies may press a button of the one they left: what they type next is for it.
      // A mere correction puts nothing there, and the question seen last still waits.
      if (outcome.view.slot && outcome.what !== 'revised')
        await takingPart.turnTo(ctx.person, ref.interview);
      if (outcome.what === 'unclear') await offerObservation(deps, ctx, outcome.view.interview);
      return deps.respond(talk, outcome, tapped);
  }
}

/** Words in a pause: one of its buttons, typed; anything else is not kept, and the buttons are put again. */
async function hearPaused(
  deps: AnsweringDeps,
  ctx: BotContext,
  { ref, outcome: { view } }: { ref: InterviewRef; outcome: { view: InterviewView } },
): Promise<unknown> {
  const choice = pauseChoice(ctx.message?.text ?? '');
  if (!choice) return deps.asking.offerToGoOn(ctx.talk, view, ctx.t('paused-words'));
  const kind = { go: 'resume', again: 'restart', stop: 'stop' } as const;
  const outcome = await deps.interviewing.apply(ref, { kind: kind[choice] }, told(ctx));
  return outcome.kind === 'paused' ? undefined : answer(deps, ctx, { ref, outcome });
}
