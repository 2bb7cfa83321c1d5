import { describe, expect, it } from 'vitest';
import type { AnswerStore, Eraser, ReadingCache } from '../../src/app/ports.ts';
import type { ActionsReading, AnswerReading, LaneReading } from '../../src/domain/reading.ts';
import { anAnswer, freshId } from './fixtures.ts';

/** What every ReadingCache keeps to, together with the answers it stands beside. */
export function readingCacheContract(
  make: () => Promise<{ answers: AnswerStore; readings: ReadingCache; eraser: Eraser }>,
): void {
  const reading = (label: string): AnswerReading => ({
    key: 'k1',
    segments: [
      { codes: [{ lane: 'barriers', label }], aside: null },
      { codes: [], aside: 'denial' },
    ],
  });
  const lane = (title: string): LaneReading => ({
    key: 'k2',
    sorted: 2,
    themes: [{ title, definition: 'Про цену', labels: ['a', 'b'], opposed: ['b'] }],
  });
  const actions = (text: string): ActionsReading => ({
    key: 'k3',
    themes: [{ name: 'barriers: Price', people: 3, asked: 9, severity: 4.5 }],
    hypotheses: [{ text: `${text}?`, about: ['barriers: Price'] }],
    contradictions: [{ barrier: 'barriers: Price', gain: 'gains: Fair price' }],
    proposals: [{ text, answers: ['barriers: Price'], metrics: ['m1'], impact: 5, effort: null }],
  });
  /** Two answers of one stage, by different people. */
  const given = async () => {
    const stores = await make();
    const study = freshId('study');
    const [one, other] = ['ann', 'bob'].map((person) => anAnswer({ person, stage: 'search' }));
    if (!one || !other) throw new Error('no answers');
    await stores.answers.add(study, [one, other]);
    return { ...stores, study, one: one.id, other: other.id };
  };

  describe('ReadingCache', () => {
    it('gives back what was kept of answers; the last one counts', async () => {
      const { readings, study, one, other } = await given();
      expect(await readings.answers(study, [one, other])).toEqual(new Map());
      await readings.keepAnswers(study, 'search', new Map([[one, reading('Late')]]));
      await readings.keepAnswers(study, 'search', new Map([[one, reading('Поздно')]]));
      await readings.keepAnswers(study, 'search', new Map());
      expect(await readings.answers(study, [one, other])).toEqual(
        new Map([[one, reading('Поздно')]]),
      );
      expect(await readings.answers(study, [])).toEqual(new Map());
      expect(await readings.answers(freshId('study'), [one])).toEqual(new Map());
    });

    it('gives back themes by stage and lane, and actions by stage', async () => {
      const { readings, study, one } = await given();
      await readings.keepLane(study, 'search', 'barriers', lane('Wait'), [one]);
      await readings.keepLane(study, 'search', 'ideal', lane('Quick'), []);
      await readings.keepActions(study, 'search', actions('Answer'), [one]);
      expect(await readings.lane(study, 'search', 'barriers')).toEqual(lane('Wait'));
      expect(await readings.lane(study, 'search', 'ideal')).toEqual(lane('Quick'));
      expect(await readings.lane(study, 'search', 'needs')).toBeNull();
      expect(await readings.lane(study, 'decide', 'barriers')).toBeNull();
      expect(await readings.actions(study, 'search')).toEqual(actions('Answer'));
      expect(await readings.actions(study, 'decide')).toBeNull();
    });

    it('loses with a person what was read of them, and all that rests on many', async () => {
      const { readings, eraser, study, one, other } = await given();
      const both = new Map([one, other].map((id) => [id, reading('Late')]));
      await readings.keepAnswers(study, 'search', both);
      await readings.keepLane(study, 'search', 'barriers', lane('Wait'), [one, other]);
      await readings.keepActions(study, 'search', actions('Answer'), [one, other]);
      await eraser.forget(study, 'ann');
      expect(await readings.answers(study, [one, other])).toEqual(
        new Map([[other, reading('Late')]]),
      );
      expect(await readings.lane(study, 'search', 'barriers')).toBeNull();
      expect(await readings.actions(study, 'search')).toBeNull();
    });

    it('takes nothing that rests on answers which are not there any more', async () => {
      const { readings, eraser, study, one, other } = await given();
      await eraser.forget(study, 'ann');
      const both = new Map([one, other].map((id) => [id, reading('Late')]));
      await readings.keepAnswers(study, 'search', both);
      await readings.keepLane(study, 'search', 'barriers', lane('Wait'), [other, one]);
      await readings.keepActions(study, 'search', actions('Answer'), [one]);
      expect([...(await readings.answers(study, [one, other])).keys()]).toEqual([other]);
      expect(await readings.lane(study, 'search', 'barriers')).toBeNull();
      expect(await readings.actions(study, 'search')).toBeNull();
    });
  });
}
