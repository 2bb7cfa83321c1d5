import type { Answer } from '../domain/answer.ts';
import { answerId } from '../domain/compose-answer.ts';
import { allowsFollowUp, canBeFollowedUp, isUpToDate } from '../domain/follow-up.ts';
import { checkFollowUp } from '../domain/follow-up-rules.ts';
import type { Guide } from '../domain/guide.ts';
import { currentSlot, type Interview } from '../domain/interview.ts';
import { mask } from '../domain/mask.ts';
import { planOf, type Slot, wording } from '../domain/plan.ts';
import type { FollowUpOrder, FollowUpWriter } from './jobs.ts';
import type { AnswerStore, FollowUpStore, InterviewStore, StudyStore } from './ports.ts';

/** What came of it; `failed`: the model could not be asked, which another attempt may mend. */
export type Preparation = 'prepared' | 'none' | 'failed';

/** Has a follow-up written for the answer given at a slot, for the end of its stage, and keeps it if it may be asked. */
export type PrepareFollowUp = (order: FollowUpOrder, signal: AbortSignal) => Promise<Preparation>;

/** Where a stage's answers stand while the interview is at it. */
interface Scene {
  guide: Guide;
  interview: Interview;
  slot: Slot;
  /** In the order they were asked. */
  told: { slot: Slot; answer: Answer }[];
}

/** Builds {@link PrepareFollowUp}. */
export function createPrepareFollowUp(deps: {
  studies: Pick<StudyStore, 'get' | 'guide'>;
  interviews: Pick<InterviewStore, 'get'>;
  answers: Pick<AnswerStore, 'some'>;
  followUps: Pick<FollowUpStore, 'get' | 'put'>;
  writer: FollowUpWriter;
  log?: Record<'info' | 'warn', (fields: Record<string, unknown>, message: string) => void>;
}): PrepareFollowUp {
  const { studies, interviews, answers, followUps, writer, log } = deps;
  let isFailing = false;

  /** Null where it is too late, or the question gets no follow-ups. */
  async function look({ study, interview: id, slot: index }: FollowUpOrder): Promise<Scene | null> {
    const interview = await interviews.get(study, id);
    const guide = interview && (await studies.guide(study, interview.guide));
    if (!interview || !guide || interview.status === 'stopped') return null;
    if (interview.phase !== 'question') return null;
    const plan = planOf(guide, interview.form);
    const slot = plan[index];
    if (!slot?.stage || !allowsFollowUp(slot)) return null;
    const stage = slot.stage.id;
    if (currentSlot(guide, interview)?.stage?.id !== stage) return null;
    const here = plan.filter((other) => other.stage?.id === stage);
    const stored = await answers.some(
      study,
      stage,
      here.map((each) => answerId(interview, each)),
    );
    const told = here.flatMap((each) => {
      const answer = stored.find(({ id: known }) => known === answerId(interview, each));
      return answer && !answer.skipped && answer.text ? [{ slot: each, answer }] : [];
    });
    return { guide, interview, slot, told };
  }

  return async (order, signal) => {
    const study = await studies.get(order.study);
    if (!study || study.settings.followUps === 0) return 'none';
    const scene = await look(order);
    const answer = scene?.told.find(({ slot }) => slot.index === order.slot)?.answer;
    if (!scene || !answer || !canBeFollowedUp(answer)) return 'none';
    const { language } = scene.interview;
    const known = (await followUps.get(order.study, order.interview)).get(order.slot);
    if (known && isUpToDate(known, answer, language)) return 'prepared';

    const written = await writer.write(requestOf(scene, answer, study.goal), signal);
    const noted = { study: order.study, slot: order.slot, ...written.usage };
    // A model that cannot be used is told of once: until it can, the guide's own follow-ups do.
    const isNews = written.kind === 'failed' && !isFailing;
    isFailing = written.kind === 'failed';
    if (written.kind !== 'question') {
      const reason = written.kind === 'failed' ? written.reason : null;
      log?.[isNews ? 'warn' : 'info'](
        { ...noted, outcome: written.kind, reason },
        'no follow-up written',
      );
      return written.kind;
    }
    const checked = checkFollowUp(written.text, settingOf(scene));
    const outcome = checked.ok ? 'prepared' : 'none';
    const reason = checked.ok ? null : checked.refusal;
    log?.info({ ...noted, outcome, reason }, 'follow-up written');
    if (!checked.ok) return 'none';
    await followUps.put(order.study, order.interview, order.slot, {
      text: checked.text,
      language,
      answerRevision: answer.revisions,
      answerLength: answer.text.length,
    });
    return 'prepared';
  };
}

function requestOf({ interview, slot, told }: Scene, answer: Answer, goal: string) {
  const { language } = interview;
  const others = told.filter((each) => each.slot.index !== slot.index);
  return {
    question: wording(slot)[language],
    answer: mask(answer.text),
    others: others.map((each) => ({
      question: wording(each.slot)[language],
      answer: mask(each.answer.text),
    })),
    goal,
    stage: slot.stage?.name[language] ?? '',
    language,
  };
}

function settingOf({ guide, interview, slot, told }: Scene) {
  const { language, form } = interview;
  const stage = planOf(guide, form).filter((each) => each.stage?.id === slot.stage?.id);
  return {
    language,
    question: wording(slot)[language],
    said: told.map(({ answer }) => mask(answer.text)),
    asked: stage.map((each) => wording(each)[language]),
  };
}
