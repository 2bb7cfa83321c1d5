import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { createCompiler } from '../../../src/adapters/typst/compiler.ts';
import { drawable } from '../../../src/adapters/typst/draw.ts';
import { loadFonts } from '../../../src/adapters/typst/fonts.ts';
import { inlineGlyphs } from '../../../src/adapters/typst/inline-glyphs.ts';
import { type Medium, mapView } from '../../../src/adapters/typst/map-view.ts';
import { photoWidth } from '../../../src/adapters/typst/photo-size.ts';
import { createReadable } from '../../../src/adapters/typst/readable.ts';
import { mapKinds } from '../../../src/domain/guide.ts';
import type { JourneyMap } from '../../../src/domain/journey-map.ts';
import { mapLanes } from '../../../src/domain/lane.ts';
import { languages } from '../../../src/domain/language.ts';
import { glyphRuns } from './drawn-text.ts';
import { evidence, fullMap, markupTexts, sampleMaps, statement } from './sample-maps.ts';

const fonts = loadFonts(null);
const compiler = createCompiler(fonts);
const words = createCompiler(fonts, fileURLToPath(new URL('.', import.meta.url)));
const readable = createReadable(fonts.coverage);
const texts = createTexts();
const full = 'five stages, full';
const sizes = [9.5, 10.5, 11, 12.1, 12.555, 13.5, 14.85, 16.2, 16.875, 22, 30];
const faces = [
  ['400', 'normal'],
  ['400', 'italic'],
  ['500', 'normal'],
  ['600', 'normal'],
  ['700', 'normal'],
] as const;

const drawn = new Map<string, string>();

function drawMap(map: JourneyMap, medium: Medium): string {
  const photo = medium === 'photo';
  return compiler.svg('map.typ', {
    ...drawable(mapView(map, texts, medium), readable),
    look: JSON.stringify({
      style: 'light',
      photo,
      paper: photo || medium === 'picture' ? null : medium,
    }),
  });
}

/** A sample's SVG; drawn when first asked for, then shared. */
function draw(name: string, medium: Medium): string {
  const known = drawn.get(name + medium);
  if (known !== undefined) return known;
  const map = sampleMaps[name];
  if (!map) throw new Error(`no sample ${name}`);
  const svg = drawMap(map, medium);
  drawn.set(name + medium, svg);
  return svg;
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function word(text: string, size: number, weight = '400', style = 'normal'): string {
  const shown = { text, size, weight: Number(weight), style };
  return words.svg('word.typ', { word: JSON.stringify(shown) });
}

const known = new Map<string, string>();

function glyphsOf(text: string, style: string): string {
  const found = known.get(style + text) ?? glyphRuns(word(text, 11, '400', style)).join('|');
  known.set(style + text, found);
  return found;
}

/** `runs` are those of a drawing, joined. */
function expectDrawn(runs: string, statement: string, style = 'normal'): void {
  for (const part of readable(statement)
    .replace(/\u00ad/g, ' ')
    .split(/[\s\u200b]+/))
    expect(runs, `"${part}" of "${statement}"`).toContain(glyphsOf(part, style));
}

const missing = new Set(
  sizes.flatMap((size) =>
    faces.flatMap(([weight, style]) => glyphRuns(word('\u{10fffd}', size, weight, style))),
  ),
);

describe.each(Object.keys(sampleMaps))('%s', (name) => {
  it('misses no glyph', () => {
    expect(missing.size).toBeGreaterThan(sizes.length);
    const glyphs = new Set(glyphRuns(draw(name, 'a4')).flatMap((run) => run.split(' ')));
    expect([...missing].filter((glyph) => glyphs.has(glyph))).toEqual([]);
  });

  it('is within the limits of a photo', () => {
    const { width, height } = sizeOf(draw(name, 'picture'));
    expect(Math.max(width / height, height / width)).toBeLessThanOrEqual(20);
  });

  it('keeps within the margins of its pages', () => {
    // Half the size is enough to see whether there is ink in a margin.
    const picture = new Resvg(inlineGlyphs(draw(name, 'picture')), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'zoom', value: 0.5 },
    }).render();
    const { width, height, pixels } = picture;
    const inked = (x: number, y: number) => pixels.readUInt16BE((y * width + x) * 4) !== 0xffff;
    const strips = [...Array(14).keys()].flatMap((n) => [n, width - 1 - n]);
    const found = [...Array(height).keys()].filter((y) => strips.some((x) => inked(x, y)));
    expect(found).toEqual([]);
  });
});

