import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createConfig } from '../../src/config.ts';
import type { Journey } from '../../src/journey.ts';
import { startPlayground } from '../../src/playground.ts';
import { root } from './process.ts';

/** Where pictures of the page are left for people to look at. */
export const screens = join(root, 'out', 'screens');

/** The product as `npm start` runs it without a token, in a folder of its own. */
export async function startTrial(env: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'journey-trial-'));
  let url = 'http://127.0.0.1:0';
  let running: Journey | undefined;
  const start = async () => {
    // Started again, it is where it was.
    const config = createConfig({
      DATA_DIR: dataDir,
      PORT: new URL(url).port,
      FRAGMENT_PAUSE_MS: '60',
      ...env,
    });
    running = await startPlayground(config, pino({ level: 'silent' }), {
      onListening: (address) => {
        url = address;
      },
    });
    running.ended.catch(() => null);
  };
  await start();
  return {
    dataDir,
    url: () => url,
    start,
    async stop() {
      await running?.stop();
      running = undefined;
    },
    async close() {
      await running?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A page of the browser, and what went wrong on it: errors, and everything the content policy refused. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 820 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) problems.push(line.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  await page.goto(url);
  return { page, problems, elsewhere, close: () => context.close() };
}

/** Somebody's chat on the page. */
export function chatOf(page: Page, name: string) {
  const pane = page.getByRole('region', { name: `Chat of ${name} with the bot` });
  const messages = pane.getByRole('article');
  const field = pane.getByRole('textbox');
  const room = pane.locator('.room');
  /** The number of the highest message in sight. */
  const inSight = () =>
    room.evaluate((box) => {
      const top = box.getBoundingClientRect().top;
      const all = [...box.querySelectorAll('article')];
      const first = all.find((each) => each.getBoundingClientRect().bottom > top);
      return first?.getAttribute('data-message');
    });
  return {
    pane,
    /** What is scrolled. */
    room,
    messages,
    field,
    last: messages.last(),
    async say(text: string) {
      await field.fill(text);
      await field.press('Enter');
    },
    inSight,
    /** Waits until the bot has said it. */
    async hears(text: string | RegExp): Promise<Locator> {
      const found = messages.filter({ hasText: text }).last();
      await found.waitFor();
      return found;
    },
    /**
     * Presses a button in the chat, the lowest one that is called so. By the keyboard: a click is lost where
     * something is said between its press and its release, and the list moves.
     */
    tap: (label: string | RegExp) =>
      messages
        .getByRole('button', { name: label, exact: typeof label === 'string' })
        .last()
        .press('Enter'),
    /** Waits until the bot has said something to what was sent last. */
    answered: () => expect.poll(() => messages.last().getAttribute('class')).toMatch(/\bbot\b/),
    /** Waits until nothing is scrolled any more; resolves to the highest message in sight. */
    async atRest() {
      let before = await inSight();
      await expect
        .poll(async () => {
          const former = before;
          before = await inSight();
          return before === former;
        })
        .toBe(true);
      return before;
    },
    async open() {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      await pane.waitFor();
    },
  };
}

/** Leaves a picture of the page. */
export async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
}
