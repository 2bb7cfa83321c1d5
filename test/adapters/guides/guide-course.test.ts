import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import type { Form, Guide } from '../../../src/domain/guide.ts';
import { nextSlot, planOf, type Slot } from '../../../src/domain/plan.ts';
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

/** 40 s to type, 8 s to tap. */
function secondsOf(slots: Slot[]): number {
  return slots.reduce((sum, { question }) => sum + (question.kind === 'text' ? 40 : 8), 0);
}

const at = (slots: Slot[], stage: string | undefined) =>
  slots.filter((slot) => slot.stage?.id === stage).map(({ question }) => question.id);

describe.each(loadGuides(guidesFolder).map((guide) => [guide.id, guide] as const))(
  'an interview by %s',
  (_, guide) => {
    const longest = course(guide, 'customer', () => true);

    it('takes a customer 15 minutes at most, with a barrier at every stage', () => {
      expect(secondsOf(longest)).toBeLessThanOrEqual(15 * 60);
    });

    it('takes an employee who works at three stages 15 minutes at most', () => {
      const three = guide.stages.slice(0, 3);
      const slots = course(guide, 'staff', ({ stage }) => three.some(({ id }) => id === stage?.id));
      expect(secondsOf(slots)).toBeLessThanOrEqual(15 * 60);
    });

    it('takes an observation one message and three taps', () => {
      const kinds = course(guide, 'observation', () => true).map(({ question }) => question.kind);
      expect(kinds).toEqual(['text', 'moment', 'choice', 'scale']);
    });

    it('opens with four questions at most, each of which may be left out', () => {
      const opening = longest.filter(({ question }) => question.at === 'opening');
      expect(opening.length).toBeLessThanOrEqual(4);
      expect(opening.every(({ question }) => question.lane === 'persona')).toBe(true);
    });

    it('lets customers and employees skip whatever they like', () => {
      const questions = [...guide.questions.customer, ...guide.questions.staff];
      expect(questions.filter(({ skippable }) => !skippable)).toEqual([]);
    });

    it.each(guide.stages.map(({ id }) => id))('covers what the map needs at %s', (stage) => {
      const slots = longest.filter((slot) => slot.stage?.id === stage);
      const lanes = slots.map(({ question }) => question.lane);
      expect(lanes).toEqual(
        expect.arrayContaining(['reach', 'touchpoints', 'emotions', 'barriers']),
      );
      const staff = course(guide, 'staff', () => true);
      expect(at(staff, stage)).toEqual([
        'works',
        'frontstage',
        'backstage',
        'systems',
        'observations',
        'frequency',
        'severity',
        'ideal',
      ]);
    });

    it('asks each lane of the map somewhere', () => {
      const lanes = new Set(longest.map(({ question }) => question.lane));
      for (const lane of ['actions', 'thoughts', 'needs', 'gains', 'ideal', 'moments', 'recommend'])
        expect([...lanes]).toContain(lane);
    });

    it('offers kinds of obstacle only after the words, and then how bad', () => {
      for (const { id } of guide.stages) {
        const asked = at(longest, id);
        const words = asked.indexOf('barriers');
        expect(asked.slice(words, words + 3)).toEqual(['barriers', 'obstacle', 'severity']);
      }
    });

    it('asks about a stage that did not happen at most why', () => {
      const none = course(guide, 'customer', () => false);
      for (const { id } of guide.stages)
        expect(['happened', 'happened ended']).toContain(at(none, id).join(' '));
      expect(at(none, guide.stages[1]?.id)).toEqual(['happened', 'ended']);
    });

    it('goes straight on where an employee does not work', () => {
      const none = course(guide, 'staff', () => false);
      expect(none.map(({ question }) => question.id)).toEqual(guide.stages.map(() => 'works'));
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
      for (const form of ['staff', 'observation'] as const) {
        const often = guide.questions[form].find(({ id }) => id === 'frequency');
        expect(often?.options?.map(({ id }) => id)).toEqual([
          'rarely',
          'sometimes',
          'often',
          'always',
        ]);
      }
    });
  },
);
