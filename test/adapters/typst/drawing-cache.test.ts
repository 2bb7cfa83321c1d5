import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDrawingCache } from '../../../src/adapters/typst/drawing-cache.ts';
import { createRendering } from '../../../src/rendering.ts';
import { fullMap } from './sample-maps.ts';

let folder: string;
let drawings: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawings-'));
  drawings = join(folder, 'kept');
});
afterAll(() => rm(folder, { recursive: true }));

async function filesIn(at: string): Promise<string[]> {
  const entries = await readdir(at, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

describe('drawing cache', () => {
  it('draws the same map once, and anew what looks different', async () => {
    const cache = createDrawingCache(drawings);
    const map = fullMap('en', 1);
    const first = createRendering({ cache });
    await first.renderer.render(map, ['svg']);
    // What is handed over may still be on its way to the cache; not once it is closed.
    await first.close();
    const { renderer, close } = createRendering({ cache });
    const [kept, more] = await filesIn(drawings);
    expect(more).toBeUndefined();
    await writeFile(kept ?? '', 'from the cache');
    const drawn = async (...args: Parameters<typeof renderer.render>) =>
      Buffer.from((await renderer.render(...args)).get('svg') ?? []).toString();
    expect(await drawn(map, ['svg'])).toBe('from the cache');
    expect(await drawn(map, ['svg'], { style: 'contrast' })).toMatch(/^<svg/);
    expect(await drawn({ ...map, version: 8 }, ['svg'])).toMatch(/^<svg/);
    await cache.eraseDrawings();
    expect(await filesIn(drawings)).toEqual([]);
    expect(await drawn(map, ['svg'])).toMatch(/^<svg/);
    await close();
  });

  it('keeps nothing that was begun before an erasure', async () => {
    const cache = createDrawingCache(drawings);
    const before = await cache.shelf();
    await before.put('a', Buffer.from('a'));
    await cache.eraseDrawings();
    await before.put('b', Buffer.from('b'));
    const after = await cache.shelf();
    await before.put('c', Buffer.from('c'));
    expect(await Promise.all(['a', 'b', 'c'].map((key) => after.get(key)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(await filesIn(drawings)).toEqual([]);
  });

  it('is as good as none where its folder cannot be used', async () => {
    const blocked = join(folder, 'file');
    await writeFile(blocked, '');
    const { renderer, close } = createRendering({
      cache: createDrawingCache(join(blocked, 'kept')),
    });
    expect((await renderer.render(fullMap('en', 1), ['svg'])).has('svg')).toBe(true);
    await close();
  });

  it('throws away what is old, and the oldest where there is too much', async () => {
    const cache = createDrawingCache(join(folder, 'full'));
    const shelf = await cache.shelf();
    for (let n = 0; n < 201; n += 1) {
      await shelf.put(`${n}`, Buffer.from(`${n}`));
      const [file] = await filesIn(join(folder, 'full')).then((all) =>
        all.filter((each) => each.endsWith(`/${n}`)),
      );
      const age = n === 150 ? 31 * 24 * 3600 : 1000 - n;
      await utimes(file ?? '', new Date(), new Date(Date.now() - age * 1000));
    }
    await shelf.put('last', Buffer.from('last'));
    const kept = (await filesIn(join(folder, 'full'))).map((file) => file.split('/').at(-1));
    expect(kept).toHaveLength(200);
    for (const gone of ['0', '150']) expect(kept).not.toContain(gone);
    for (const here of ['1', '200', 'last']) expect(kept).toContain(here);
  });
});

describe('limits of drawing', () => {
  it('refuses what is too large, and gives up what takes too long', async () => {
    const small = createRendering({ limits: { view: 1000 } });
    await expect(small.renderer.render(fullMap('en', 5), ['svg'])).rejects.toMatchObject({
      code: 'drawing-too-large',
    });
    await small.close();
    const hasty = createRendering({ limits: { milliseconds: 1 } });
    await expect(hasty.renderer.render(fullMap('en', 5), ['pdf'])).rejects.toMatchObject({
      code: 'drawing-too-slow',
    });
    await hasty.close();
  });
});
