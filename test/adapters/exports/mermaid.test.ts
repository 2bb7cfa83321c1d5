import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { openBrowser } from '../../support/browser.ts';
import { describeWith } from '../../support/with-tool.ts';
import { sampleMaps } from '../typst/sample-maps.ts';
import { hostileMap } from './hostile-map.ts';
import { squeezed, writtenText } from './written.ts';

const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() });
const texts = createTexts();

/** What Mermaid makes of a diagram: type, and the texts of the picture. */
interface Drawn {
  type: string;
  texts: string[];
  links: number;
}

describeWith('chromium', 'a map as a Mermaid journey', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny') });
  });
  afterAll(() => browser.close());

  const draw = (source: string): Promise<Drawn> =>
    page.evaluate(`(async () => {
      mermaid.initialize({ startOnLoad: false, journey: { maxLabelWidth: 9000 } });
      const parsed = await mermaid.parse(${JSON.stringify(source)});
      const { svg } = await mermaid.render('drawn', ${JSON.stringify(source)});
      const picture = new DOMParser().parseFromString(svg, 'text/html');
      const texts = [...picture.querySelectorAll('text, .label, title, desc')];
      return {
        type: parsed.diagramType,
        texts: texts.map((each) => each.textContent),
        links: picture.querySelectorAll('a, img, image, script:not([type]), iframe').length,
      };
    })()`);

  it.each(maps)('is drawn by Mermaid with every text and score: %s', async (_, map) => {
    const source = await writtenText(map, 'mmd');
    const drawn = await draw(source);
    expect(drawn.type).toBe('journey');
    expect(drawn.links).toBe(0);
    const shown = drawn.texts.map(squeezed);
    expect(shown).toContain(squeezed(shownText(map.study.title)));
    const rated = map.stages.filter(({ emotion }) => emotion.customers ?? emotion.staff);
    for (const { name } of rated) expect(shown).toContain(squeezed(shownText(name)));
    const feelings = map.stages.flatMap(({ emotion, now }) => [
      now?.feeling,
      emotion.customers,
      emotion.staff,
    ]);
    const scores = [...source.matchAll(/: ([\d.]+): \S+$/gm)].map(([, score]) => Number(score));
    expect(scores).toEqual(
      feelings.flatMap((feeling) => (feeling ? [Number((feeling.score + 3).toFixed(1))] : [])),
    );
  });

  it('would notice a text that breaks a diagram', async () => {
    await expect(draw('journey\n  section a: b\n  c\n')).rejects.toThrow();
  });
});

describe('a stage that nobody rated', () => {
  it('has no score', async () => {
    const map = sampleMaps['three stages, almost nothing'];
    if (!map) throw new Error('no map');
    const source = await writtenText(map, 'mmd');
    expect(source.match(/section/g)).toHaveLength(1);
    expect(source.match(/: 2: /g)).toHaveLength(1);
    expect(source.split(texts('pl', 'draw-nobody-rated'))).toHaveLength(3);
  });
});

/** A text without what no file carries, as a reader sees it. */
function shownText(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd')
    .replace(/(?!\s)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe]/gu, '');
}
