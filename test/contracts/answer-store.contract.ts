import { describe, expect, it } from 'vitest';
import type { AnswerStore } from '../../src/app/ports.ts';
import { anAnswer, freshId } from './fixtures.ts';

/** What every AnswerStore keeps to. */
export function answerStoreContract(make: () => Promise<AnswerStore>): void {
  describe('AnswerStore', () => {
    it('gives back each answer under its stage, and under none', async () => {
      const store = await make();
      const study = freshId('study');
      const answers = [anAnswer(), anAnswer({ stage: null }), anAnswer({ stage: 'x' })];
      expect(await store.add(study, answers)).toBe(3);
      for (const answer of answers)
        expect(await store.get(study, answer.stage, answer.id)).toEqual(answer);
      expect(await store.get(study, 'x', answers[0]?.id ?? '')).toBeNull();
    });

    it('keeps answers without a stage apart from any stage name', async () => {
      const store = await make();
      const study = freshId('study');
      const odd = ['@', '_', '', 'null', '%40'].map((stage) => anAnswer({ stage }));
      expect(await store.add(study, odd)).toBe(5);
      for (const answer of odd) expect(await store.get(study, null, answer.id)).toBeNull();
    });

    it('adds no answer whose id is known, under whichever stage', async () => {
      const store = await make();
      const study = freshId('study');
      const answer = anAnswer();
      expect(await store.add(study, [answer, answer])).toBe(1);
      const again = [
        { ...answer, text: 'Other words' },
        { ...answer, stage: 'decide' },
        { ...answer, stage: null },
      ];
      expect(await store.add(study, again)).toBe(0);
      expect(await store.all(study)).toEqual([answer]);
    });

    it('gives those of some answers that are there, at one stage, in the order asked', async () => {
      const store = await make();
      const study = freshId('study');
      const [one, two, elsewhere, none] = [
        anAnswer(),
        anAnswer(),
        anAnswer({ stage: 'x' }),
        anAnswer({ stage: null }),
      ];
      await store.add(study, [one, two, elsewhere, none]);
      const ids = [two.id, 'unknown', elsewhere.id, one.id, none.id];
      expect(await store.some(study, one.stage, ids)).toEqual([two, one]);
      expect(await store.some(study, null, ids)).toEqual([none]);
      expect(await store.some(study, one.stage, [])).toEqual([]);
      expect(await store.some(freshId('study'), one.stage, ids)).toEqual([]);
    });

    it('sorts all answers by moment, then id', async () => {
      const store = await make();
      const study = freshId('study');
      const at = (id: string, answeredAt: string, stage: string) =>
        anAnswer({ id, answeredAt, stage });
      await store.add(study, [
        at('d', '2026-01-05T10:00:00Z', 'x'),
        at('b', '2026-01-05T09:00:00.500Z', 'y'),
        at('a', '2026-01-05T09:00:00.500Z', 'x'),
        at('c', '2026-01-05T11:30:00+02:00', 'x'),
      ]);
      expect((await store.all(study)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    });

    it('knows the ids of all answers', async () => {
      const store = await make();
      const study = freshId('study');
      const answers = [anAnswer(), anAnswer({ stage: null }), anAnswer({ stage: 'x' })];
      await store.add(study, answers);
      expect((await store.ids(study)).sort()).toEqual(answers.map(({ id }) => id).sort());
      expect(await store.ids(freshId('study'))).toEqual([]);
    });

    it('counts nothing for nothing', async () => {
      const store = await make();
      expect(await store.add(freshId('study'), [])).toBe(0);
      expect(await store.all(freshId('study'))).toEqual([]);
    });

    it('takes a large import, once', async () => {
      const store = await make();
      const study = freshId('study');
      const rows = Array.from({ length: 20_000 }, (_, n) =>
        anAnswer({ id: `row-${n}`, stage: `stage-${n % 7}`, source: 'import' }),
      );
      const both = await Promise.all([store.add(study, rows), store.add(study, rows)]);
      expect((both[0] ?? 0) + (both[1] ?? 0)).toBe(20_000);
      expect(await store.all(study)).toHaveLength(20_000);
    });
  });
}
