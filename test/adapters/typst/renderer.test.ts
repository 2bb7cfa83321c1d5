import { afterAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { createTypstRenderer } from '../../../src/adapters/typst/renderer.ts';
import { mapFormats } from '../../../src/app/ports.ts';
import { journeyMapSchema } from '../../../src/domain/journey-map.ts';
import { pngSize } from './drawn-text.ts';
import { fullMap, sampleMaps } from './sample-maps.ts';

const texts = createTexts();
const renderer = createTypstRenderer({ texts });
const other = createTypstRenderer({ texts });
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

afterAll(() => Promise.all([renderer.close(), other.close()]));

/** A full map, one with texts of all sorts, and one of several pages; drawing.test.ts has every sample. */
const telling = ['five stages, full', 'wild texts', 'twelve stages'];

describe.each(telling)('%s', (name) => {
  it('is drawn in every format, the same by another renderer', async () => {
    const map = sampleMaps[name];
    if (!map) throw new Error(`no sample ${name}`);
    const files = await renderer.render(map, [...mapFormats]);
    expect([...files.keys()]).toEqual([...mapFormats]);
    expect(text(files.get('svg'))).toMatch(/^<svg/);
    expect(Buffer.from(files.get('pdf') ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(journeyMapSchema.parse(JSON.parse(text(files.get('json'))))).toEqual(map);
    const { width, height } = pngSize(files.get('png') ?? new Uint8Array(24));
    expect(width).toBe(2560);
    expect(width + height).toBeLessThanOrEqual(10_000);
    const again = await other.render(map, [...mapFormats]);
    for (const format of mapFormats)
      expect(
        Buffer.compare(
          files.get(format) ?? new Uint8Array(),
          again.get(format) ?? new Uint8Array(),
        ),
      ).toBe(0);
  }, 60_000);
});

describe('renderer', () => {
  it('keeps the main thread free', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 10);
    const map = fullMap('ru', 7);
    await renderer.render({ ...map, version: 9 }, ['png']);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  }, 60_000);

  it('needs no thread for JSON', async () => {
    const files = await renderer.render(fullMap('pl', 2), ['json']);
    expect([...files.keys()]).toEqual(['json']);
  });

  it('draws as many stages as a guide may have', async () => {
    const files = await renderer.render(fullMap('en', 24), ['png']);
    const { width, height } = pngSize(files.get('png') ?? new Uint8Array(24));
    expect(width + height).toBeLessThanOrEqual(10_000);
    expect(height / width).toBeLessThanOrEqual(20);
  }, 60_000);
});
