import { audienceOf, forms, type Guide, type Question } from '../../domain/guide.ts';
import {
  type AnswerLane,
  type Audience,
  answerLaneSchema,
  answerLanes,
} from '../../domain/lane.ts';

/** Lanes that may always be imported, with those of an export that a guide asks beside the map's. */
const always: Record<Audience, AnswerLane[]> = {
  customer: [
    'actions',
    'touchpoints',
    'thoughts',
    'emotions',
    'needs',
    'barriers',
    'gains',
    'ideal',
    'moments',
    'reach',
    'dropoff',
    'persona',
    'recommend',
  ],
  staff: ['observations', 'frontstage', 'backstage', 'systems', 'ideal', 'emotions', 'reach'],
};

const withoutStage: AnswerLane[] = ['reach', 'dropoff', 'persona', 'recommend', 'moments'];
/** Lanes of which people tell how bad it was and what kind. */
export const obstructive: readonly AnswerLane[] = ['barriers', 'observations'];

/** What a study's guide lets rows say in which lane. */
export interface Lanes {
  read(cell: string): AnswerLane | null;
  of(audience: Audience): AnswerLane[];
  /** Whether an answer may stand under no stage, as those of an interview's opening and closing do. */
  mayLackStage(audience: Audience, lane: AnswerLane): boolean;
  /** The question a row answers: the one it names, or the only one of its lane there. */
  question(
    audience: Audience,
    lane: AnswerLane,
    stage: string | null,
    named: string,
  ): Question | null;
}

/** Builds {@link Lanes} from a guide: what its interviews store can be imported. */
export function createLanes(guide: Guide): Lanes {
  const asked = forms.flatMap((form) =>
    guide.questions[form]
      .filter((question) => !question.files)
      .map((question) => ({ audience: audienceOf(form), question })),
  );
  const byLane = new Map<string, Question[]>();
  for (const { audience, question } of asked) {
    const key = `${audience} ${question.lane}`;
    byLane.set(key, [...(byLane.get(key) ?? []), question]);
  }
  const inLane = (audience: Audience, lane: AnswerLane) => byLane.get(`${audience} ${lane}`) ?? [];
  const of = (audience: Audience) =>
    answerLanes.filter(
      (lane) => always[audience].includes(lane) || inLane(audience, lane).length > 0,
    );
  const accepted = { customer: of('customer'), staff: of('staff') };
  return {
    read(cell) {
      const lane = answerLaneSchema.safeParse(cell.toLowerCase().replace(/[\s_-]+/g, ''));
      return lane.success ? lane.data : null;
    },
    of: (audience) => accepted[audience],
    mayLackStage: (audience, lane) =>
      withoutStage.includes(lane) || inLane(audience, lane).some(({ at }) => at !== 'stage'),
    question(audience, lane, stage, named) {
      const fitting = inLane(audience, lane).filter(
        ({ at, stages, kind }) =>
          (lane === 'persona' || kind === kindOf(lane)) &&
          (at !== 'stage' || (stage !== null && (stages?.includes(stage) ?? true))),
      );
      const exact = fitting.find(({ id }) => id === named);
      // Traits differ in nothing but the question: an unnamed one is left without.
      if (exact || lane === 'persona') return exact ?? null;
      const placed = fitting.filter(({ at }) => (at === 'stage') === (stage !== null));
      return only(placed) ?? only(fitting);
    },
  };
}

function only<T>(items: T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** What kind of answer a lane holds. */
export function kindOf(lane: AnswerLane): Question['kind'] {
  switch (lane) {
    case 'emotions':
      return 'rating';
    case 'touchpoints':
      return 'multi';
    case 'recommend':
      return 'scale';
    case 'reach':
      return 'yesno';
    default:
      return 'text';
  }
}
