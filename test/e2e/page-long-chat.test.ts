import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { pageWords } from '../../src/adapters/fluent/page-words.ts';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../src/adapters/playground/local-bot-api.ts';
import { pageOptions } from '../adapters/playground/page-support.ts';
import { openBrowser } from '../support/browser.ts';
import { chatOf, openPage } from '../support/open-page.ts';
import { describeWith } from '../support/with-tool.ts';

describeWith('chromium', 'a long chat on the page', () => {
  let browser: Browser;
  let server: LocalBotApi;
  let folder: string;
  const token = '1000:long';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journey-long-chat-'));
    const bot = { token, username: 'long_bot', id: 1000 };
    server = await createLocalBotApi({ page: pageOptions({ folder, bot, words: pageWords }) });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps few messages on the page, and its place while older and newer ones come', async () => {
    const ann = server.person({ id: 2001, firstName: 'Ann' });
    for (let n = 0; n < 1000; n++) ann.sendText(`${n}: ${'so it was. '.repeat(1 + (n % 20))}`);
    const { page, problems, close } = await openPage(browser, server.url);
    const chat = chatOf(page, 'Ann');
    await chat.open();
    await chat.pane.getByText('999: ').waitFor();

    // Up, past what the page had to begin with.
    const room = chat.room;
    const numbers = async () =>
      (await chat.messages.allInnerTexts()).map((text) => Number.parseInt(text, 10));
    await expect
      .poll(
        async () => {
          await room.evaluate((box) => box.scrollBy(0, -2000));
          return Math.min(...(await numbers()));
        },
        { timeout: 60_000, interval: 50 },
      )
      .toBeLessThan(500);
    expect(await chat.messages.count()).toBeLessThan(60);

    const { inSight } = chat;
    const before = await chat.atRest();
    ann.sendText('something new');
    await chat.pane.getByRole('button', { name: 'To the last message' }).waitFor();
    expect(await inSight()).toBe(before);
    // What is remembered is what was in sight when it came to rest.
    await expect
      .poll(() => page.evaluate("JSON.parse(localStorage['journey-page']).places[2001]?.message"))
      .toBe(Number(before));
    await page.reload();
    await chat.pane.waitFor();
    await expect.poll(inSight).toBe(before);

    await chat.pane.getByRole('button', { name: 'To the last message' }).click();
    await chat.hears('something new');
    // Scrolled up by a line or two, it stays there, though the field grows below it.
    const left = () =>
      room.evaluate((box) => Math.round(box.scrollHeight - box.scrollTop - box.clientHeight));
    await expect.poll(left).toBe(0);
    await room.hover();
    await page.mouse.wheel(0, -50);
    await expect.poll(left).toBe(50);
    const line = await chat.field.evaluate((field) => field.clientHeight);
    await chat.field.fill('one\ntwo\nthree');
    await expect.poll(left).toBeGreaterThan(50 + line / 2);
    await chat.field.fill('');
    await expect.poll(left).toBe(50);

    // A new message is followed from there, and from the very end.
    ann.sendText('something newer');
    await chat.hears('something newer');
    await expect.poll(left).toBe(0);
    ann.sendText(`and a long one ${'more of it '.repeat(80)}`);
    await chat.hears('and a long one');
    await expect.poll(left).toBe(0);

    // A tapped button shows that it waits, until the bot has taken note of it.
    const ask = async (method: string, params: object) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(params);
      const reply = await fetch(`${server.url}/bot${token}/${method}`, {
        method: 'POST',
        headers,
        body,
      });
      return z.object({ result: z.unknown() }).parse(await reply.json()).result;
    };
    const keyboard = { inline_keyboard: [[{ text: 'Well?', callback_data: 'well' }]] };
    await ask('sendMessage', { chat_id: 2001, text: 'How is it?', reply_markup: keyboard });
    const button = chat.pane.getByRole('button', { name: 'Well?' });
    await button.click();
    await expect.poll(() => button.getAttribute('aria-busy')).toBe('true');
    const taps = z.tuple([z.object({ callback_query: z.object({ id: z.string() }) })]);
    const [tap] = taps.parse(await ask('getUpdates', { offset: -1 }));
    await ask('answerCallbackQuery', { callback_query_id: tap.callback_query.id });
    await expect.poll(() => button.getAttribute('aria-busy')).toBe('false');

    // What the guide says for the marketer is in sight, wherever the chat was.
    const ines = server.person({ id: 1001, firstName: 'Ines' });
    for (let n = 0; n < 40; n++) ines.sendText(`${n}: so it was`);
    const marketer = chatOf(page, 'Ines');
    await marketer.open();
    await marketer.hears('39: ');
    await marketer.room.hover();
    await page.mouse.wheel(0, -600);
    await marketer.pane.getByRole('button', { name: 'To the last message' }).waitFor();
    await page.getByRole('button', { name: 'Start a study' }).click();
    await marketer.hears('/newstudy');
    await marketer.pane
      .getByRole('button', { name: 'To the last message' })
      .waitFor({ state: 'hidden' });
    expect(problems).toEqual([]);
    await close();
  }, 120_000);
});
