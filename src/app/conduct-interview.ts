import type { Answer } from '../domain/answer.ts';
import { placeOfEvent, type Recorded, stoodAt } from '../domain/event.ts';
import type { Guide } from '../domain/guide.ts';
import { type Interview, type InterviewRef, parentSlot } from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import { type Place, placeAt, slotOfPlace } from '../domain/place.ts';
import { planOf, type Slot } from '../domain/plan.ts';
import { step } from '../domain/step.ts';
import { createCloseStage } from './close-stage.ts';
import { describeChange } from './describe-change.ts';
import { createInterviewAnswers, type InterviewView } from './interview-view.ts';
import { createNoting, type Noting } from './note-asked.ts';
import type {
  AnswerStore,
  Environment,
  FollowUpStore,
  InterviewStore,
  StudyStore,
} from './ports.ts';
import { createReadSaid, type Done, type Said } from './read-said.ts';

/** Where something was done: the update that told of it, the chat's id, and the person's language. */
export interface Told {
  update: string;
  chat: number;
  language: Language;
}

/**
 * What came of an event. `seen`: the update was recorded before. `moved`: another update came first.
 * `unknown`: an edited message that was no answer. `stood` is the place of what stood open before: words sent until
 * what comes next is asked belong there.
 */
export type Outcome =
  | {
      kind: 'recorded';
      what: Recorded;
      slot: Slot;
      place: Place;
      stood: Place;
      /** Words went on with an earlier answer than the one that was asked for, which is asked for again. */
      late: boolean;
      answer: Answer | null;
      view: InterviewView;
    }
  | {
      kind:
        | 'seen'
        | 'moved'
        | 'stale'
        | 'first'
        | 'closed'
        | 'paused'
        | 'early'
        | 'social'
        | 'unknown';
      view: InterviewView;
    }
  | { kind: 'gone' };

/** Takes people through interviews: shows what stands open and records what they do. */
export interface Interviewing extends Noting {
  /** Null when the interview or its guide is no longer stored. */
  view(ref: InterviewRef): Promise<InterviewView | null>;
  /** Applies an event once, however often its update is delivered. */
  apply(ref: InterviewRef, done: Done, told: Told): Promise<Outcome>;
  /**
   * Goes on from words after which nothing more has come for a while; `early` when they have not settled yet,
   * `unasked` where it had gone on, and what stands open never reached the chat.
   */
  settle(
    ref: InterviewRef,
    chat: number,
  ): Promise<Outcome | { kind: 'unasked'; view: InterviewView }>;
}

/** Builds {@link Interviewing}. `pause`: how long words may go on before what comes next is asked, in milliseconds. */
export function createInterviewing(deps: {
  studies: Pick<StudyStore, 'guide' | 'get'>;
  interviews: Pick<InterviewStore, 'get' | 'record' | 'placeOf' | 'log'>;
  answers: Pick<AnswerStore, 'get' | 'some'>;
  followUps: Pick<FollowUpStore, 'get'>;
  env: Environment;
  pause: number;
}): Interviewing {
  const { interviews, env } = deps;
  const guideOf = cachedGuides(deps.studies);
  const answers = createInterviewAnswers(deps.answers);
  const readSaid = createReadSaid(interviews);
  const closeStage = createCloseStage({ ...deps, answers });

  /** An interview and its guide, as they are stored. */
  async function find(ref: InterviewRef) {
    const interview = await interviews.get(ref.study, ref.interview);
    const guide = interview && (await guideOf(interview.study, interview.guide));
    return guide ? { guide, interview } : null;
  }

  async function view(ref: InterviewRef): Promise<InterviewView | null> {
    const found = await find(ref);
    return found && answers.show(found.guide, found.interview);
  }

  async function apply(ref: InterviewRef, done: Done, told: Told): Promise<Outcome> {
    const found = await find(ref);
    if (!found) return { kind: 'gone' };
    const { guide } = found;
    const interview = { ...found.interview, language: told.language };
    const said = await readSaid(guide, interview, done);
    if (!said) return { kind: 'unknown', view: await answers.show(guide, interview) };
    return take(guide, interview, said, told);
  }

  async function settle(ref: InterviewRef, chat: number): ReturnType<Interviewing['settle']> {
    const found = await find(ref);
    if (!found) return { kind: 'gone' };
    const { guide, interview } = found;
    if (interview.unasked !== null && interview.status === 'open')
      return { kind: 'unasked', view: await answers.show(guide, interview) };
    return take(guide, interview, { event: { kind: 'settle' } }, { chat, update: null });
  }

  /** Applies an event to an interview as it was found, and stores what comes of it. */
  async function take(
    guide: Guide,
    before: Interview,
    said: Said,
    told: { update: string | null; chat: number },
  ): Promise<Outcome> {
    const place = placeOfEvent(guide, before, said.event);
    const slot = planOf(guide, before.form)[slotOfPlace(place)];
    if (!slot) return { kind: 'closed', view: await answers.show(guide, before) };
    const above = parentSlot(guide, before, slot);
    const earlier = {
      own: await answers.at(guide, before, place),
      parent: above ? await answers.at(guide, before, placeAt(above.index)) : null,
    };
    const now = env.now();
    const taken = step(guide, before, said.event, earlier, { now, pause: deps.pause });
    if (taken.kind !== 'recorded') {
      const seen = told.update !== null && (await wasSeen(before, told.update));
      return { kind: seen ? 'seen' : taken.kind, view: await answers.show(guide, before) };
    }
    const after = await closeStage(guide, taken);
    // Words said of a detail belong to what it is a detail of.
    const isOfParent = above !== undefined && taken.answer?.text !== taken.from?.text;
    const home = isOfParent ? placeAt(above.index) : place;
    const outcome = await interviews.record(
      describeChange({ before, after, step: taken, said, slot, place: home, ...told, now }),
    );
    if (outcome !== 'recorded') {
      const current = await view({ study: before.study, interview: before.id });
      return current ? { kind: outcome, view: current } : { kind: 'gone' };
    }
    const shown = await answers.show(guide, after);
    return {
      kind: 'recorded',
      what: taken.what,
      slot,
      place,
      stood: stoodAt(before, said.event),
      late: before.listening?.late ?? false,
      answer: taken.answer ?? null,
      view: shown,
    };
  }

  /**
   * Whether an update was recorded before. Delivered again, it finds the interview further on, where it looks
   * like a stale button; but what it led to may never have been said. No interview has the revision
   * expected here, so nothing is written.
   */
  async function wasSeen(interview: Interview, update: string): Promise<boolean> {
    const outcome = await interviews.record({
      update,
      expected: -1,
      interview: { ...interview, revision: 0 },
      entry: null,
    });
    return outcome === 'seen';
  }

  return {
    view,
    apply,
    settle,
    ...createNoting(interviews),
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
