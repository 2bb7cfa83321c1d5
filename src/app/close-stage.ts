import type { Step } from '../domain/event.ts';
import { chooseFollowUps } from '../domain/follow-up.ts';
import type { Guide } from '../domain/guide.ts';
import type { Interview } from '../domain/interview.ts';
import { awaitsFollowUps, withFollowUps } from '../domain/move-on.ts';
import { planOf } from '../domain/plan.ts';
import type { InterviewAnswers } from './interview-view.ts';
import type { FollowUpStore, StudyStore } from './ports.ts';

/**
 * At the end of a stage, puts the follow-ups that were prepared meanwhile, or the guide's, as far as they are
 * needed; the interview as it is anywhere else.
 */
export type CloseStage = (
  guide: Guide,
  taken: Extract<Step, { kind: 'recorded' }>,
) => Promise<Interview>;

/** Creates {@link CloseStage}. */
export function createCloseStage(deps: {
  studies: Pick<StudyStore, 'get'>;
  followUps: Pick<FollowUpStore, 'get'>;
  answers: Pick<InterviewAnswers, 'ofStage'>;
}): CloseStage {
  const { answers } = deps;
  return async (guide, { interview, answer }) => {
    if (!awaitsFollowUps(interview)) return interview;
    const stage = planOf(guide, interview.form)[interview.at]?.stage?.id;
    const study = stage === undefined ? null : await deps.studies.get(interview.study);
    if (!study || stage === undefined || study.settings.followUps === 0)
      return withFollowUps(guide, interview, []);
    const stored = await answers.ofStage(guide, interview, stage);
    const others = stored.filter(({ id }) => id !== answer?.id);
    const chosen = chooseFollowUps({
      guide,
      interview,
      stage,
      answers: answer?.stage === stage ? [...others, answer] : others,
      prepared: await deps.followUps.get(interview.study, interview.id),
      limit: study.settings.followUps,
    });
    return withFollowUps(
      guide,
      interview,
      chosen.map(({ slot, text }) => ({ slot, text })),
    );
  };
}
