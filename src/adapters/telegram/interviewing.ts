import { Composer } from 'grammy';
import type { Interviewing } from '../../app/conduct-interview.ts';
import type { VoiceQueue } from '../../app/jobs.ts';
import type { Done } from '../../app/read-said.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import { currentPlace } from '../../domain/interview.ts';
import { type AnsweringDeps, createAnswering } from './answering.ts';
import { type BotContext, type Heard, told } from './context.ts';
import { type Incoming, incoming, type Recording } from './incoming.ts';

/** What the interview's handlers need. */
export interface InterviewingDeps extends AnsweringDeps {
  interviewing: Interviewing;
  /** Where voice messages are listened to; null where nothing can. */
  voices: VoiceQueue | null;
}

/** Takes every message and button of an interview as what the stored interview waits for, and answers it. */
export function interviewComposer(deps: InterviewingDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const answer = createAnswering(deps);
  composer.use(async (ctx, next) => {
    const heard = ctx.heard ?? (await hear(deps, ctx));
    if (!heard) return next();
    ctx.heard = heard;
    await answer(ctx, heard);
  });
  return composer;
}

/** Takes an update as an answer, where the person has an interview it can belong to. */
async function hear(deps: InterviewingDeps, ctx: BotContext): Promise<Heard | undefined> {
  const came = incoming(ctx, ctx.person.language);
  if (came.kind === 'nothing') return undefined;
  const ref = await refFor(deps, ctx, came);
  const outcome = ref && (await outcomeOf(deps, ctx, ref, came));
  return outcome ? { ref, outcome } : undefined;
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
    case 'restart':
      return restart(deps, ctx, ref);
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

/** "Start over", typed: a button of a pause; anywhere else it pauses, so that the button can be pressed. */
async function restart({ interviewing }: InterviewingDeps, ctx: BotContext, ref: InterviewRef) {
  const view = await interviewing.view(ref);
  const kind = view?.interview.status === 'paused' ? 'restart' : 'pause';
  return interviewing.apply(ref, { kind }, told(ctx));
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
