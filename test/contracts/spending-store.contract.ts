import { describe, expect, it } from 'vitest';
import type { SpendingStore } from '../../src/app/ports.ts';
import { freshId } from './fixtures.ts';

/** What every SpendingStore keeps to. */
export function spendingStoreContract(make: () => Promise<SpendingStore>): void {
  describe('SpendingStore', () => {
    it('adds up what each draft has spent, and takes off what was not', async () => {
      const store = await make();
      const study = freshId('study');
      expect(await store.of(study, 'd1')).toEqual({ calls: 0, tokens: 0 });
      await Promise.all([store.add(study, 'd1', 1, 5000), store.add(study, 'd1', 1, 700)]);
      await store.add(study, 'd1', 0, -4000);
      await store.add(study, 'd2', 1, 3);
      expect(await store.of(study, 'd1')).toEqual({ calls: 2, tokens: 1700 });
      expect(await store.of(study, 'd2')).toEqual({ calls: 1, tokens: 3 });
      expect(await store.of(freshId('study'), 'd1')).toEqual({ calls: 0, tokens: 0 });
    });
  });
}
