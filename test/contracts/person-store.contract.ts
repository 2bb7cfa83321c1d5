import { describe, expect, it } from 'vitest';
import type { PersonStore } from '../../src/app/ports.ts';
import type { Membership } from '../../src/domain/person.ts';
import { aPerson, freshId } from './fixtures.ts';

function membership(study: string): Membership {
  const consent = { at: '2026-01-05T10:00:00.000Z', version: 1, language: 'it' } as const;
  const interviews = { customer: 'i1' };
  return { study, role: 'customer', participant: freshId('participant'), consent, interviews };
}

/** What every PersonStore keeps to. */
export function personStoreContract(make: () => Promise<PersonStore>): void {
  describe('PersonStore', () => {
    it('gives back the person as last saved', async () => {
      const store = await make();
      const person = aPerson({ memberships: [membership(freshId('study'))] });
      expect(await store.get(person.id)).toBeNull();
      await store.save(person);
      await store.save({ ...person, blocked: true });
      expect(await store.get(person.id)).toEqual({ ...person, blocked: true });
    });

    it('names the members of a study while they are', async () => {
      const store = await make();
      const [study, other] = [freshId('study'), freshId('study')];
      const [anna, boris] = [aPerson(), aPerson()];
      await store.save({ ...anna, memberships: [membership(study), membership(other)] });
      await store.save({ ...boris, memberships: [membership(study)] });
      expect((await store.members(study)).sort()).toEqual([anna.id, boris.id].sort());
      await store.save({ ...anna, memberships: [membership(other)] });
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
