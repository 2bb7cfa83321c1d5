import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, said } from '../../../src/adapters/exports/html-text.ts';
import type { JourneyMap, MapStage } from '../../../src/domain/journey-map.ts';
import { mapItems } from '../../../src/domain/map-items.ts';
import { plain } from '../../../src/domain/plain-text.ts';
import { openBrowser } from '../../support/browser.ts';
import { describeWith } from '../../support/with-tool.ts';
import {
  evidence,
  fullMap,
  quotedMap,
  sampleMaps,
  statement,
  withStage,
} from '../typst/sample-maps.ts';
import { hostileMap, hostileTexts } from './hostile-map.ts';
import { allEvidence, squeezed, writtenText } from './written.ts';

const telling = ['one stage, nothing', 'twelve stages', 'staff only', 'wild texts', 'blueprint'];
const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() }).filter(([name]) =>
  ['hostile', ...telling].includes(name),
);
/** What a page has in it. */
interface Shown {
  hacked: boolean;
  quotes: string[];
  cards: string[];
  heads: number;
  foreign: number;
}

const axe = createRequire(import.meta.url).resolve('axe-core');
const tallest = 300 * 1024;

/** A map with a quote that reads from right to left, and one that was translated. */
function foreignMap(): JourneyMap {
  return withStage(fullMap('en', 3), 0, (stage) => ({
    ...stage,
    lanes: {
      ...stage.lanes,
      barriers: stage.lanes.barriers.map((item, n) => ({
        ...item,
        evidence: [
          { ...evidence('انتظرت يومين', 1, 'ar'), translation: 'I waited two days' },
          ...(n === 0 ? [evidence('Nikt nie oddzwonił', 2, 'pl', 'staff')] : []),
        ],
      })),
    },
  }));
}

