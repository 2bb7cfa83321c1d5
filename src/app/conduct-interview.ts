import type { Answer } from '../domain/answer.ts';
import { answerId } from '../domain/compose-answer.ts';
import type { Guide } from '../domain/guide.ts';
import {
  currentSlot,
  type Interview,
  type InterviewEvent,
  parentSlot,
  type Recorded,
  type Step,
  step,
} from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import { type Progress, planOf, progressAt, type Slot } from '../domain/plan.ts';
import type { AnswerStore, Environment, InterviewStore, LogEntry, StudyStore } from './ports.ts';

/** Names an interview. */
export interface InterviewRef {
  study: string;
  interview: string;
}

/**
 * What an interview shows now. `slot` and `progress` are null once it is complete; `earlier` is the answer
 * being revised, or the one of which a detail is.
 */
export interface InterviewView {
  guide: Guide;
  interview: Interview;
  slot: Slot | null;
  progress: Progress | null;
  earlier: Answer | null;
}

/** What came of an event. `seen`: the update was recorded before. `moved`: another update came first. */
export type Outcome =
  | { kind: 'recorded'; what: Recorded; slot: Slot; answer: Answer | null; view: InterviewView }
  | { kind: 'seen' | 'moved' | 'stale' | 'first' | 'closed' | 'paused'; view: InterviewView }
  | { kind: 'gone' };

/** Takes people through interviews: shows the question that stands open and records what they do. */
export interface Interviewing {
  /** Null when the interview or its guide is no longer stored. */
  view(ref: InterviewRef): Promise<InterviewView | null>;
  /** Applies an event once, however often its update is delivered. */
  apply(
    ref: InterviewRef,
    event: InterviewEvent,
    update: string,
    language: Language,
  ): Promise<Outcome>;
}

/** Builds {@link Interviewing} on the stores. */
export function createInterviewing(deps: {
  studies: Pick<StudyStore, 'guide'>;
  interviews: Pick<InterviewStore, 'get' | 'record'>;
  answers: Pick<AnswerStore, 'get'>;
  env: Environment;
}): Interviewing {
  const guideOf = cachedGuides(deps.studies);

  async function view(ref: InterviewRef): Promise<InterviewView | null> {
    const interview = await deps.interviews.get(ref.study, ref.interview);
    const guide = interview && (await guideOf(interview.study, interview.guide));
    return guide ? show(guide, interview) : null;
  }

  async function show(guide: Guide, interview: Interview): Promise<InterviewView> {
    const slot = currentSlot(guide, interview);
    const progress = slot && progressAt(planOf(guide, interview.form), interview.marks, slot);
    const revised = slot && (parentSlot(guide, interview, slot) ?? slot);
    const isRevised = slot && interview.marks[slot.index] !== '.';
    const earlier = revised && isRevised ? await stored(guide, interview, revised) : null;
    return { guide, interview, slot, progress, earlier };
  }

  /** The answer to a slot, looked up only where the marks say that there is one. */
  async function stored(guide: Guide, interview: Interview, slot: Slot): Promise<Answer | null> {
    if (slot.question.files || interview.marks[slot.index] === '.') return null;
    const find = (stage: string | null) =>
      deps.answers.get(interview.study, stage, answerId(interview, slot));
    const home = await find(slot.stage?.id ?? null);
    if (home || slot.stage) return home;
    for (const stage of guide.stages) {
      const filed = await find(stage.id);
      if (filed) return filed;
    }
    return null;
  }

  async function apply(
    ref: InterviewRef,
    event: InterviewEvent,
    update: string,
    language: Language,
  ): Promise<Outcome> {
    const found = await view(ref);
    if (!found) return { kind: 'gone' };
    const { guide } = found;
    const interview = { ...found.interview, language };
    const slot = slotOf(found, event);
    const parent = slot && parentSlot(guide, interview, slot);
    const now = deps.env.now();
    const taken = step(
      guide,
      interview,
      event,
      {
        own: slot && (await stored(guide, interview, slot)),
        parent: parent ? await stored(guide, interview, parent) : null,
      },
      now,
    );
    if (taken.kind !== 'recorded' || !slot) {
      const kind = taken.kind === 'recorded' ? 'closed' : taken.kind;
      return { kind: (await wasSeen(found.interview, update, now)) ? 'seen' : kind, view: found };
    }
    const outcome = await deps.interviews.record({
      update,
      expected: found.interview.revision,
      interview: taken.interview,
      entry: logEntry(taken, event, slot, now),
      ...(taken.answer ? { answer: taken.answer } : {}),
      ...(taken.from ? { formerStage: taken.from.stage } : {}),
    });
    if (outcome !== 'recorded') return { kind: outcome, view: (await view(ref)) ?? found };
    return {
      kind: 'recorded',
      what: taken.what,
      slot,
      answer: taken.answer ?? null,
      view: await show(guide, taken.interview),
    };
  }

  /**
   * Whether an update was recorded before. Delivered again, it finds the interview further on, where it looks
   * like a stale button; but what it led to may never have been said. No interview has the revision
   * expected here, so nothing is written.
   */
  async function wasSeen(interview: Interview, update: string, now: Date): Promise<boolean> {
    const outcome = await deps.interviews.record({
      update,
      expected: -1,
      interview: { ...interview, revision: 0 },
      entry: { at: now.toISOString(), event: 'seen', slot: interview.at },
    });
    return outcome === 'seen';
  }

  return { view, apply };
}

/** The slot that an event is about: the open question, unless it goes on with an earlier answer. */
function slotOf({ guide, interview, slot }: InterviewView, event: InterviewEvent): Slot | null {
  if (event.kind !== 'more') return slot;
  return planOf(guide, interview.form)[event.slot] ?? null;
}

function logEntry(
  taken: Extract<Step, { kind: 'recorded' }>,
  event: InterviewEvent,
  slot: Slot,
  now: Date,
): LogEntry {
  const said =
    event.kind === 'more'
      ? event.text
      : event.kind === 'answer' && event.input.kind === 'text' && event.input.text;
  const lost = taken.what === 'unclear' && said ? { said } : {};
  return {
    at: now.toISOString(),
    event: taken.what,
    slot: slot.index,
    ...(taken.answer ? { answer: taken.answer } : {}),
    ...lost,
  };
}

/** A stored guide never changes, so each is read once. */
function cachedGuides(studies: Pick<StudyStore, 'guide'>) {
  const guides = new Map<string, Guide>();
  return async (study: string, ref: string): Promise<Guide | null> => {
    const key = `${study}/${ref}`;
    const known = guides.get(key);
    if (known) return known;
    const guide = await studies.guide(study, ref);
    if (guide) guides.set(key, guide);
    return guide;
  };
}
