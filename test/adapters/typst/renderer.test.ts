import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { drawnFormats, photoParts } from '../../../src/app/ports.ts';
import { createRendering } from '../../../src/rendering.ts';
import { glyphRuns, pngSize } from './drawn-text.ts';
import { fullMap, sampleMaps } from './sample-maps.ts';

const { renderer, close } = createRendering();
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

afterAll(close);

/** One with texts of all sorts; drawing.test.ts has every sample. */
const telling = ['wild texts'];

describe.each(telling)('%s', (name) => {
  it('is drawn in every format', async () => {
    const map = sampleMaps[name];
    if (!map) throw new Error(`no sample ${name}`);
    const files = await renderer.render(map, [...drawnFormats]);
    expect([...files.keys()]).toEqual([...drawnFormats]);
    expect(text(files.get('svg'))).toMatch(/^<svg/);
    expect(Buffer.from(files.get('pdf') ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    const { width, height } = pngSize(files.get('png') ?? new Uint8Array(24));
    expect(Math.max(width, height)).toBeGreaterThan(2560);
    const photo = await renderer.render(map, ['png'], { photo: true });
    const shown = pngSize(photo.get('png') ?? new Uint8Array(24));
    expect(Math.max(shown.width, shown.height)).toBeLessThanOrEqual(2560);
    expect(Math.max(shown.width, shown.height)).toBeGreaterThan(2550);
  }, 240_000);
});

describe('renderer', () => {
  it('draws what was said in Chinese', async () => {
    const map = fullMap('en', 1);
    const drawn = async (title: string) => {
      const files = await renderer.render({ ...map, study: { ...map.study, title } }, ['svg']);
      // Below what kind of map it is.
      return glyphRuns(text(files.get('svg')))[1];
    };
    // What no font covers is drawn as the same sign, whatever it was.
    expect(await drawn('电话')).not.toBe(await drawn('电视'));
    expect(await drawn('전화')).toBe(await drawn('한국'));
  });

  it('gives the memory of a picture back before the next: ten would be some 300 MB', async () => {
    const script = fileURLToPath(new URL('memory-of-drawings.ts', import.meta.url));
    const args = ['--import', import.meta.resolve('tsx'), script];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(Number(stdout)).toBeLessThan(150);
  });

  it('draws the same bytes in another time zone, language, home and folder', async () => {
    const script = fileURLToPath(new URL('hash-drawings.ts', import.meta.url));
    const hashes = async (env: Record<string, string>) => {
      const args = ['--import', import.meta.resolve('tsx'), script];
      const { PATH = '' } = process.env;
      const ran = await promisify(execFile)(process.execPath, args, {
        cwd: tmpdir(),
        env: { PATH, HOME: tmpdir(), ...env },
      });
      return ran.stdout;
    };
    const here = await hashes({ TZ: 'UTC', LANG: 'C' });
    expect(here.match(/[0-9a-f]{64}/g)).toHaveLength(3);
    const there = { TZ: 'Pacific/Auckland', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' };
    expect(await hashes({ ...there, HOME: '/nowhere' })).toBe(here);
  }, 240_000);

  it('keeps the main thread free', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 10);
    const map = fullMap('ru', 5);
    await renderer.render({ ...map, version: 9 }, ['png'], { photo: true });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });

  it('draws as many stages as a guide may have, on as many photos as they take', async () => {
    const map = fullMap('en', 24);
    expect([7, 8, 24].map((n) => photoParts(fullMap('en', n)))).toEqual([1, 2, 4]);
    const photo = async (part: number) =>
      (await renderer.render(map, ['png'], { photo: true, part })).get('png') ?? new Uint8Array(24);
    const [first, last] = [await photo(0), await photo(3)];
    expect(Buffer.compare(first, last)).not.toBe(0);
    for (const file of [first, last]) {
      const { width, height } = pngSize(file);
      expect(width + height).toBeLessThanOrEqual(10_000);
      expect(height / width).toBeLessThanOrEqual(1.35);
    }
  });
});
