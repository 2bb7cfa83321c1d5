import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { type Form, forms, type Guide } from '../../../src/domain/guide.ts';
import { minutesOf, nextSlot, planOf, type Slot } from '../../../src/domain/plan.ts';
import { guidesFolder } from './folder.ts';

/** The slots a person goes through who says something to every question and this to every yes or no. */
function course(guide: Guide, form: Form, yes: (slot: Slot) => boolean): Slot[] {
  const plan = planOf(guide, form);
  let marks = '.'.repeat(plan.length);
  const asked: Slot[] = [];
  for (let slot = nextSlot(plan, marks); slot; slot = nextSlot(plan, marks)) {
    asked.push(slot);
    const mark = slot.question.kind === 'yesno' ? (yes(slot) ? 'y' : 'n') : 'a';
    marks = marks.slice(0, slot.index) + mark + marks.slice(slot.index + 1);
  }
  return asked;
}

/** 40 s to type, 15 s for a word or two, 8 s to tap; and a tap for each stage's recap and for the playback. */
function secondsOf(slots: Slot[]): number {
  const stages = new Set(slots.flatMap(({ stage }) => stage?.id ?? []));
  const each = ({ question: { kind, short } }: Slot) => (kind !== 'text' ? 8 : short ? 15 : 40);
  return slots.reduce((sum, slot) => sum + each(slot), 8 * stages.size + 8);
}

const questionsOf = (guide: Guide) => forms.flatMap((form) => guide.questions[form]);

const at = (slots: Slot[], stage: string | undefined) =>
  slots.filter((slot) => slot.stage?.id === stage).map(({ question }) => question.id);

/** What is asked at every stage, and what at some; follow-ups by lane; questions of the closing. */
interface Shape {
  customer: string[];
  sometimes?: string[];
  staff: string[];
  followed: string[];
  closing: { customer: string[]; staff: string[] };
}

const current: Shape = {
  customer: ['happened', 'touchpoints', 'feeling', 'barriers', 'obstacle', 'severity'],
  sometimes: ['needs', 'actions', 'thoughts', 'gains', 'ideal', 'systems'],
  staff: ['works', 'frontstage', 'backstage', 'observations', 'frequency', 'severity', 'ideal'],
  followed: [
    ...['actions', 'backstage', 'barriers', 'dropoff', 'frontstage', 'gains', 'ideal'],
    ...['moments', 'observations', 'thoughts'],
  ],
  closing: { customer: ['moment', 'moment-stage', 'recommend'], staff: [] },
};
const shapes: Record<string, Shape> = {
  classic: current,
  service: current,
  future: {
    customer: ['knows', 'ideal', 'touchpoints', 'feeling', 'thoughts', 'needs'],
    staff: ['works', 'ideal', 'owner', 'target', 'needs', 'frontstage', 'backstage'],
    followed: ['backstage', 'frontstage', 'ideal', 'moments', 'thoughts'],
    closing: { customer: ['moment', 'moment-stage'], staff: [] },
  },
  day: {
    customer: [
      ...['remembers', 'actions', 'touchpoints', 'feeling', 'thoughts'],
      ...['barriers', 'obstacle', 'severity'],
    ],
    staff: ['works', 'needs', 'actions', 'observations', 'frequency', 'severity', 'ideal'],
    followed: ['actions', 'barriers', 'ideal', 'moments', 'needs', 'observations', 'thoughts'],
    closing: { customer: ['moment', 'moment-stage'], staff: [] },
  },
  blueprint: {
    customer: ['happened', 'actions', 'touchpoints'],
    staff: [
      ...['works', 'frontstage', 'touchpoints', 'backstage', 'systems', 'support'],
      ...['observations', 'frequency', 'severity'],
    ],
    followed: ['actions', 'backstage', 'barriers', 'frontstage', 'ideal', 'observations'],
    closing: {
      customer: ['barriers', 'barrier-step', 'obstacle', 'severity'],
      staff: ['ideal', 'ideal-step'],
    },
  },
};

