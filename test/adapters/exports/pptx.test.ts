import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type JourneyMap, perLane } from '../../../src/domain/journey-map.ts';
import { mapItems } from '../../../src/domain/map-items.ts';
import { oneLine } from '../../../src/domain/plain-text.ts';
import { withoutStaffIds } from '../../../src/domain/staff-voices.ts';
import { convert } from '../../support/office.ts';
import { describeWith } from '../../support/with-tool.ts';
import { fullMap, quotedMap, sampleMaps, statement } from '../typst/sample-maps.ts';
import { hostileMap } from './hostile-map.ts';
import { allEvidence, squeezed, written } from './written.ts';

const names = ['one stage, nothing', 'twelve stages', 'staff only', 'wild texts', 'blueprint'];
const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() }).filter(([name]) =>
  ['hostile', ...names].includes(name),
);

/** The XML of the file's parts by name. */
async function parts(map: JourneyMap): Promise<Map<string, string>> {
  const files = Object.entries(unzipSync(await written(map, 'pptx')));
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** The texts of slides or of their notes, one of a paragraph each. */
function textsOf(files: Map<string, string>, folder: 'slides' | 'notesSlides'): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  const xml = [...files]
    .filter(([name]) => name.startsWith(`ppt/${folder}/`))
    .map(([, text]) => text);
  const runs = [...xml.join('').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text);
  return squeezed(runs.join(' ').replace(/&(\w+);/g, (_, name) => named[name] ?? '?'));
}

describe.each(maps)('%s as slides', (_, map) => {
  it('has a slide for each stage, every stage by name, and all evidence in the notes', async () => {
    const files = await parts(map);
    const slides = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThanOrEqual(map.stages.length + 2);
    const notes = textsOf(files, 'notesSlides');
    const said = [
      ...mapItems(map).map(({ text }) => text),
      ...allEvidence(map).map(({ quote }) => quote),
      ...map.recommendations.map(({ text }) => text),
    ];
    expect(said.filter((text) => !notes.includes(squeezed(oneLine(text))))).toEqual([]);
    const shown = textsOf(files, 'slides');
    for (const { name } of map.stages) expect(shown).toContain(oneLine(name).slice(0, 30));
  });

  it('is well formed, with nothing in it that runs, links or is fetched', async () => {
    const files = await parts(map);
    const xml = [...files.values()].join('');
    expect(xml).not.toMatch(/<a:hlink(Click|Hover)|TargetMode="External"|<p:oleObj|<p:video/);
    expect([...files.keys()].filter((name) => /vba|media\/.+|embeddings\/.+/i.test(name))).toEqual(
      [],
    );
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff\u202a-\u202e]/u);
    for (const [name, text] of files)
      if (name.endsWith('.xml')) {
        expect([name, unbalanced(text)]).toEqual([name, null]);
        // PowerPoint wants to repair what has a paragraph's properties anywhere but at its beginning.
        expect(text, name).not.toMatch(/<\/a:r><a:pPr/);
      }
  });
});

describe('slides', () => {
  it('are made of shapes and tables, and the same every time', async () => {
    const map = fullMap('en', 3);
    const files = await parts(map);
    const overview = files.get('ppt/slides/slide2.xml') ?? '';
    expect(overview.match(/prst="(homePlate|chevron)"/g)).toHaveLength(3);
    expect(overview).toContain('<a:cubicBezTo>');
    expect(overview).toContain('<a:tbl>');
    const bytes = await written(map, 'pptx');
    await new Promise((later) => setTimeout(later, 1100));
    expect(Buffer.compare(bytes, await written(structuredClone(map), 'pptx'))).toBe(0);
  });

  it('have the first of very many quotes in their notes, and say how many more there are', async () => {
    const notes = textsOf(await parts(quotedMap('en', [500, 99])), 'notesSlides');
    expect(notes).toContain('Quote 0.200”');
    expect(notes).not.toContain('Quote 0.201”');
    expect(notes).toContain('299 more quotes in the XLSX, HTML and JSON files');
    expect(notes).toContain('Quote 1.98”');
  });

  it('are named by the lanes that are on them', async () => {
    const shown = textsOf(await parts(fullMap('en', 3)), 'slides');
    expect(shown).toContain('Actions · Touchpoints');
    expect(shown).not.toContain('Lanes');
  });

  it('tell no employee from another', async () => {
    const files = await parts(withoutStaffIds(hostileMap()));
    expect([...files.values()].join('')).not.toContain('P0001');
  });
});

describeWith('soffice', 'slides in LibreOffice', (soffice) => {
  it('show what is on the map, and nothing below the edge of a slide', async () => {
    const map = wordyMap();
    const folder = await mkdtemp(join(tmpdir(), 'slides-'));
    try {
      await writeFile(join(folder, 'map.pptx'), await written(map, 'pptx'));
      await convert(soffice, folder, 'map.pptx', 'pdf');
      const pdf = await getDocumentProxy(new Uint8Array(await readFile(join(folder, 'map.pdf'))));
      expect(pdf.numPages).toBeGreaterThanOrEqual(map.stages.length + 3);
      for (let n = 1; n <= pdf.numPages; n += 1) {
        const { items } = await (await pdf.getPage(n)).getTextContent();
        for (const item of items)
          if ('str' in item && item.str.trim() !== '')
            expect(item.transform[5], `${item.str} on ${n}`).toBeGreaterThan(10);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

/** A map of five stages with three long statements in each lane. */
function wordyMap(): JourneyMap {
  const map = fullMap('ru', 5);
  const text = 'Заключение подписывает начальник лаборатории, его можно ждать два дня';
  const stages = map.stages.map((stage) => ({
    ...stage,
    lanes: perLane((lane) =>
      [1, 2, 3].map((n) =>
        statement(`${lane}${n}`, `${text} ${n}`, { customers: 0, staff: 2 }, []),
      ),
    ),
  }));
  return { ...map, stages };
}

/** The first tag that closes what was not open, or stays open; null where all are in pairs. */
function unbalanced(xml: string): string | null {
  const open: string[] = [];
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return name;
  }
  return open.pop() ?? null;
}
