import { describe, expect, it } from 'vitest';
import type { StudyStore } from '../../src/app/ports.ts';
import type { Study } from '../../src/domain/study.ts';
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

    it('changes a study that is stored, and no other', async () => {
      const store = await make();
      const study = aStudy();
      await store.create(study, aGuide());
      const rename = (each: Study): Study => ({ ...each, title: `${each.title}!` });
      const changed = await store.update(study.id, rename);
      expect(changed).toEqual({ ...study, title: `${study.title}!` });
      expect(await store.get(study.id)).toEqual(changed);
      const { id } = aStudy();
      expect(await store.update(id, rename)).toBeNull();
      expect(await store.get(id)).toBeNull();
    });

    it('loses no change among simultaneous ones', async () => {
      const store = await make();
      const study = aStudy({ title: '.' });
      await store.create(study, aGuide());
      const add = (each: Study): Study => ({ ...each, title: `${each.title}.` });
      await Promise.all(Array.from({ length: 20 }, () => store.update(study.id, add)));
      expect((await store.get(study.id))?.title).toBe('.'.repeat(21));
    });

    it('gives fifty simultaneous people exactly the places there are', async () => {
      const store = await make();
      const { id } = aStudy();
      const participants = Array.from({ length: 50 }, (_, n) => `participant-${n}`);
      const take = (participant: string) => store.takeSeat(id, 'customer', participant, 10);
      const first = await Promise.all(participants.map(take));
      expect(first.filter(Boolean)).toHaveLength(10);
      expect(await store.seats(id, 'customer')).toBe(10);
      // Whoever has a place keeps it, however often they ask; the others still have none.
      expect(await Promise.all(participants.map(take))).toEqual(first);
    });

    it('counts places by study and role, and also where there is no limit', async () => {
      const store = await make();
      const [{ id }, other] = [aStudy(), aStudy()];
      expect(await store.seats(id, 'staff')).toBe(0);
      expect(await store.takeSeat(id, 'customer', 'a', null)).toBe(true);
      expect(await store.takeSeat(id, 'customer', 'b', 1)).toBe(false);
      expect(await store.takeSeat(id, 'staff', 'b', 1)).toBe(true);
      expect(await store.takeSeat(other.id, 'customer', 'b', 1)).toBe(true);
      expect(await store.seats(id, 'customer')).toBe(1);
    });

    it('gives a place that was freed to somebody else', async () => {
      const store = await make();
      const { id } = aStudy();
      await store.takeSeat(id, 'staff', 'a', 1);
      await store.freeSeat(id, 'staff', 'b');
      expect(await store.takeSeat(id, 'staff', 'b', 1)).toBe(false);
      await store.freeSeat(id, 'staff', 'a');
      expect(await store.takeSeat(id, 'staff', 'b', 1)).toBe(true);
      expect(await store.takeSeat(id, 'staff', 'a', 1)).toBe(false);
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