describe('drawing', () => {
  it('shows the statements on the picture and every quote in the appendix', () => {
    const map = fullMap('ru', 5);
    const picture = glyphRuns(draw(full, 'picture')).join('|');
    const paper = glyphRuns(draw(full, 'a3')).join('|');
    for (const stage of map.stages)
      for (const lane of mapLanes)
        for (const item of stage.lanes[lane].slice(0, 2)) {
          expectDrawn(picture, item.text);
          for (const { quote } of item.evidence) expectDrawn(paper, quote, 'italic');
        }
  });

  it('shows a translation below its quote in the appendix, marked as the model’s, and nowhere else', () => {
    const map = fullMap('en', 1);
    const [stage] = map.stages;
    const quote = 'Tutto il modulo era da rifare';
    const translation = 'Zestfully redone the whole quiz';
    const foreign = { ...evidence(quote, 1, 'it'), translation };
    const said = statement('b1', 'Forms twice', { customers: 1, staff: 0 }, [foreign]);
    if (stage) stage.lanes.barriers = [said];
    const runs = (medium: Medium) => glyphRuns(drawMap(map, medium)).join('|');
    expectDrawn(runs('a3'), quote, 'italic');
    const shows = (drawing: string, text: string) =>
      drawing.includes(glyphRuns(word(text, 9.5, '500')).join('|'));
    for (const text of ['Translated', 'Zestfully']) {
      expect(shows(runs('a3'), text)).toBe(true);
      expect(shows(runs('picture'), text)).toBe(false);
    }
  });

  it('makes a full map of five stages at most 1.35 times as tall as wide, since a chat scales a photo by its longer side', () => {
    const { width, height } = sizeOf(draw(full, 'picture'));
    expect(height / width).toBeLessThanOrEqual(1.35);
  });

  it.each([full, 'seven stages, full', 'twelve stages', 'blueprint'])(
    'makes no capital letter on a photo of %s lower than 12 pixels',
    (name) => {
      const size = sizeOf(draw(name, 'photo'));
      const [caption, capital] = [10.5, 0.727];
      expect((caption * capital * photoWidth(size)) / size.width).toBeGreaterThanOrEqual(12);
    },
  );

  it('breaks no word of a lane’s name, and none reaches into the stages', () => {
    const wide = (text: string) => sizeOf(word(text, 12.555, '700')).width;
    const [edges, label, scale] = [wide(''), 120, 36];
    for (const language of languages)
      for (const kind of mapKinds)
        for (const lane of [...mapLanes, 'emotions', 'dropoff', 'recommendations', 'metrics']) {
          const name = texts(language, `draw-lane-${lane}`, { kind });
          const room = label - (lane === 'emotions' ? scale : 0);
          for (const part of name.split(/[\s-]/))
            expect(wide(part) - edges, `${part} (${language})`).toBeLessThanOrEqual(room);
        }
  });

  it('names no employee, not even by pseudonym', () => {
    const view = JSON.stringify(mapView(fullMap('en', 5), texts, 'a3'));
    expect(view).toContain('P03');
    expect(view).not.toMatch(/P2\d/);
  });

  it('shows markup as it was written', () => {
    const runs = glyphRuns(draw('markup in texts', 'a3')).join('|');
    for (const text of markupTexts) expectDrawn(runs, text, 'italic');
    for (const text of markupTexts.slice(0, 2)) expectDrawn(runs, text);
  });

  it('depends on no font of the system', () => {
    expect(fonts.families.every((family) => family.startsWith('~'))).toBe(true);
    const latin = glyphRuns(word('Ag', 11));
    expect(latin.length).toBe(1);
    // A plain arrow of DejaVu Sans, which most systems have and Inter has not.
    expect(missing.has(glyphRuns(word('➔', 11))[0] ?? '')).toBe(true);
  });
});
