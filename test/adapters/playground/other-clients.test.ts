import { createServer } from 'node:http';
import { Bot, InputFile, TelegramApiError, webhookCallback } from 'node-telegram-bot-api';
import { Input, Markup, Telegraf, TelegramError } from 'telegraf';
import { message } from 'telegraf/filters';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Person } from '../../../src/adapters/playground/people/person.ts';
import { startServer, TOKEN } from './support.ts';

/** What a bot in these tests does, written with some library. */
interface Play {
  /** Starts it; resolves to what stops it. */
  start(apiRoot: string): Promise<() => Promise<void>>;
  /** What it was called, as soon as it has asked. */
  name(): string | undefined;
  /** How the library tells of a refusal. */
  refusals(apiRoot: string): Promise<{ code: number; text: string }[]>;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

function telegraf(): Play {
  let name: string | undefined;
  const create = (apiRoot: string) => new Telegraf(TOKEN, { telegram: { apiRoot } });
  return {
    name: () => name,
    async start(apiRoot) {
      const bot = create(apiRoot);
      bot.start((ctx) =>
        ctx.replyWithHTML('<b>Hello</b> &amp; <i>welcome</i>', {
          ...Markup.inlineKeyboard([[Markup.button.callback('More', 'more')]]),
        }),
      );
      bot.action('more', async (ctx) => {
        await ctx.answerCbQuery('Here you are', { show_alert: true });
        await ctx.editMessageText('More of it', Markup.inlineKeyboard([]));
      });
      bot.command('keys', (ctx) => ctx.reply('Which?', Markup.keyboard([['One', 'Two']]).resize()));
      bot.command('picture', (ctx) =>
        ctx.replyWithPhoto(Input.fromBuffer(png, 'dot.png'), { caption: 'A dot' }),
      );
      bot.on(message('document'), async (ctx) => {
        const link = await ctx.telegram.getFileLink(ctx.message.document.file_id);
        const text = await (await fetch(link)).text();
        await ctx.replyWithDocument(Input.fromBuffer(Buffer.from(text.toUpperCase()), 'loud.txt'));
      });
      bot.on('edited_message', (ctx) => ctx.reply('You changed it'));
      bot.on(message('text'), (ctx) => ctx.reply(`You said ${ctx.message.text}`));
      const running = bot.launch(() => {
        name = bot.botInfo?.username;
      });
      return async () => {
        bot.stop();
        await running.catch(() => null);
      };
    },
    async refusals(apiRoot) {
      const { telegram } = create(apiRoot);
      const calls = [
        () => telegram.sendMessage(99, 'x'),
        () => telegram.sendMessage(7, '<b>x', { parse_mode: 'HTML' }),
        () => telegram.editMessageText(7, 12_345, undefined, 'x'),
        () => telegram.answerCbQuery('gone'),
      ];
      return Promise.all(
        calls.map(async (call) => {
          const error: unknown = await call().then(
            () => null,
            (reason: unknown) => reason,
          );
          if (!(error instanceof TelegramError)) throw error;
          return { code: error.code, text: error.description };
        }),
      );
    },
  };
}

/** The same bot with node-telegram-bot-api, by polling or by a webhook. */
function nodeTelegramBotApi(way: 'polling' | 'webhook'): Play {
  let name: string | undefined;
  return {
    name: () => name,
    async start(apiRoot) {
      const bot = new Bot(TOKEN, { apiRoot });
      bot.command('start', (ctx) =>
        ctx.reply('<b>Hello</b> &amp; <i>welcome</i>', {
          parse_mode: 'HTML',
          reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
        }),
      );
      bot.on('callback_query', async (ctx) => {
        const { message: tapped } = ctx.callbackQuery ?? {};
        await ctx.answerCallbackQuery({ text: 'Here you are', show_alert: true });
        await bot.api.editMessageText({
          chat_id: tapped?.chat.id ?? 0,
          message_id: tapped?.message_id ?? 0,
          text: 'More of it',
        });
      });
      bot.command('keys', (ctx) =>
        ctx.reply('Which?', { reply_markup: { keyboard: [[{ text: 'One' }, { text: 'Two' }]] } }),
      );
      bot.command('picture', (ctx) =>
        bot.api.sendPhoto({
          chat_id: ctx.message?.chat.id ?? 0,
          photo: new InputFile(new Uint8Array(png), { filename: 'dot.png' }),
          caption: 'A dot',
        }),
      );
      bot.on('edited_message', (ctx) => ctx.reply('You changed it'));
      bot.on('message', async (ctx) => {
        const { document, text, chat } = ctx.message ?? {};
        if (!document) return ctx.reply(`You said ${text}`);
        const { file_path } = await bot.api.getFile({ file_id: document.file_id });
        const file = await fetch(`${apiRoot}/file/bot${TOKEN}/${file_path}`);
        const loud = Buffer.from((await file.text()).toUpperCase());
        return bot.api.sendDocument({
          chat_id: chat?.id ?? 0,
          document: new InputFile(new Uint8Array(loud), { filename: 'loud.txt' }),
        });
      });
      name = (await bot.api.getMe()).username;
      if (way === 'polling') {
        const running = bot.startPolling();
        return async () => {
          bot.stop();
          await running.catch(() => null);
        };
      }
      const answer = webhookCallback(bot, { secretToken: 'between-us' });
      const server = createServer(async (incoming, outgoing) => {
        const parts: Buffer[] = [];
        for await (const part of incoming) parts.push(part);
        const headers = new Headers();
        for (const [key, value] of Object.entries(incoming.headers))
          headers.set(key, String(value));
        const request = new Request('http://127.0.0.1/', {
          method: 'POST',
          headers,
          body: Buffer.concat(parts),
        });
        outgoing.writeHead((await answer(request)).status).end();
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      await bot.api.setWebhook({ url: `http://127.0.0.1:${port}/`, secret_token: 'between-us' });
      return async () => {
        await bot.api.deleteWebhook();
        await new Promise<void>((closed) => {
          server.close(() => closed());
        });
      };
    },
    async refusals(apiRoot) {
      const { api } = new Bot(TOKEN, { apiRoot });
      const calls = [
        () => api.sendMessage({ chat_id: 99, text: 'x' }),
        () => api.sendMessage({ chat_id: 7, text: '<b>x', parse_mode: 'HTML' }),
        () => api.editMessageText({ chat_id: 7, message_id: 12_345, text: 'x' }),
        () => api.answerCallbackQuery({ callback_query_id: 'gone' }),
      ];
      return Promise.all(
        calls.map(async (call) => {
          const error: unknown = await call().then(
            () => null,
            (reason: unknown) => reason,
          );
          if (!(error instanceof TelegramApiError)) throw error;
          return { code: error.errorCode, text: error.description };
        }),
      );
    },
  };
}

/** Telegram's own words. */
const refused = [
  { code: 400, text: 'Bad Request: chat not found' },
  {
    code: 400,
    text: 'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  },
  { code: 400, text: 'Bad Request: message to edit not found' },
  {
    code: 400,
    text: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  },
];

describe.each([
  ['telegraf, polling', telegraf],
  ['node-telegram-bot-api, polling', () => nodeTelegramBotApi('polling')],
  ['node-telegram-bot-api, webhook', () => nodeTelegramBotApi('webhook')],
])('%s', (_, create) => {
  test('finds here what it knows from Telegram', async () => {
    const server = await startServer();
    const play = create();
    onTestFinished(await play.start(server.url));
    await expect.poll(play.name).toBe('journey_bot');
    const ada = server.person({ id: 7, firstName: 'Ada', languageCode: 'en' });
    const hears = (words: string, person: Person = ada) =>
      person.waitFor(({ text, caption }) => text === words || caption === words, {
        timeoutMs: 15_000,
      });

    ada.start();
    const hello = await hears('Hello & welcome');
    expect(hello.entities).toEqual([
      { type: 'bold', offset: 0, length: 5 },
      { type: 'italic', offset: 8, length: 7 },
    ]);
    const answer = await ada.tap(hello.messageId, 'More').answered(15_000);
    expect(answer).toMatchObject({ text: 'Here you are', showAlert: true });
    expect((await hears('More of it')).buttons).toEqual([]);

    ada.sendText('/keys');
    await hears('Which?');
    expect(ada.keyboard()).toEqual([['One', 'Two']]);
    const { messageId } = ada.press('Two');
    await hears('You said Two');
    ada.editText(messageId, 'Three');
    await hears('You changed it');

    ada.sendText('/picture');
    expect((await hears('A dot')).photo).toMatchObject({ width: 1, height: 1, mime: 'image/png' });
    ada.sendDocument({ name: 'quiet.txt', bytes: Buffer.from('quiet, please') });
    const loud = await ada.waitFor(({ document }) => document?.name === 'loud.txt', {
      timeoutMs: 15_000,
    });
    expect(Buffer.from(loud.document?.bytes ?? []).toString()).toBe('QUIET, PLEASE');
  });

  test('is refused in the words of Telegram', async () => {
    const server = await startServer();
    server.person({ id: 7, firstName: 'Ada' }).start();
    expect(await create().refusals(server.url)).toEqual(refused);
  });
});
