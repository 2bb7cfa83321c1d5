import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { metricCard } from '../../../src/adapters/typst/figures.ts';
import { loadFonts } from '../../../src/adapters/typst/fonts.ts';
import { mapHash } from '../../../src/adapters/typst/map-hash.ts';
import { fullWidth, photoWidth } from '../../../src/adapters/typst/photo-size.ts';
import { createReadable } from '../../../src/adapters/typst/readable.ts';
import { citedMetrics } from '../../../src/app/metric-figure.ts';
import { createPhrases } from '../../../src/app/phrases.ts';
import { initialsOf } from '../../../src/domain/initials.ts';
import { type Evidence, perLane } from '../../../src/domain/journey-map.ts';
import { kept } from '../../../src/domain/kept.ts';
import { languages } from '../../../src/domain/language.ts';
import { heightAt, monotoneCurve } from '../../../src/domain/monotone-curve.ts';
import { shortQuote } from '../../../src/domain/short-quote.ts';
import { evidence, fullMap, statement } from './sample-maps.ts';

const { coverage } = loadFonts(null);
const readable = createReadable(coverage);

describe('monotone curve', () => {
  it('stays between the heights it joins, and passes through them', () => {
    const score = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 12 }), (heights) => {
        const curve = monotoneCurve(heights.map((y, x) => ({ x, y })));
        expect(curve).toHaveLength(heights.length - 1);
        curve.forEach((segment, n) => {
          const [from = 0, to = 0] = [heights[n], heights[n + 1]];
          expect([segment.from.y, segment.to.y]).toEqual([from, to]);
          for (let t = 0; t <= 1; t += 0.02) {
            const y = heightAt(segment, t);
            expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-9);
            expect(y).toBeLessThanOrEqual(Math.max(from, to) + 1e-9);
          }
        });
      }),
    );
  });
});

describe('readable', () => {
  it.each([
    ['😡🤬👨‍👩‍👧 ужас 1️⃣', 'ужас 1'],
    ['🙂', '[…]'],
    ['我等了两天电话', '[…]'],
    ['two days 等了，两天 and', 'two days […] and'],
    ['\ue000', '[…]'],
    ['انتظرت', 'انتظرت'],
    ['חיכיתי', 'חיכיתי'],
    ['  a\n\tb  ', 'a b'],
    ['a\u202eb\u0000c', 'abc'],
    ['№ 5 − 3 ≠ 1 ™ €', '№ 5 − 3 ≠ 1 ™ €'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(readable(text)).toBe(expected);
  });

  it('leaves only what a font covers, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const once = readable(text);
        expect(readable(once)).toBe(once);
        for (const char of once.replace(/[\u00ad\u200b-\u200d]/g, ''))
          expect(coverage.some((covered) => covered.has(char.codePointAt(0) ?? 0))).toBe(true);
      }),
    );
  });

  it('keeps Chinese and Japanese as they are where their font is at hand', () => {
    const all = createReadable(loadFonts(null, true).coverage);
    const long = '我等了两天电话，项目一直停着，没有人告诉我应该找谁，最后只好换了另一家公司';
    for (const text of [long, '二日間、電話を待っていました']) expect(all(text)).toBe(text);
    expect(all('전화')).toBe('[…]');
  });

  it('lets long words break', () => {
    for (const char of ['я', 'x', '_']) {
      const longest = Math.max(
        ...readable(char.repeat(60))
          .split(/[\u00ad\u200b]/)
          .map((part) => part.length),
      );
      expect(longest).toBeLessThanOrEqual(24);
    }
  });
});

describe('fonts of a folder', () => {
  it('are added to ours, without what is no font, and none where there is no folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
    const resolve = createRequire(import.meta.url).resolve;
    const own = resolve('@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf');
    await copyFile(own, join(folder, 'own.ttf'));
    await writeFile(join(folder, 'broken.otf'), 'OTTO and no more');
    await writeFile(join(folder, 'readme.txt'), '');
    const ours = loadFonts(null).blobs.length;
    expect(loadFonts(folder).blobs).toHaveLength(ours + 1);
    expect(loadFonts(join(folder, 'none')).blobs).toHaveLength(ours);
    await rm(folder, { recursive: true });
  });
});

describe('words and numbers', () => {
  const texts = createTexts();

  it.each([
    ['en', '−1.1', '+0.5', '0.0'],
    ['it', '−1,1', '+0,5', '0,0'],
    ['pl', '−1,1', '+0,5', '0,0'],
    ['ru', '−1,1', '+0,5', '0,0'],
  ] as const)('are written as in %s', (language, below, above, nothing) => {
    const { signed, say } = createPhrases(texts, { language, kind: 'current' });
    expect([signed(-1.1), signed(0.5), signed(-0.04)]).toEqual([below, above, nothing]);
    for (const n of [1, 2, 5, 16, 21]) expect(say('customers', { n })).toContain(String(n));
  });

  it('exist in every language alike', () => {
    const keys = languages.map((language) => {
      const file = new URL(
        `../../../src/adapters/fluent/locales/${language}/map.ftl`,
        import.meta.url,
      );
      return Array.from(readFileSync(file, 'utf8').matchAll(/^[\w-]+(?= =)/gm), ([key]) => key);
    });
    for (const other of keys) expect(other).toEqual(keys[0]);
  });
});

