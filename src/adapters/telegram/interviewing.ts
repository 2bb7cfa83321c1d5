import { type Conversation, createConversation } from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import type { Interviewing, InterviewRef } from '../../app/conduct-interview.ts';
import type { VoiceQueue } from '../../app/jobs.ts';
import type { Done } from '../../app/read-said.ts';
import type { TakingPart } from '../../app/take-part.ts';
import { currentPlace } from '../../domain/interview.ts';
import { languages } from '../../domain/language.ts';
import type { Asking } from './asking.ts';
import { say } from './chat.ts';
import type { BotContext, Heard } from './context.ts';
import { type Incoming, incoming, type Recording } from './incoming.ts';
import type { Respond } from './responding.ts';
import { gently } from './sending.ts';

/** What the interview's handlers need. */
export interface InterviewingDeps {
  interviewing: Interviewing;
  takingPart: TakingPart;
  asking: Asking;
  respond: Respond;
  /** Where voice messages are listened to; null where nothing can. */
  voices: VoiceQueue | null;
}

/**
 * A turn: the chat waits for the answer to one question. The answer is recorded through `external` and the
 * turn ends; what to say next is decided below it, where a refusal by Telegram cannot cost any state. It
 * knows nothing, so a lost turn costs nothing: the stored interview stands in.
 */
export function turnConversation(deps: InterviewingDeps) {
  return createConversation<BotContext, Context>(
    async (conversation: Conversation<BotContext, Context>) => {
      await conversation.waitUntil(
        // Whose language it is comes to light outside; here any will do.
        (ctx) => languages.some((language) => incoming(ctx, language).kind !== 'nothing'),
        { next: true },
      );
      await conversation.external((ctx) => hear(deps, ctx));
      await conversation.halt({ next: true });
    },
    { id: 'turn' },
  );
}

/** Answers every message and button of an interview, whether a turn was waiting for it or none was. */
export function interviewComposer(deps: InterviewingDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const isRepeated = createAlbums();
  composer.use(async (ctx, next) => {
    if (!ctx.heard) await hear(deps, ctx);
    if (ctx.failure) throw ctx.failure;
    if (!ctx.heard) return next();
    if (isRepeated(ctx)) return;
    const isOpen = await answer(deps, ctx, ctx.heard);
    await ctx.conversation.exitAll();
    if (isOpen) await ctx.conversation.enter('turn');
  });
  return composer;
}

/**
 * Whether a picture belongs to an album of which one has been answered: they arrive one by one, and nobody
 * wants to be thanked as often. After a restart it may be said again.
 */
function createAlbums(): (ctx: BotContext) => boolean {
  const lastByChat = new Map<number, string>();
  return ({ talk, message, heard }) => {
    const album = message?.media_group_id;
    if (album === undefined || message?.caption !== undefined) return false;
    if (heard?.outcome.kind !== 'recorded' || heard.outcome.what !== 'attached') return false;
    const isKnown = lastByChat.get(talk.id) === album;
    lastByChat.set(talk.id, album);
    return isKnown;
  };
}

/**
 * Takes an update as an answer, where the person has an interview it can belong to. A failure is kept for
 * later: thrown inside a turn it would be wrapped and the turn's state thrown away.
 */
async function hear(deps: InterviewingDeps, ctx: BotContext): Promise<void> {
  const came = incoming(ctx, ctx.person.language);
  if (came.kind === 'nothing') return;
  try {
    const ref = await refFor(deps, ctx, came);
    const outcome = ref && (await outcomeOf(deps, ctx, ref, came));
    if (outcome) ctx.heard = { ref, outcome };
  } catch (error) {
    ctx.failure = error;
  }
}

/** The interview that an update belongs to: the button's own; that of an older message; the one the chat is about. */
async function refFor(
  { takingPart, interviewing }: InterviewingDeps,
  { person }: BotContext,
  came: Incoming,
): Promise<InterviewRef | null> {
  // Only the person being interviewed presses its buttons.
  const theirs = person.memberships.flatMap(({ study, interviews }) =>
    Object.values(interviews).map((interview) => ({ study, interview })),
  );
  const { tapped } = came;
  if (tapped !== undefined) return theirs.find(({ interview }) => interview === tapped) ?? null;
  const current = takingPart.current(person);
  const older = came.kind === 'event' ? olderMessage(came.event) : null;
  if (older === null) return current;
  for (const ref of theirs) if (await interviewing.knows(ref, older)) return ref;
  return current;
}

