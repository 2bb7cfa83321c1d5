import { describe, expect, it } from 'vitest';
import type { PersonStore } from '../../src/app/ports.ts';
import { type Membership, membershipSchema } from '../../src/domain/person.ts';
import { aPerson, freshId } from './fixtures.ts';

function membership(study: string): Membership {
  const consent = { at: '2026-01-05T10:00:00.000Z', version: 1, language: 'it' } as const;
  const interviews = { customer: 'i1' };
  return membershipSchema.parse({
    study,
    role: 'customer',
    participant: freshId('participant'),
    consent,
    interviews,
  });
}

/** What every PersonStore keeps to. */
export function personStoreContract(make: () => Promise<PersonStore>): void {
  describe('PersonStore', () => {
    it('gives back the person as last saved', async () => {
      const store = await make();
      const person = aPerson({ memberships: [membership(freshId('study'))] });
      expect(await store.get(person.id)).toBeNull();
      await store.save(person);
      person.blocked = true;
      await store.save(person);
      expect(await store.get(person.id)).toEqual(person);
      expect(person).toMatchObject({ blocked: true, revision: 2 });
    });

    it('lets nobody overwrite what came between reading and writing', async () => {
      const store = await make();
      const [study, left] = [freshId('study'), freshId('study')];
      const person = aPerson({ memberships: [membership(study), membership(left)] });
      await store.save(person);
      const here = await store.get(person.id);
      const there = await store.get(person.id);
      if (!here || !there) throw new Error('not stored');
      here.memberships = here.memberships.filter((part) => part.study === study);
      await store.save(here);
      await expect(store.save(there)).rejects.toMatchObject({ code: 'person-moved' });
      expect(await store.get(person.id)).toEqual(here);
      expect(await store.members(left)).toEqual([]);
      expect(await store.members(study)).toEqual([person.id]);
    });

    it('brings nobody back who was removed meanwhile', async () => {
      const store = await make();
      const study = freshId('study');
      const person = aPerson({ memberships: [membership(study)] });
      await store.save(person);
      await store.remove(person.id);
      await expect(store.save(person)).rejects.toMatchObject({ code: 'person-moved' });
      expect(await store.get(person.id)).toBeNull();
      expect(await store.members(study)).toEqual([]);
      // Whoever comes back begins anew.
      await store.save({ ...person, revision: 0 });
      expect(await store.members(study)).toEqual([person.id]);
    });

    it('names the members of a study while they are', async () => {
      const store = await make();
      const [study, other] = [freshId('study'), freshId('study')];
      const [anna, boris] = [aPerson(), aPerson()];
      anna.memberships = [membership(study), membership(other)];
      boris.memberships = [membership(study)];
      await store.save(anna);
      await store.save(boris);
      expect((await store.members(study)).sort()).toEqual([anna.id, boris.id].sort());
      anna.memberships = [membership(other)];
      await store.save(anna);
      expect(await store.members(study)).toEqual([boris.id]);
      expect(await store.members(other)).toEqual([anna.id]);
    });

    it('removes a person everywhere', async () => {
      const store = await make();
      const study = freshId('study');
      const person = aPerson({ memberships: [membership(study)] });
      await store.save(person);
      await store.remove(person.id);
      expect(await store.get(person.id)).toBeNull();
      expect(await store.members(study)).toEqual([]);
      await store.remove(person.id);
    });

    it('gives pseudonyms in order of first use and keeps them', async () => {
      const store = await make();
      const study = freshId('study');
      const first = await store.pseudonyms(study, ['x', 'y', 'x']);
      expect([...first]).toEqual([
        ['x', 'P01'],
        ['y', 'P02'],
      ]);
      expect([...(await store.pseudonyms(study, ['z', 'y']))]).toEqual([
        ['z', 'P03'],
        ['y', 'P02'],
      ]);
      expect((await store.pseudonyms(freshId('study'), ['z'])).get('z')).toBe('P01');
      expect(await store.pseudonyms(study, [])).toEqual(new Map());
    });

    it('counts past 99 and gives no pseudonym twice to simultaneous callers', async () => {
      const store = await make();
      const study = freshId('study');
      const ids = Array.from({ length: 1200 }, (_, n) => `p${n}`);
      const results = await Promise.all([
        store.pseudonyms(study, ids),
        store.pseudonyms(study, ids.toReversed()),
      ]);
      expect(new Map([...results[1]].sort())).toEqual(new Map([...results[0]].sort()));
      const names = new Set(results[0].values());
      expect(names.size).toBe(1200);
      for (const name of ['P01', 'P99', 'P100', 'P1200']) expect(names).toContain(name);
    });
  });
}
