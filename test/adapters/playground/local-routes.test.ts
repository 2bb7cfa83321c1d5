import { expect, test } from 'vitest';
import { z } from 'zod';
import { startBot, startServer } from './support.ts';

const viewSchema = z.object({
  version: z.number(),
  messages: z.array(z.looseObject({ messageId: z.number() })),
});

test('a driver in another process can do what the handle can', async () => {
  const server = await startServer();
  await startBot(server, (bot) => {
    bot.command('start', (ctx) =>
      ctx.reply('Hello', {
        reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
      }),
    );
    bot.on('callback_query', (ctx) => ctx.answerCallbackQuery('went'));
    bot.on('message:document', (ctx) => ctx.replyWithDocument(ctx.message.document.file_id));
  });
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${server.url}/_local${path}`, init);
    return { status: response.status, body: await response.json() };
  };

  await ask('POST', '/people', { id: 7, firstName: 'Ada', languageCode: 'it' });
  const started = await ask('POST', '/people/7/start', { token: 'abc' });
  expect(started.body).toMatchObject({ messageId: 1 });
  const chat = viewSchema.parse((await ask('GET', '/people/7/chat?after=1')).body);
  expect(chat.messages).toMatchObject([
    { from: 'person', text: '/start abc' },
    { from: 'bot', text: 'Hello', buttons: [[{ text: 'Go', data: 'go' }]] },
  ]);
  await ask('POST', '/people/7/tap', { messageId: chat.messages[1]?.messageId, button: 'Go' });
  const after = await ask('GET', `/people/7/chat?after=${chat.version}`);
  expect(after.body).toMatchObject({ answers: [{ text: 'went' }] });

  const bytes = Buffer.from('a;b').toString('base64');
  await ask('POST', '/people/7/sendDocument', { bytes, name: 'a.csv' });
  const echoed = await server.findPerson(7).waitFor(({ document }) => document !== undefined);
  const file = await fetch(`${server.url}/_local/files/${echoed.document?.fileId}`);
  expect(await file.text()).toBe('a;b');

  expect((await ask('POST', '/people/7/dance', {})).status).toBe(409);
  expect((await ask('POST', '/people/7/sendText', {})).status).toBe(400);
  expect((await ask('GET', '/people/8/chat')).status).toBe(409);
  await ask('PATCH', '/delivery', { duplicateEvery: 5 });
  expect(server.delivery.duplicateEvery).toBe(5);
  await ask('POST', '/faults', { method: 'getMe', fault: { status: 502 }, times: 1 });
  expect(server.faults.take('getMe')).toEqual({ status: 502 });
});