/** The message that an edit or a reply is about. */
function olderMessage(event: Done): number | null {
  if (event.kind === 'edit') return event.message;
  return 'replyTo' in event ? event.replyTo : null;
}

async function outcomeOf(
  deps: InterviewingDeps,
  ctx: BotContext,
  ref: InterviewRef,
  came: Incoming,
): Promise<Heard['outcome'] | null> {
  switch (came.kind) {
    case 'nothing':
      return null;
    case 'event':
      return deps.interviewing.apply(ref, came.event, told(ctx));
    case 'recording':
      return take(deps, ctx, ref, came.recording);
    case 'unreadable':
    case 'forwarded':
    case 'explain':
    case 'repeat':
    case 'changes': {
      const view = await deps.interviewing.view(ref);
      if (!view) return { kind: 'gone' };
      return came.kind === 'unreadable'
        ? { kind: came.kind, what: came.what, view }
        : { kind: came.kind, view };
    }
  }
}

function told(ctx: BotContext) {
  return {
    update: String(ctx.update.update_id),
    chat: ctx.talk.id,
    language: ctx.person.language,
  };
}

/** Has a recording listened to, as the answer to what stands open now. */
async function take(
  { interviewing, voices }: InterviewingDeps,
  ctx: BotContext,
  ref: InterviewRef,
  recording: Recording,
): Promise<Heard['outcome']> {
  const view = await interviewing.view(ref);
  if (!view) return { kind: 'gone' };
  if (!voices) return { kind: 'unreadable', what: 'voice', view };
  if (!view.slot) return { kind: 'closed', view };
  const { interview } = view;
  const place = interview.listening?.place ?? currentPlace(interview);
  await voices.add({ ...ref, ...recording, place, ...told(ctx) });
  return { kind: 'listening' };
}

/** Says what became of an answer and asks what comes next; whether the interview goes on waiting for words. */
async function answer(deps: InterviewingDeps, ctx: BotContext, { ref, outcome }: Heard) {
  const { asking } = deps;
  const { talk, callbackQuery } = ctx;
  const tapped = callbackQuery?.message;
  const toast = (key?: string) =>
    callbackQuery && gently(ctx.answerCallbackQuery(key ? { text: ctx.t(key) } : {}));
  switch (outcome.kind) {
    case 'listening':
      talk.api.sendChatAction(talk.id, 'typing').catch(() => null);
      return true;
    case 'unreadable':
      await asking.askAgain(talk, outcome.view, ctx.t(`unreadable-${outcome.what}`));
      return true;
    case 'forwarded':
      await asking.askAgain(talk, outcome.view, ctx.t('forwarded'));
      return true;
    case 'explain':
      await toast();
      await asking.explain(talk, outcome.view, tapped);
      return true;
    case 'repeat':
      await asking.standing(talk, outcome.view);
      return true;
    case 'changes':
      await toast();
      await asking.offerChanges(talk, outcome.view, tapped?.message_id);
      return true;
    case 'gone':
      await toast();
      await deps.takingPart.leave(ctx.person, ref.interview);
      await say(talk, ctx.t('interview-gone'));
      return false;
    case 'closed':
      await toast('toast-closed');
      await deps.takingPart.leave(ctx.person, ref.interview);
      if (!callbackQuery) await say(talk, ctx.t('interview-closed'));
      return false;
    case 'unknown':
      await say(talk, ctx.t('edited'));
      return true;
    case 'paused':
      await asking.offerToGoOn(talk, outcome.view);
      return true;
    case 'stale':
    case 'early':
      await toast('toast-stale');
      return true;
    case 'first':
      await toast('toast-first');
      if (!callbackQuery) await say(talk, ctx.t('toast-first'));
      return true;
    case 'seen':
    case 'moved':
      // Recorded before, but the next question may never have reached the person: ask (again).
      await toast();
      await asking.standing(talk, outcome.view);
      return true;
    case 'recorded':
      await toast();
      // Somebody in several studies may press a button of the one they left: what they type next is for it.
      // A mere correction puts nothing there, and the question seen last still waits.
      if (outcome.view.slot && outcome.what !== 'revised')
        await deps.takingPart.turnTo(ctx.person, ref.interview);
      await deps.respond(talk, outcome, tapped);
      return outcome.view.slot !== null;
  }
}
