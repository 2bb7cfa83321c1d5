import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { appendixView } from '../../../src/adapters/typst/appendix-view.ts';
import { createCompiler } from '../../../src/adapters/typst/compiler.ts';
import { drawable, drawView } from '../../../src/adapters/typst/draw.ts';
import { loadFonts } from '../../../src/adapters/typst/fonts.ts';
import { mapView } from '../../../src/adapters/typst/map-view.ts';
import { createReadable } from '../../../src/adapters/typst/readable.ts';
import type { Appendix, Entry, View } from '../../../src/adapters/typst/view.ts';
import { createPhrases } from '../../../src/app/phrases.ts';
import type { JourneyMap } from '../../../src/domain/journey-map.ts';
import { languages } from '../../../src/domain/language.ts';
import { evidence, fullMap, quotedMap } from './sample-maps.ts';

const texts = createTexts();

function viewOf(map: JourneyMap): Appendix {
  return appendixView(map, createPhrases(texts, map.study));
}

function entriesOf({ parts }: Appendix): Entry[] {
  return parts.flatMap(({ lanes }) => lanes.flatMap(({ entries }) => entries));
}

/** What stands on each page of a map on A4. */
async function pagesOf(view: View) {
  const fonts = loadFonts(null);
  const shown = drawable(view, createReadable(fonts.coverage));
  const files = drawView(createCompiler(fonts), shown, ['pdf'], { paper: 'a4' });
  const document = await getDocumentProxy(new Uint8Array(files.get('pdf') ?? []));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const { items } = await (await document.getPage(n + 1)).getTextContent();
      return items.flatMap((item) => ('str' in item ? [item] : []));
    }),
  );
}

/** What stands on the last page of a map on A4. */
async function lastPage(view: View) {
  return (await pagesOf(view)).at(-1) ?? [];
}

