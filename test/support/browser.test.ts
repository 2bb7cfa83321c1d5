import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { describeWith } from './with-tool.ts';

describeWith('chromium', 'the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('runs a page', async () => {
    const page = await browser.newPage();
    await page.setContent('<p></p><script>document.querySelector("p").append(1 + 1)</script>');
    expect(await page.innerText('p')).toBe('2');
    await page.close();
  });
});