describeWith('chromium', 'a map as a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** Opens a map's page; `trouble` fills with whatever it asks for, logs or throws. */
  async function open(map: JourneyMap, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    const trouble: string[] = [];
    page.on('request', (request) => trouble.push(request.url()));
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    const text = await writtenText(map, 'html');
    await page.route('**/*', (route) => route.abort());
    await page.setContent(text);
    return { page, text, trouble };
  }

  const count = (page: Page, selector: string) => page.locator(selector).count();

  it.each(maps)(
    'shows everything that is on the map, and runs nothing else: %s',
    async (_, map) => {
      const { page, text, trouble } = await open(map);
      expect(Buffer.byteLength(text)).toBeLessThan(tallest);
      const items = mapItems(map);
      const shown = await page.evaluate<Shown>(`({
      hacked: 'hacked' in globalThis,
      quotes: [...document.querySelectorAll('table.map q')].map((each) => each.textContent),
      cards: [...document.querySelectorAll('table.map summary > span:first-child')].map(
        (each) => each.textContent,
      ),
      heads: document.querySelectorAll('table.map thead th').length,
      foreign: document.querySelectorAll('script, style, link, img, iframe, a:not(.skip)').length,
    })`);
      expect(shown.hacked).toBe(false);
      expect(shown.foreign).toBe(2);
      expect(shown.heads).toBe(map.stages.length);
      const placed = new Set(map.stages.map(({ id }) => id));
      const actions = map.recommendations.filter(({ stage }) => placed.has(stage));
      const texts = [...items, ...actions].map((each) => squeezed(plain(each.text)));
      expect(shown.cards.map(squeezed).toSorted()).toEqual(texts.toSorted());
      const quotes = [...items, ...actions].flatMap((each) => each.evidence);
      expect(shown.quotes.map(squeezed).toSorted()).toEqual(
        quotes.map(({ quote }) => squeezed(plain(quote))).toSorted(),
      );
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  it.each([
    ['light', fullMap('en', 2)],
    ['dark', { ...fullMap('ru', 2, 'blueprint'), status: 'approved' as const }],
  ] as const)('can be read by everybody when it is %s', async (colorScheme, map) => {
    const { page } = await open(map, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: axe });
    await page.evaluate(
      "for (const each of document.querySelectorAll('details')) each.open = true",
    );
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html: at }) => at)}`),
    ).toEqual([]);
    await page.close();
  });

  it('opens the quotes of a statement by keyboard, with language, direction and translation', async () => {
    const { page } = await open(foreignMap());
    const summary = page.locator('tr.lane-barriers .card summary').first();
    const quote = page.locator('tr.lane-barriers .card q').first();
    expect(await quote.isVisible()).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await quote.isVisible()).toBe(true);
    expect(await quote.getAttribute('lang')).toBe('ar');
    expect(await quote.evaluate((each) => each.matches(':dir(rtl)'))).toBe(true);
    const translation = page.locator('tr.lane-barriers .translation').first();
    expect(squeezed(await translation.innerText())).toBe(
      'translated by the model I waited two days',
    );
    expect(await translation.locator('q').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await quote.isVisible()).toBe(false);
    await page.close();
  });

  it('shows what customers or employees said, and the lanes that are wanted', async () => {
    const { page } = await open(foreignMap());
    const barriers = page.locator('tr.lane-barriers .card:visible');
    const backstage = page.locator('tr.lane-backstage .card:visible');
    const [all, back] = [await barriers.count(), await backstage.count()];
    expect(back).toBeGreaterThan(0);
    await page.locator('input[value=customers]').check({ force: true });
    expect([await barriers.count(), await backstage.count()]).toEqual([all, 0]);
    await page.locator('input[value=staff]').check({ force: true });
    expect([await barriers.count(), await backstage.count()]).toEqual([3, back]);
    await page.locator('input[value=everyone]').check({ force: true });
    await page.locator('.lane-filter summary').click();
    await page.locator('input[value=barriers]').uncheck();
    expect([await barriers.count(), await backstage.count()]).toEqual([0, back]);
    await page.close();
  });

  it('counts what one audience said, and says so where it said nothing', async () => {
    const barriers = (count: number, fromStaff: number) => (stage: MapStage) => {
      const said = Array.from({ length: count }, (_, n) =>
        statement(`b${n}`, `Barrier ${n}`, { customers: 1, staff: n < fromStaff ? 0 : 1 }, []),
      );
      return { ...stage, lanes: { ...stage.lanes, barriers: said } };
    };
    const map = withStage(withStage(fullMap('en', 3), 1, barriers(9, 7)), 2, barriers(1, 1));
    const { page } = await open(map);
    const rows = () => count(page, 'tr[data-lane]:visible');
    const all = await rows();
    const shows = async (who: string) => {
      await page.locator(`input[value=${who}]`).check({ force: true });
      const rest = page.locator('tr.lane-barriers .rest:visible > summary');
      const silent = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.lane-barriers td.silent')].map((cell) => getComputedStyle(cell, '::after').content)",
      );
      return { rest: await rest.allInnerTexts(), silent, hidden: all - (await rows()) };
    };
    expect(await shows('staff')).toEqual({
      rest: ['+2 more'],
      silent: ['"nothing said"'],
      hidden: expect.any(Number),
    });
    expect(await page.locator('tr.lane-actions').isVisible()).toBe(false);
    expect(await shows('customers')).toEqual({ rest: ['+5 more'], silent: [], hidden: 3 });
    expect(await shows('everyone')).toEqual({ rest: ['+5 more'], silent: [], hidden: 0 });
    await page.close();
  });

  it('explains the signs that are on it, and no others', async () => {
    const signs = async (map: JourneyMap) => {
      const { page } = await open(map);
      const texts = await page.locator('.legend dd').allInnerTexts();
      await page.close();
      return texts;
    };
    const full = await signs(fullMap('en', 3));
    for (const sign of ['severity, mean of taps', 'mean of employees', 'how many tapped each'])
      expect(full).toContain(sign);
    const staff = { ...fullMap('en', 1), recommendations: [], coverage: [] };
    const [stage] = staff.stages;
    if (stage) stage.emotion = { customers: null, staff: null, words: [] };
    const scant = await signs(staff);
    for (const sign of ['mean of customers', 'mean of employees', 'quick win', 'thin evidence'])
      expect(scant.join()).not.toContain(sign);
  });

  it('turns dark and light by hand', async () => {
    const { page } = await open(foreignMap(), { colorScheme: 'light' });
    const ground = () =>
      page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.locator('#theme').click();
    expect(await ground()).not.toBe(light);
    await page.locator('#theme').click();
    expect(await ground()).toBe(light);
    await page.close();
  });

  it('prints the map, then every quote', async () => {
    const map = foreignMap();
    const { page } = await open(map);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await count(page, '#appendix q:visible')).toBe(allEvidence(map).length);
    expect(await count(page, '.tools:visible')).toBe(0);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await count(page, '#appendix q')).toBe(0);
    await page.close();
  });

  it('prints the first quotes of each statement where there are too many, and says how many more there are', async () => {
    const { page } = await open(quotedMap('en', [1600, 10]));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await count(page, '#appendix q:visible')).toBe(1500);
    expect(await page.locator('#appendix .more-quotes:visible').allTextContents()).toEqual([
      '110 more quotes in the XLSX, HTML and JSON files',
    ]);
    expect(await page.locator('#appendix').textContent()).toContain('Of 1,610 quotes');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#quotes').click();
    expect(await count(page, '#map q:visible')).toBe(1610);
    expect(await count(page, '#map .more-quotes:visible')).toBe(0);
    await page.close();
  });

  it('prints the names of the stages on each page of the map', async () => {
    const { page } = await open(fullMap('en', 2));
    const printed = await getDocumentProxy(
      new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
    );
    const { text } = await extractText(printed);
    const map = text.slice(
      0,
      text.findIndex((each) => each.includes('Legend')),
    );
    expect(map.length).toBeGreaterThan(1);
    for (const each of map) expect(each).toMatch(/Awareness.*Interest/s);
    await page.close();
  });

  it('shows one stage at a time on a phone, and no wider head than the screen', async () => {
    const { page } = await open(fullMap('ru', 12), { viewport: { width: 390, height: 844 } });
    const widths = await page.evaluate<{ head: number; stage: number }>(`({
      head: document.querySelector('.head').getBoundingClientRect().width,
      stage: document.querySelector('table.map td:nth-of-type(2)').getBoundingClientRect().width,
    })`);
    expect(widths.head).toBeLessThanOrEqual(390);
    expect(widths.stage).toBeGreaterThan(300);
    await page.close();
  });
});

describe('markup', () => {
  it.each(hostileTexts)('escapes a text: %j', (text) => {
    const { markup } = html`<p title="${text}">${text}</p>`;
    expect(markup.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
    expect(markup.match(/&(?!(amp|lt|gt|quot|#39);)/g)).toBeNull();
  });

  it('names languages only', () => {
    expect(said('q', 'x', 'zh-Hans').markup).toBe('<q dir="auto" lang="zh-Hans">x</q>');
    expect(said('q', 'x', 'x"><script>').markup).toBe('<q dir="auto">x</q>');
  });
});
