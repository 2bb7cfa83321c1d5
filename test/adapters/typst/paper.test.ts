import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { createCompiler } from '../../../src/adapters/typst/compiler.ts';
import { drawable, drawView } from '../../../src/adapters/typst/draw.ts';
import { loadFonts } from '../../../src/adapters/typst/fonts.ts';
import { mapView } from '../../../src/adapters/typst/map-view.ts';
import { createReadable } from '../../../src/adapters/typst/readable.ts';
import type { View } from '../../../src/adapters/typst/view.ts';
import { type Paper, papers } from '../../../src/app/ports.ts';
import type { JourneyMap } from '../../../src/domain/journey-map.ts';
import { languages } from '../../../src/domain/language.ts';
import { fullMap, sampleMaps } from './sample-maps.ts';

const fonts = loadFonts(null);
const compiler = createCompiler(fonts);
const readable = createReadable(fonts.coverage);
const texts = createTexts();
/** The smallest sheet shows every sample; the others, those that tell most. */
const telling = ['twelve stages', 'wild texts'];
const points: Record<Paper, [number, number]> = {
  a4: [842, 595],
  a3: [1191, 842],
  a1: [2384, 1684],
};

function pdfOf(map: JourneyMap, paper: Paper): Uint8Array {
  return drawn(mapView(map, texts, paper), paper);
}

/** Without the appendix, which takes most of the time to draw and to read. */
function sheetsOf(map: JourneyMap, paper: Paper): Uint8Array {
  return drawn({ ...mapView(map, texts, paper), appendix: null }, paper);
}

function drawn(view: View, paper: Paper): Uint8Array {
  const files = drawView(compiler, drawable(view, readable), ['pdf'], { paper });
  return new Uint8Array(files.get('pdf') ?? []);
}

/** What a reader that is not the writer's finds in the file. */
async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const page = await document.getPage(n + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      return {
        size: [Math.round(width), Math.round(height)],
        runs,
        text: runs.map(({ str }) => str).join(' '),
        tags: JSON.stringify(await page.getStructTree()),
      };
    }),
  );
  const outline = await document.getOutline();
  const { info, metadata } = await document.getMetadata();
  const sheets = pages.filter(({ size: [width = 0, height = 0] }) => width > height);
  return { pages, sheets, outline, info, metadata };
}

it('shares rows out evenly: no sheet is left with one alone', async () => {
  const view = mapView(fullMap('ru', 5), texts, 'a4');
  const names = view.pages[0]?.rows.map(({ name }) => name) ?? [];
  const { sheets } = await read(sheetsOf(fullMap('ru', 5), 'a4'));
  const rows = sheets.map(
    ({ runs }) => names.filter((name) => runs.some(({ str }) => str === name)).length,
  );
  // Filled one after the other, the last of these would have a single row.
  expect(rows).toHaveLength(4);
  expect(Math.min(...rows)).toBeGreaterThan(1);
}, 60_000);

describe.each(papers)('on %s', (paper) => {
  it.each(paper === 'a4' ? Object.keys(sampleMaps) : telling)(
    '%s keeps to the sheet and to sizes that can be read',
    async (name) => {
      const map = sampleMaps[name];
      if (!map) throw new Error(`no sample ${name}`);
      const { sheets } = await read(sheetsOf(map, paper));
      expect(sheets.length).toBeGreaterThan(0);
      const [width, height] = points[paper];
      for (const { size, runs } of sheets) {
        expect(size).toEqual(points[paper]);
        for (const { str, transform, width: wide } of runs) {
          const [, , , tall = 0, x = 0, y = 0] = transform;
          expect(tall, str).toBeGreaterThanOrEqual(6.49);
          expect(
            [x, y].every((at) => at >= 20),
            `${str} at ${x}, ${y}`,
          ).toBe(true);
          expect(x + wide, str).toBeLessThanOrEqual(width - 20);
          expect(y + tall, str).toBeLessThanOrEqual(height - 12);
        }
      }
    },
    60_000,
  );

  it('repeats stages on each sheet of a part and numbers them', async () => {
    const { sheets } = await read(pdfOf(fullMap('en', 12), paper));
    for (const [n, { text }] of sheets.entries()) {
      expect(text).toContain(`${n + 1}/${sheets.length}`);
      expect(['Awareness', 'Interest', 'Decision'].some((stage) => text.includes(stage))).toBe(
        true,
      );
    }
    expect(sheets.map(({ text }) => text).join(' ')).toContain('Recommendations');
  });
});

describe('a PDF', () => {
  it('can be searched, has bookmarks, tags, language and title, and every quote', async () => {
    const map = fullMap('ru', 5);
    const { pages, sheets, outline, info, metadata } = await read(pdfOf(map, 'a3'));
    const [first] = sheets;
    expect(first?.text).toContain(map.study.title);
    expect(first?.tags).toMatch(/"role":"H1".*"role":"Table".*"role":"TH".*"role":"TD"/);
    expect(info).toMatchObject({
      Title: map.study.title,
      Author: 'Journey Interviewer',
      Language: 'ru',
    });
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    const [whole, appendix] = outline;
    expect(whole?.title).toBe(map.study.title);
    const stages = map.stages.map(({ name }) => name);
    expect(whole?.items.map(({ title }) => title.replaceAll('\u00ad', ''))).toEqual(stages);
    expect(appendix?.items.slice(0, stages.length).map(({ title }) => title)).toEqual(stages);
    const bare = (text: string) => text.replace(/[\s\u00ad\u2010-]+/g, '');
    const text = bare(pages.map((page) => page.text).join(' '));
    for (const stage of map.stages)
      for (const { evidence } of Object.values(stage.lanes).flat())
        for (const { quote } of evidence) expect(text).toContain(bare(quote));
  });

  it('has how many chose each score right behind the mean that it is of', async () => {
    for (const count of [5, 7]) {
      const { sheets } = await read(pdfOf(fullMap('en', count), 'a3'));
      const text = sheets.map((sheet) => sheet.text).join(' ');
      expect(text).toContain('+0.2 · n 16 1 3 7 4 1 +0.8 · n 4');
    }
  });

  it('ends no line of a hint before the number that its last word is about', async () => {
    for (const language of languages) {
      const { sheets } = await read(pdfOf(fullMap(language, 3), 'a3'));
      const lines = sheets.flatMap(({ runs }) => runs.map(({ str }) => str));
      expect(lines.filter((line) => /[ \u00a0](from|da|od|от)$/.test(line))).toEqual([]);
    }
  });

  it('puts a map of few stages on one sheet of A1', async () => {
    expect((await read(pdfOf(fullMap('en', 5), 'a1'))).sheets).toHaveLength(1);
  });
});
