import { InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { expect, test } from 'vitest';
import { startBot, startServer } from './support.ts';

test('a person opens the bot by a deep link and taps a button', async () => {
  const server = await startServer();
  await startBot(server, (bot) => {
    bot.command('start', (ctx) =>
      ctx.reply(`Hello ${ctx.match}`, { reply_markup: new InlineKeyboard().text('Go', 'go:1') }),
    );
    bot.callbackQuery('go:1', async (ctx) => {
      await ctx.editMessageText('Gone');
      await ctx.answerCallbackQuery('On our way');
    });
  });
  const ada = server.person({ id: 7, firstName: 'Ada', languageCode: 'en' });

  ada.start('study-1');
  const hello = await ada.waitFor((message) => message.text === 'Hello study-1');
  expect(hello.buttons).toEqual([[{ text: 'Go', data: 'go:1' }]]);
  const tap = ada.tap(hello.messageId, 'Go');
  const gone = await ada.waitFor((message) => message.text === 'Gone');
  expect(gone).toMatchObject({ messageId: hello.messageId, edited: true, buttons: [] });
  expect(await tap.answered()).toMatchObject({ text: 'On our way', showAlert: false });
  expect(ada.chat().map(({ from, text }) => [from, text])).toEqual([
    ['person', '/start study-1'],
    ['bot', 'Gone'],
  ]);
});

test('what a person sends reaches the bot as Telegram words it', async () => {
  const server = await startServer();
  const seen: string[] = [];
  await startBot(server, (bot) => {
    bot.on('message', async (ctx) => {
      const { message } = ctx;
      const file = message.photo ?? message.document ?? message.voice ?? message.sticker;
      if (message.media_group_id) seen.push('album');
      else if (message.forward_origin) seen.push(`forward ${message.text}`);
      else if (message.location) seen.push('location');
      else if (file) seen.push(`file ${(await ctx.getFile()).file_size}`);
      else seen.push(`${message.text} ${message.reply_to_message?.text ?? ''}`.trim());
    });
    bot.on('edited_message', (ctx) => void seen.push(`edit ${ctx.editedMessage.text}`));
  });
  const ada = server.person({ id: 7, firstName: 'Ada', languageCode: 'en' });

  const first = ada.sendText('one');
  ada.sendText('two', { replyTo: first.messageId });
  ada.editText(first.messageId, 'uno');
  ada.forwardText('three', 'Bob');
  ada.sendPhoto({ caption: 'see' });
  ada.sendDocument({ bytes: Buffer.from('abc'), name: 'a.txt' });
  ada.sendSticker();
  ada.sendVoice();
  ada.sendLocation();
  ada.sendAlbum([{ caption: 'both' }, {}]);
  await expect.poll(() => seen.length).toBe(11);
  expect(seen.slice(0, 6)).toEqual([
    'one',
    'two one',
    'edit uno',
    'forward three',
    'file 67',
    'file 3',
  ]);
  expect(seen.slice(8)).toEqual(['location', 'album', 'album']);
});

test('pictures, documents and albums of the bot can be opened', async () => {
  const server = await startServer();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  );
  await startBot(server, (bot) => {
    bot.command('start', async (ctx) => {
      await ctx.replyWithPhoto(new InputFile(png, 'map.png'), { caption: 'A *map*' });
      await ctx.replyWithDocument(new InputFile(Buffer.from('a;b'), 'карта 1.csv'));
      await ctx.replyWithMediaGroup([
        { type: 'photo', media: new InputFile(png), caption: 'one' },
        { type: 'photo', media: new InputFile(png) },
      ]);
    });
  });
  const ada = server.person({ id: 7, firstName: 'Ada' });

  ada.start();
  const photo = await ada.waitFor((message) => message.photo !== undefined);
  expect(photo).toMatchObject({ caption: 'A *map*', photo: { width: 1, height: 1 } });
  expect(Buffer.from(photo.photo?.bytes ?? [])).toEqual(png);
  const { document } = await ada.waitFor((message) => message.document !== undefined);
  expect(document?.name).toBe('карта 1.csv');
  expect(Buffer.from(document?.bytes ?? []).toString()).toBe('a;b');
  await expect.poll(() => ada.chat().filter(({ albumId }) => albumId !== undefined).length).toBe(2);
});

test('a reply keyboard stays until it is removed, and its keys can be pressed', async () => {
  const server = await startServer();
  await startBot(server, (bot) => {
    bot.command('start', (ctx) =>
      ctx.reply('Which?', { reply_markup: new Keyboard().text('Left').text('Right') }),
    );
    bot.hears('Left', (ctx) => ctx.reply('Left!', { reply_markup: { remove_keyboard: true } }));
  });
  const ada = server.person({ id: 7, firstName: 'Ada' });

  ada.start();
  await ada.waitFor(({ text }) => text === 'Which?');
  expect(ada.keyboard()).toEqual([['Left', 'Right']]);
  expect(() => ada.press('Up')).toThrow('no key "Up"');
  ada.press('Left');
  await ada.waitFor(({ text }) => text === 'Left!');
  expect(ada.keyboard()).toBeUndefined();
});

test('waiting for what never comes says what came instead', async () => {
  const server = await startServer();
  await startBot(server, (bot) => bot.on('message', (ctx) => ctx.reply('no')));
  const ada = server.person({ id: 7, firstName: 'Ada' });

  ada.sendText('please');
  await ada.waitFor(({ text }) => text === 'no');
  const waiting = ada.waitFor(({ text }) => text === 'yes', { timeoutMs: 20 });
  await expect(waiting).rejects.toThrow('it said: "no"');
});

test('two answers to one message can be awaited one after the other', async () => {
  const server = await startServer();
  await startBot(server, (bot) =>
    bot.on('message', async (ctx) => {
      await ctx.reply('first');
      await ctx.reply('second');
    }),
  );
  const ada = server.person({ id: 7, firstName: 'Ada' });

  ada.sendText('go');
  await ada.waitFor(({ text }) => text === 'second');
  await ada.waitFor(({ text }) => text === 'first');
  const mark = ada.version();
  ada.sendText('again');
  const again = await ada.waitFor(({ text }) => text === 'first', { since: mark });
  expect(ada.chat().map(({ messageId }) => messageId)).toContain(again.messageId);
});

test('somebody who blocked the bot cannot be written to until they return', async () => {
  const server = await startServer();
  const statuses: string[] = [];
  const bot = await startBot(server, (bot) => {
    bot.on('my_chat_member', (ctx) => void statuses.push(ctx.myChatMember.new_chat_member.status));
  });
  const ada = server.person({ id: 7, firstName: 'Ada' });

  ada.start();
  ada.block();
  await expect(bot.api.sendMessage(7, 'hi')).rejects.toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  });
  expect(() => ada.sendText('hi')).toThrow('unblock it first');
  ada.unblock();
  await bot.api.sendMessage(7, 'welcome back');
  await expect.poll(() => statuses).toEqual(['kicked', 'member']);
});
