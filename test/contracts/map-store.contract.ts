import { describe, expect, it } from 'vitest';
import type { MapStore } from '../../src/app/ports.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { aMap, freshId } from './fixtures.ts';

function append(letter: string) {
  return (map: JourneyMap): JourneyMap => ({
    ...map,
    study: { ...map.study, title: map.study.title + letter },
  });
}

/** What every MapStore keeps to. */
export function mapStoreContract(make: () => Promise<MapStore>): void {
  describe('MapStore', () => {
    it('numbers versions from 1 and finds each, fields it does not know included', async () => {
      const store = await make();
      const study = freshId('study');
      expect(await store.latest(study)).toBeNull();
      const first = await store.add(study, 'd1', { ...aMap('one'), version: 9 });
      expect(first).toEqual({ ...aMap('one'), version: 1 });
      const second = await store.add(study, 'd2', aMap('two'));
      expect(second.version).toBe(2);
      expect(await store.get(study, 1)).toEqual(first);
      expect(await store.latest(study)).toEqual(second);
      expect(await store.get(study, 3)).toBeNull();
    });

    it('stores a draft once', async () => {
      const store = await make();
      const study = freshId('study');
      const first = await store.add(study, 'd1', aMap('one'));
      await store.add(study, 'd2', aMap('two'));
      expect(await store.add(study, 'd1', aMap('one again'))).toEqual(first);
      expect((await store.latest(study))?.version).toBe(2);
    });

    it('gives simultaneous drafts a version each', async () => {
      const store = await make();
      const study = freshId('study');
      const drafts = ['a', 'b', 'c', 'a', 'b', 'c'];
      const maps = await Promise.all(drafts.map((id) => store.add(study, id, aMap(id))));
      expect(new Set(maps.map(({ version }) => version))).toEqual(new Set([1, 2, 3]));
      expect(maps.map((map) => map.study.title)).toEqual(drafts);
    });

    it('rewrites every version, and of simultaneous rewrites loses none', async () => {
      const store = await make();
      const study = freshId('study');
      await store.add(study, 'd1', aMap(''));
      await store.add(study, 'd2', aMap(''));
      const letters = ['a', 'b', 'c', 'd', 'e'];
      await Promise.all(letters.map((letter) => store.rewrite(study, append(letter))));
      for (const version of [1, 2]) {
        const map = await store.get(study, version);
        expect([...(map?.study.title ?? '')].sort()).toEqual(letters);
        expect(map?.version).toBe(version);
      }
    });
  });
}
