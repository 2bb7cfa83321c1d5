import { describe, expect, it } from 'vitest';
import type { StudyStore } from '../../src/app/ports.ts';
import { aGuide, aStudy } from './fixtures.ts';

/** What every StudyStore keeps to. */
export function studyStoreContract(make: () => Promise<StudyStore>): void {
  describe('StudyStore', () => {
    it('gives back a study and the guide it names', async () => {
      const store = await make();
      const study = aStudy();
      await store.create(study, aGuide());
      expect(await store.get(study.id)).toEqual(study);
      expect(await store.guide(study.id, study.guide)).toEqual(aGuide());
    });

    it('knows nothing of what was never stored', async () => {
      const store = await make();
      const { id } = aStudy();
      expect(await store.get(id)).toBeNull();
      expect(await store.guide(id, 'retail-1')).toBeNull();
    });

    it('lists studies oldest first', async () => {
      const store = await make();
      const newer = aStudy({ createdAt: '2026-03-01T00:00:00.000Z' });
      const older = aStudy({ createdAt: '2026-02-01T00:00:00.000Z' });
      await store.create(newer, aGuide());
      await store.create(older, aGuide());
      const ours = (await store.list()).filter(({ id }) => [newer.id, older.id].includes(id));
      expect(ours).toEqual([older, newer]);
    });

    it('keeps ids apart that differ in a separator only', async () => {
      const store = await make();
      const study = aStudy({ id: 'a}:guide' });
      await store.create(study, aGuide());
      expect(await store.get('a}:guide')).toEqual(study);
      expect(await store.get('a')).toBeNull();
    });
  });
}