describe('small parts', () => {
  it('hash does not depend on the order of fields', () => {
    const map = fullMap('en', 2);
    const turned = Object.fromEntries(Object.entries(map).reverse());
    expect(mapHash({ ...map, ...turned })).toBe(mapHash(map));
    expect(mapHash({ ...map, version: 4 })).not.toBe(mapHash(map));
    expect(mapHash(map)).toMatch(/^[0-9a-f]{8}$/);
  });

  it('initials come from the first two words', () => {
    expect(initialsOf('Инженер по качеству')).toBe('ИП');
    expect(initialsOf('42')).toBe('');
  });

  it('a photo is as large as Telegram keeps it, a file for print larger within bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.06, max: 18, noNaN: true }), (ratio) => {
        const size = { width: 1000, height: 1000 * ratio };
        const width = photoWidth(size);
        const longest = Math.max(width, width * ratio);
        expect(longest).toBeLessThanOrEqual(2560);
        expect(longest).toBeGreaterThan(2560 - Math.max(1, ratio));
        const full = fullWidth(size);
        expect(full).toBeLessThanOrEqual(3000);
        expect(full * full * ratio).toBeLessThanOrEqual(36_000_000);
      }),
    );
  });

  it('quotes customers only, who explain the turn, rather in the map’s language', () => {
    const [stage] = fullMap('ru', 1).stages;
    if (!stage) throw new Error('no stage');
    const about = (quotes: Evidence[], lane: 'barriers' | 'gains' | 'thoughts') => ({
      ...stage,
      lanes: perLane((name) =>
        name === lane ? [statement('s1', 'text', { customers: 2, staff: 1 }, quotes)] : [],
      ),
    });
    const long = evidence(
      'Два дня ждал звонка, объект стоял, а бригада всё это время сидела',
      1,
      'ru',
    );
    const short = evidence('Два дня ждал звонка', 2, 'ru');
    const foreign = evidence('Nikt nie oddzwonił', 3, 'pl');
    const inside = evidence('Никто не звонит', 21, 'ru', 'staff');
    const barrier = about([inside, foreign, long, short], 'barriers');
    expect(shortQuote(barrier, 'trough', 'ru')).toBe(short.quote);
    expect(shortQuote(about([foreign, long], 'barriers'), 'trough', 'ru')).toBe(long.quote);
    expect(shortQuote(barrier, 'trough', 'it')).toBe(foreign.quote);
    expect(shortQuote(barrier, 'peak', 'ru')).toBeNull();
    expect(shortQuote(about([short], 'gains'), 'peak', 'ru')).toBe(short.quote);
    expect(shortQuote(about([short], 'gains'), 'trough', 'ru')).toBeNull();
    // Words for feelings are there, and explain nothing: they may be those of the few who felt otherwise.
    expect(stage.emotion.words).not.toEqual([]);
    expect(shortQuote(about([short], 'thoughts'), 'trough', 'ru')).toBeNull();
    expect(shortQuote(about([short], 'thoughts'), 'peak', 'ru')).toBe(short.quote);
  });

  it('keeps the order of the map, without what was rejected', () => {
    const said = (id: string, customers: number) => statement(id, id, { customers, staff: 0 }, []);
    const rejected = { ...said('b', 9), review: 'rejected' as const };
    expect(kept([said('a', 1), rejected, said('c', 5)]).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('metrics', () => {
  const metric = {
    name: 'CES',
    value: 3.2,
    unit: '1-7',
    n: 1200,
    period: '2026-Q3',
    source: 'CRM',
  };
  const card = (changes: object, language: 'en' | 'ru' = 'en') =>
    metricCard(
      { ...metric, ...changes },
      createPhrases(createTexts(), { language, kind: 'current' }),
    );

  it.each([
    [{}, { value: '3.2', unit: '(1–7)' }],
    [
      { value: -12, unit: '' },
      { value: '−12', unit: '' },
    ],
    [
      { value: 41.256, unit: '%' },
      { value: '41.26%', unit: '' },
    ],
    [
      { value: 0.0042, unit: '%' },
      { value: '0.0042%', unit: '' },
    ],
    [
      { value: 0.00123, unit: '' },
      { value: '0.00123', unit: '' },
    ],
    [
      { value: 12345.678, unit: 'min' },
      { value: '12,345.68', unit: 'min' },
    ],
  ])('%j is drawn as %j', (changes, figure) => {
    expect(card(changes)).toMatchObject({ text: 'CES', figure });
  });

  it('stand with what they rest on, in the language of the map', () => {
    expect(card({ touchpoint: 'Website' }).note).toBe('Website · 2026-Q3 · n 1,200 · CRM');
    expect(card({ n: null }).note).toBe('2026-Q3 · CRM');
    expect(card({ value: 41.5, unit: '%' }, 'ru').figure).toEqual({
      value: '41,5\u00a0%',
      unit: '',
    });
  });

  it('are named by recommendations that cite them', () => {
    const phrases = createPhrases(createTexts(), { language: 'en', kind: 'current' });
    const map = fullMap('en', 3);
    expect(citedMetrics(map, ['x20', 'none', 'x21'], phrases)).toEqual([
      'CES 3.2 (1–7), 2026-Q3',
      'NPS −12, 2026-Q3',
    ]);
  });
});
