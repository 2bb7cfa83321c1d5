import { describe, expect, it } from 'vitest';
import type { MetricStore } from '../../src/app/ports.ts';
import { aMetric, freshId } from './fixtures.ts';

/** What every MetricStore keeps to. */
export function metricStoreContract(make: () => Promise<MetricStore>): void {
  describe('MetricStore', () => {
    it('gives back what was stored, by study', async () => {
      const store = await make();
      const [study, other] = [freshId('study'), freshId('study')];
      expect(await store.all(study)).toEqual([]);
      const bare = aMetric({ n: null, unit: '', value: -0.25, touchpoint: 'Targi w Łodzi' });
      const metrics = [aMetric(), bare];
      await store.put(study, metrics);
      await store.put(study, []);
      expect(byId(await store.all(study))).toEqual(byId(metrics));
      expect(await store.all(other)).toEqual([]);
    });

    it('puts a metric in the place of the one with its id', async () => {
      const store = await make();
      const study = freshId('study');
      const [first, second] = [aMetric(), aMetric()];
      await store.put(study, [first, second]);
      const changed = { ...first, value: 3.4, n: 240 };
      await store.put(study, [changed]);
      expect(byId(await store.all(study))).toEqual(byId([changed, second]));
    });

    it('takes many at once', async () => {
      const store = await make();
      const study = freshId('study');
      const metrics = Array.from({ length: 1201 }, () => aMetric());
      await store.put(study, metrics);
      expect(byId(await store.all(study))).toEqual(byId(metrics));
    });
  });
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
