import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageWords } from '../../src/adapters/fluent/page-words.ts';
import { createLocalBotApi } from '../../src/adapters/playground/local-bot-api.ts';
import { pageOptions } from '../adapters/playground/page-support.ts';
import { openBrowser } from '../support/browser.ts';
import { chatOf, openPage } from '../support/open-page.ts';
import { inTimes, quantile } from './figures.ts';
import type { Row } from './table.ts';

const long = 5_000;
const short = 100;
/** How far each frame scrolls, in pixels, and how many frames are looked at. */
const stride = 120;
const frames = 600;

/** What a frame costs while a chat of 5,000 messages is scrolled up, beside one of 100 that is scrolled up and down. */
export async function benchPage({ quick }: { quick: boolean }): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-page-'));
  const token = '1000:bench';
  const server = await createLocalBotApi({
    page: pageOptions({
      folder,
      bot: { token, username: 'bench_bot', id: 1000 },
      words: pageWords,
    }),
  });
  const browser = await openBrowser();
  try {
    const many = await scroll(browser, server, { id: 2001, firstName: 'Long' }, quick ? 500 : long);
    const few = await scroll(browser, server, { id: 2002, firstName: 'Short' }, short);
    return [
      row('median frame', many.frames, few.frames, 0.5),
      row('99 of 100 frames', many.frames, few.frames, 0.99),
    ];
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

type Server = Awaited<ReturnType<typeof createLocalBotApi>>;

async function scroll(
  browser: Browser,
  server: Server,
  profile: { id: number; firstName: string },
  messages: number,
) {
  const person = server.person(profile);
  for (let n = 0; n < messages; n++) person.sendText(textOf(n));
  const { page, close } = await openPage(browser, server.url);
  const chat = chatOf(page, profile.firstName);
  await chat.open();
  await chat.pane.getByText(textOf(messages - 1)).waitFor();
  const times = await page.evaluate<number[]>(scrolled);
  await close();
  return { frames: times };
}

/** Run in the page: scrolls up and, at the beginning, down again; resolves to what each frame took, in milliseconds. */
const scrolled = `new Promise((resolve) => {
  const box = document.querySelector('.room');
  const times = [];
  let last = performance.now();
  let step = -${stride};
  const next = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (times.length > ${frames}) return resolve(times.slice(1));
    if (box.scrollTop <= 0) step = ${stride};
    else if (box.scrollTop + box.clientHeight >= box.scrollHeight) step = -${stride};
    box.scrollTop += step;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})`;

function textOf(n: number): string {
  return `${n}: ${'what somebody says of a thing '.repeat(1 + ((n * 7) % 9))}`.trim();
}

function row(what: string, ours: number[], reference: number[], of: number): Row {
  const [mine, other] = [quantile(ours, of), quantile(reference, of)];
  return {
    what: `${what} while a chat of ${long} messages is scrolled (reference: one of ${short})`,
    ours: `${mine.toFixed(1)} ms`,
    reference: `${other.toFixed(1)} ms`,
    ratio: inTimes(mine / other),
    goal: 'smooth: ≤ 1.5 ×',
    met: mine / other <= 1.5 ? 'yes' : 'NO',
  };
}
