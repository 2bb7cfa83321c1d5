import { type Conversation, createConversation } from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import type { Interviewing, InterviewRef, Outcome } from '../../app/conduct-interview.ts';
import type { TakingPart } from '../../app/take-part.ts';
import type { InterviewEvent } from '../../domain/interview.ts';
import type { Asking } from './asking.ts';
import type { BotContext, Heard, Turn } from './context.ts';
import { incoming } from './incoming.ts';
import { gently } from './sending.ts';

/** What the interview's handlers need. */
export interface InterviewingDeps {
  interviewing: Interviewing;
  takingPart: TakingPart;
  asking: Asking;
}

/**
 * A turn: the chat waits for the answer to one question. The answer is recorded through `external` and the
 * turn ends; what to say next is decided below it, where a refusal by Telegram cannot cost any state. It
 * keeps nothing but which messages asked, so a lost turn costs nothing: the stored interview stands in.
 */
export function turnConversation(deps: InterviewingDeps) {
  return createConversation<BotContext, Context>(
    async (conversation: Conversation<BotContext, Context>, _ctx, turn: Turn) => {
      await conversation.waitUntil((ctx) => incoming(ctx).kind !== 'nothing', { next: true });
      await conversation.external(async (ctx) => {
        ctx.turn = turn;
        await hear(deps, ctx);
      });
      await conversation.halt({ next: true });
    },
    { id: 'turn' },
  );
}

/** Answers every message and button of an interview, whether a turn was waiting for it or none was. */
export function interviewComposer(deps: InterviewingDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    if (!ctx.heard) await hear(deps, ctx);
    if (ctx.failure) throw ctx.failure;
    if (!ctx.heard) return next();
    await respond(deps, ctx, ctx.heard);
  });
  return composer;
}

/**
 * Takes an update as an answer, where the person has an interview it can belong to. A failure is kept for
 * later: thrown inside a turn it would be wrapped and the turn's state thrown away.
 */
async function hear(deps: InterviewingDeps, ctx: BotContext): Promise<void> {
  const came = incoming(ctx);
  const ref = came.tapped ? refOfTapped(ctx, came.tapped) : deps.takingPart.current(ctx.person);
  if (!ref || came.kind === 'nothing') return;
  try {
    ctx.heard = { ref, outcome: await outcomeOf(deps, ctx, ref, came) };
  } catch (error) {
    ctx.failure = error;
  }
}

async function outcomeOf(
  deps: InterviewingDeps,
  ctx: BotContext,
  ref: InterviewRef,
  came: Exclude<ReturnType<typeof incoming>, { kind: 'nothing' }>,
): Promise<Heard['outcome']> {
  if (came.kind !== 'event') return came;
  const update = String(ctx.update.update_id);
  return deps.interviewing.apply(ref, asWritten(ctx, came.event), update, ctx.person.language);
}

/** Words that were sent before the open question cannot be its answer: they go on with the one given before. */
function asWritten({ turn, message }: BotContext, event: InterviewEvent): InterviewEvent {
  const typed = event.kind === 'answer' && event.input.kind === 'text' ? event.input.text : null;
  if (typed === null || !message || !turn || turn.answered === null) return event;
  return turn.ordered && message.message_id < turn.since
    ? { kind: 'more', slot: turn.answered, text: typed }
    : event;
}

/** A button's interview, where the person pressing it is the one being interviewed. */
function refOfTapped(ctx: BotContext, interview: string): InterviewRef | null {
  const part = ctx.person.memberships.find(({ interviews }) =>
    Object.values(interviews).includes(interview),
  );
  return part ? { study: part.study, interview } : null;
}

/** Says what became of an answer and asks what comes next. */
async function respond(deps: InterviewingDeps, ctx: BotContext, { ref, outcome }: Heard) {
  const { asking } = deps;
  const toast = (key?: string) =>
    ctx.callbackQuery && gently(ctx.answerCallbackQuery(key ? { text: ctx.t(key) } : {}));
  switch (outcome.kind) {
    case 'unreadable':
      await ctx.reply(ctx.t(`unreadable-${outcome.what}`));
      return asking.askAgain(ctx, ref);
    case 'forwarded':
      await ctx.reply(ctx.t('forwarded'));
      return asking.askAgain(ctx, ref);
    case 'gone':
      await toast();
      await deps.takingPart.leave(ctx.person, ref.interview);
      return void (await ctx.reply(ctx.t('interview-gone')));
    case 'closed':
      await toast('toast-closed');
      await deps.takingPart.leave(ctx.person, ref.interview);
      return ctx.callbackQuery ? undefined : void (await ctx.reply(ctx.t('interview-closed')));
    case 'paused':
      return asking.offerToGoOn(ctx, outcome.view);
    case 'stale':
      await toast('toast-stale');
      return asking.waitFor(ctx);
    case 'first':
      await toast('toast-first');
      if (!ctx.callbackQuery) await ctx.reply(ctx.t('toast-first'));
      return asking.waitFor(ctx);
    case 'seen':
    case 'moved':
      // Recorded before, but the next question may never have reached the person: ask (again).
      await toast();
      return asking.standing(ctx, outcome.view);
    case 'recorded':
      await toast();
      // Somebody in several studies may press a button of the one they left: what they type next is for it.
      await deps.takingPart.turnTo(ctx.person, ref.interview);
      return afterRecorded(deps, ctx, outcome);
  }
}

async function afterRecorded(
  { asking, takingPart }: InterviewingDeps,
  ctx: BotContext,
  outcome: Extract<Outcome, { kind: 'recorded' }>,
) {
  const { what, view } = outcome;
  switch (what) {
    case 'ticked':
      return asking.redraw(ctx, view);
    case 'other':
      await ctx.reply(ctx.t('other-words'));
      return asking.waitFor(ctx, ctx.callbackQuery?.message?.message_id);
    case 'pause':
      await asking.settle(ctx, null);
      await asking.sayPaused(ctx, view);
      return;
    case 'stop':
      await asking.settle(ctx, null);
      await takingPart.leave(ctx.person, view.interview.id);
      await ctx.reply(ctx.t('stopped-kept'));
      return;
    case 'unclear':
      await ctx.reply(ctx.t(view.interview.unclear > 1 ? 'unclear-again' : 'unclear'));
      return asking.ask(ctx, view);
    case 'back':
    case 'resume':
      await asking.settle(ctx, null);
      return asking.ask(ctx, view, null);
    case 'more':
      // The open question stands in the chat already.
      return asking.waitFor(ctx);
    case 'answer':
    case 'skip':
      await asking.settle(ctx, outcome);
      if (view.slot) return asking.ask(ctx, view, outcome.slot.index);
      await takingPart.leave(ctx.person, view.interview.id);
      await asking.thank(ctx, view);
  }
}