describe('the appendix', () => {
  it('has every quote of a map of fifty interviews', () => {
    const view = viewOf(quotedMap('en', [1000, 499, 1]));
    expect(entriesOf(view).map(({ quotes, more }) => [quotes.length, more])).toEqual([
      [1000, null],
      [499, null],
      [1, null],
    ]);
    expect(view.most).toBeNull();
  });

  it('has the first quotes of each statement of a larger map, and says how many more there are', () => {
    const view = viewOf(quotedMap('en', [1999, 701, 300, 1]));
    const [long, middle, short, single] = entriesOf(view);
    expect([long, middle, short, single].map((entry) => entry?.quotes.length)).toEqual([
      599, 599, 300, 1,
    ]);
    expect(long?.quotes.slice(0, 2).map(({ text }) => text)).toEqual(['Quote 0.0', 'Quote 0.1']);
    expect(long?.more).toBe('1,400 more quotes in the XLSX, HTML and JSON files');
    expect(middle?.more).toBe('102 more quotes in the XLSX, HTML and JSON files');
    expect([short?.more, single?.more]).toEqual([null, null]);
    expect(view.most).toMatch(/^Of 3,001 quotes, each statement shows 599 at most/);
  });

  it('says so in every language', () => {
    const said = languages.map((language) => entriesOf(viewOf(quotedMap(language, [1502]))));
    expect(said.map(([entry]) => entry?.more)).toEqual([
      '2 more quotes in the XLSX, HTML and JSON files',
      'altre 2 citazioni nei file XLSX, HTML e JSON',
      'jeszcze 2 cytaty w plikach XLSX, HTML i JSON',
      'ещё 2 цитаты в файлах XLSX, HTML и JSON',
    ]);
  });

  it('is drawn with what it leaves out', async () => {
    const view = mapView(quotedMap('en', [2000, 1000]), texts, 'a4');
    for (const entry of view.appendix ? entriesOf(view.appendix) : []) entry.quotes.splice(2);
    const text = (await lastPage(view)).map(({ str }) => str).join(' ');
    expect(text).toContain('Of 3,000 quotes, each statement shows 750 at most');
    expect(text).toMatch(/Quote 0\.1.*1,250 more quotes.*Quote 1\.1.*250 more quotes/);
  });

  it('sets a quote that is read from the right from the right, with its quotation marks', async () => {
    const map = quotedMap('en', [2]);
    const [said] = map.stages[0]?.lanes.barriers ?? [];
    if (said) said.evidence = [evidence('חיכיתי יומיים', 1, 'he'), evidence('Two days', 2, 'en')];
    const items = await lastPage(mapView(map, texts, 'a4'));
    const start = items.findIndex(({ str }) => str === '“');
    const shown = items.slice(start).filter(({ str }) => str.trim() !== '');
    const leftToRight = (part: typeof shown) =>
      part.toSorted((a, b) => a.transform[4] - b.transform[4]).map(({ str }) => str);
    expect(leftToRight(shown.slice(0, 5))).toEqual(['P01', '”', 'יומיים', 'חיכיתי', '“']);
    expect(leftToRight(shown.slice(5, 9))).toEqual(['“', 'Two days', '”', 'P02']);
  });

  it('has the same words once, with all who said them, employees only counted', () => {
    const map = quotedMap('en', [1]);
    const [said] = map.stages[0]?.lanes.barriers ?? [];
    if (said)
      said.evidence = [
        evidence('Phone call', 2, 'en'),
        evidence('Telefonata', 3, 'it'),
        evidence('Phone call', 1, 'en'),
        evidence('Phone call', 2, 'en'),
        evidence('Phone call', 21, 'en', 'staff'),
        evidence('Phone call', 21, 'en', 'staff'),
        evidence('Letter', 21, 'en', 'staff'),
        evidence('Letter', 22, 'en', 'staff'),
      ];
    const [entry] = entriesOf(viewOf(map));
    expect(entry?.quotes.map(({ text, who }) => [text, who])).toEqual([
      ['Phone call', 'P02, P01, employee'],
      ['Telefonata', 'P03'],
      ['Letter', '2 employees'],
    ]);
  });

  it('keeps a statement on the page of what it has to do with others', async () => {
    const map = fullMap('en', 1);
    const [action] = map.recommendations;
    if (action) map.recommendations = Array.from({ length: 90 }, () => action);
    const counts = (await pagesOf(mapView(map, texts, 'a4'))).map((page) => [
      page.filter(({ str }) => str === 'proposed by the model').length,
      page.filter(({ str }) => str.startsWith('Answers:')).length,
    ]);
    expect(counts.map(([statements]) => statements)).toEqual(counts.map(([, notes]) => notes));
    expect(counts.filter(([statements = 0]) => statements > 0).length).toBeGreaterThan(3);
  });

  it('says what is known of a statement on its last line, and of one read from the right below it', async () => {
    const map = quotedMap('en', [1]);
    const [said] = map.stages[0]?.lanes.barriers ?? [];
    const heights = async (words: string, quote: string) => {
      if (said) said.text = words;
      if (said) said.evidence = [evidence(quote, 1, 'en')];
      const page = await lastPage(mapView(map, texts, 'a4'));
      const at = (text: string) =>
        page.find(({ str }) => str === text)?.transform[5] ?? expect.unreachable(text);
      return [at('“'), at('one person')];
    };
    const [quote, known] = await heights('Two days', 'Two days');
    expect(known).toBeCloseTo(quote ?? Number.NaN, 0);
    const [below, statement] = await heights('Slow', 'Two days');
    expect(statement).toBeGreaterThan(below ?? Number.NaN);
    const [leftwards, under] = await heights('חיכיתי יומיים', 'חיכיתי יומיים');
    expect(under).toBeLessThan(leftwards ?? Number.NaN);
  });

  it('names who said so at the far end of a line, also where the quote fills its own', async () => {
    const map = quotedMap('en', [1]);
    const [said] = map.stages[0]?.lanes.barriers ?? [];
    const ends = async (quote: string) => {
      if (said) said.evidence = [evidence(quote, 1, 'en')];
      const page = await lastPage(mapView(map, texts, 'a4'));
      const { transform, width } = page.find(({ str }) => str === 'P01') ?? expect.unreachable();
      return [transform[4] + width, transform[5]];
    };
    const lines = await Promise.all(
      Array.from({ length: 12 }, (_, n) => ends(`${'wait '.repeat(15)}${'ii'.repeat(n)}`)),
    );
    const [[end = 0, top = 0] = []] = lines;
    for (const [x] of lines) expect(x).toBeCloseTo(end);
    expect(Math.min(...lines.map(([, y = 0]) => y))).toBeLessThan(top);
  });

  it('says what the sign for an omission means where there is one, and only there', async () => {
    const map = quotedMap('en', [1]);
    const [said] = map.stages[0]?.lanes.barriers ?? [];
    const textWith = async (quote: string) => {
      if (said) said.evidence = [evidence(quote, 1, 'en')];
      return (await lastPage(mapView(map, texts, 'a4'))).map(({ str }) => str).join(' ');
    };
    const meaning = 'stands for characters that these fonts cannot draw';
    expect(await textWith('They said ཁམས་བཟང་ to me')).toMatch(
      new RegExp(`${meaning}.*said.*\\[…\\].*to me`),
    );
    expect(await textWith('They said hello to me')).not.toContain(meaning);
  });
});