describe.each(loadGuides(guidesFolder).map((guide) => [guide.id, guide] as const))(
  'an interview by %s',
  (id, guide) => {
    const shape = shapes[id] ?? expect.unreachable(id);
    const longest = course(guide, 'customer', () => true);

    it('takes a customer 15 minutes at most, with a barrier at every stage, and says so', () => {
      expect(secondsOf(longest)).toBeLessThanOrEqual(15 * 60);
      expect(minutesOf(guide, 'customer')).toBe(Math.ceil(secondsOf(longest) / 60));
    });

    it('takes an employee who works at every stage 15 minutes at most, and says so', () => {
      const slots = course(guide, 'staff', () => true);
      expect(secondsOf(slots)).toBeLessThanOrEqual(15 * 60);
      expect(minutesOf(guide, 'staff')).toBe(Math.ceil(secondsOf(slots) / 60));
    });

    it('takes an observation one message and three taps', () => {
      const kinds = course(guide, 'observation', () => true).map(({ question }) => question.kind);
      expect(kinds).toEqual(['text', 'moment', 'choice', 'scale']);
    });

    it('opens with who they are, in no more detail than the map shows', () => {
      const opening = longest.filter(({ question }) => question.at === 'opening');
      expect(opening.map(({ question }) => [question.id, question.kind])).toEqual([
        ['age', 'choice'],
        ['sex', 'choice'],
        ['language', 'choice'],
        ['income', 'choice'],
        ['interests', 'text'],
        ['goals', 'text'],
        ['profession', 'text'],
      ]);
      for (const { question } of opening)
        expect(question).toMatchObject({ lane: 'persona', skippable: true, followUps: 0 });
      const free = opening.flatMap(({ question }) => (question.other ? question.id : []));
      expect(free).toEqual(['language']);
      expect(opening.filter(({ question }) => question.kind === 'text' && !question.short)).toEqual(
        [],
      );
    });

    it('follows up on words about what matters, never on who somebody is or an observation', () => {
      const followed = questionsOf(guide).filter(({ followUps }) => followUps > 0);
      expect(new Set(followed.map(({ followUps }) => followUps))).toEqual(new Set([1]));
      expect([...new Set(followed.map(({ lane }) => lane))].sort()).toEqual(shape.followed);
      expect(guide.questions.observation.filter(({ followUps }) => followUps > 0)).toEqual([]);
    });

    it('lets customers and employees skip whatever they like', () => {
      const questions = [...guide.questions.customer, ...guide.questions.staff];
      expect(questions.filter(({ skippable }) => !skippable)).toEqual([]);
    });

    it.each(guide.stages.map(({ id }) => id))('covers what the map needs at %s', (stage) => {
      const { sometimes = [] } = shape;
      const always = (slots: Slot[]) => at(slots, stage).filter((id) => !sometimes.includes(id));
      expect(always(longest)).toEqual(shape.customer);
      expect(
        at(
          course(guide, 'staff', () => true),
          stage,
        ).filter((id) => id !== 'systems'),
      ).toEqual(shape.staff.filter((id) => id !== 'systems'));
    });

    it('ends with what is asked once', () => {
      const closing = (form: Form) =>
        course(guide, form, () => true).flatMap(({ question }) =>
          question.at === 'closing' ? question.id : [],
        );
      expect({ customer: closing('customer'), staff: closing('staff') }).toEqual(shape.closing);
    });

    it('asks what takes time at as many stages as there is time for', () => {
      const staff = course(guide, 'staff', () => true);
      const count = (slots: Slot[], id: string) =>
        slots.filter(({ question }) => question.id === id).length;
      const ids = ['needs', 'actions', 'thoughts', 'gains', 'ideal', 'moment', 'recommend'];
      expect([...ids.map((id) => count(longest, id)), count(staff, 'systems')]).toEqual(
        {
          classic: [1, 2, 4, 1, 3, 1, 1, 3],
          service: [1, 3, 4, 1, 3, 1, 1, 4],
          future: [5, 0, 5, 0, 5, 1, 0, 0],
          day: [0, 6, 6, 0, 0, 1, 0, 0],
          blueprint: [0, 5, 0, 0, 0, 0, 0, 5],
        }[id],
      );
    });

    it('offers kinds of obstacle only after the words, and then how bad', () => {
      const asked = longest.map(({ question }) => question.id);
      const words = asked.flatMap((id, n) => (id === 'barriers' ? n : []));
      expect(words).toHaveLength(asked.filter((id) => id === 'obstacle').length);
      for (const n of words)
        expect(asked.slice(n, n + 4).filter((id) => id !== 'barrier-step')).toEqual(
          expect.arrayContaining(['barriers', 'obstacle', 'severity']),
        );
    });

    it('asks about a stage that did not happen at most why', () => {
      const none = course(guide, 'customer', () => false);
      const [gate = ''] = shape.customer;
      for (const { id } of guide.stages)
        expect([gate, `${gate} ended`]).toContain(at(none, id).join(' '));
      const why = guide.kind === 'current' ? ['ended'] : [];
      expect(at(none, guide.stages[1]?.id)).toEqual([gate, ...why]);
    });

    it('goes straight on where an employee does not work', () => {
      const none = course(guide, 'staff', () => false);
      expect(none.map(({ question }) => question.id)).toEqual([
        ...guide.stages.map(() => 'works'),
        ...shape.closing.staff,
      ]);
    });

    it('offers five to seven touchpoints a stage, physical and digital', () => {
      for (const { id, touchpoints } of guide.stages) {
        expect(touchpoints.length, id).toBeGreaterThanOrEqual(5);
        expect(touchpoints.length, id).toBeLessThanOrEqual(7);
        expect(new Set(touchpoints.map(({ kind }) => kind)).size, id).toBe(2);
        expect(new Set(touchpoints.map((one) => one.id)).size, id).toBe(touchpoints.length);
      }
    });

    it('knows the kinds of obstacle and how often in their order', () => {
      expect(guide.obstacles.map(({ id }) => id)).toEqual([
        'waiting',
        'price',
        'finding',
        'understanding',
        'technical',
        'people',
        'paperwork',
        'quality',
        'trust',
        'other',
      ]);
      const often = questionsOf(guide).filter(({ files }) => files?.as === 'frequency');
      expect(often.length).toBeGreaterThan(0);
      for (const { options } of often)
        expect(options?.map(({ id }) => id)).toEqual(['rarely', 'sometimes', 'often', 'always']);
    });
  },
);
