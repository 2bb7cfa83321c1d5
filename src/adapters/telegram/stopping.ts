import type { Interviewing } from '../../app/conduct-interview.ts';
import type { Forgetting } from '../../app/forget-person.ts';
import type { InterviewView } from '../../app/interview-view.ts';
import type { TakingPart } from '../../app/take-part.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import { pauseChoice } from '../../domain/pause-choice.ts';
import { stopChoice } from '../../domain/stop-choice.ts';
import type { Asking } from './asking.ts';
import { type BotContext, told } from './context.ts';
import type { Respond } from './responding.ts';
import { gently } from './sending.ts';

/** Takes people out of an interview: asks what is to become of their answers, and does it. */
export interface Stopping {
  /** Asks how to stop; said once more, it means to stop and keep. */
  ask(ctx: BotContext, ref: InterviewRef): Promise<void>;
  /** Takes words as the answer to that question, which is put again where they are none. */
  hear(ctx: BotContext, view: InterviewView): Promise<void>;
  /** Stops an interview and deletes what the person answered in that study. */
  erase(ctx: BotContext, interview: string): Promise<void>;
}

/** Builds {@link Stopping}. */
export function createStopping(deps: {
  interviewing: Interviewing;
  takingPart: TakingPart;
  forgetting: Forgetting;
  asking: Asking;
  respond: Respond;
}): Stopping {
  const { interviewing, takingPart, asking } = deps;

  async function keep(ctx: BotContext, ref: InterviewRef) {
    const outcome = await interviewing.apply(ref, { kind: 'stop' }, told(ctx));
    if (outcome.kind === 'recorded') await deps.respond(ctx.talk, outcome);
  }

  async function erase(ctx: BotContext, interview: string) {
    const part = ctx.person.memberships.find(({ interviews }) =>
      Object.values(interviews).includes(interview),
    );
    if (!part) return void (await ctx.reply(ctx.t('interview-gone')));
    const answers = await deps.forgetting.forgetParticipant(part.study, part.participant);
    await takingPart.leave(ctx.person, interview);
    await ctx.reply(ctx.t('stopped-erased', { answers }));
  }

  return {
    async ask(ctx, ref) {
      const before = await interviewing.view(ref);
      if (!before?.slot) return void (await ctx.reply(ctx.t('nothing-to-stop')));
      const { status, stopping } = before.interview;
      // "Stop here" is a button of a pause, and keeps what was said.
      const isTyped = status === 'paused' && pauseChoice(ctx.message?.text ?? '') === 'stop';
      if (stopping || isTyped) return keep(ctx, ref);
      // What is typed from now on is no answer to the question that stood open.
      const outcome = await interviewing.apply(ref, { kind: 'pause', stopping: true }, told(ctx));
      if ('view' in outcome) await asking.askHowToStop(ctx.talk, outcome.view);
    },
    async hear(ctx, view) {
      const { id, study } = view.interview;
      const choice = stopChoice(ctx.message?.text ?? '', ctx.person.language);
      if (choice === 'keep') return keep(ctx, { study, interview: id });
      return choice === 'erase' ? erase(ctx, id) : asking.askHowToStop(ctx.talk, view);
    },
    async erase(ctx, interview) {
      await gently(ctx.answerCallbackQuery());
      await gently(ctx.editMessageReplyMarkup());
      await erase(ctx, interview);
    },
  };
}
