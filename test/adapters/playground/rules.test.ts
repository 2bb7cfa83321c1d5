import { GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { call, startChat, startServer, TOKEN } from './support.ts';

/** Telegram's words for why a call was refused. */
async function refusal(result: Promise<unknown>): Promise<string> {
  const error = await result.then(
    () => undefined,
    (reason) => reason,
  );
  return error instanceof GrammyError ? error.description : `not refused: ${error}`;
}

test('unknown methods and tokens are refused as Telegram refuses them', async () => {
  const server = await startServer();
  expect(await call(server, 'dance')).toEqual({
    status: 404,
    body: { ok: false, error_code: 404, description: 'Not Found' },
  });
  expect(await call(server, 'getMe', {}, '1:wrong')).toEqual({
    status: 401,
    body: { ok: false, error_code: 401, description: 'Unauthorized' },
  });
});

test('parameters come as JSON, form, query or multipart', async () => {
  const { server, ada } = await startChat();
  const url = `${server.url}/bot${TOKEN}/SendMessage`;
  const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] });
  const form = new FormData();
  form.set('chat_id', '7');
  form.set('text', 'multipart');
  form.set('reply_markup', keyboard);

  await call(server, 'sendMessage', { chat_id: '7', text: 'json' });
  await fetch(`${url}?chat_id=7&text=query`);
  await fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: '7', text: 'form' }) });
  await fetch(url, { method: 'POST', body: form });
  const said = ada.chat().filter(({ from }) => from === 'bot');
  expect(said.map(({ text }) => text)).toEqual(['json', 'query', 'form', 'multipart']);
  expect(said.at(-1)?.buttons).toEqual([[{ text: 'Go', data: 'go' }]]);
});

test('nonsense is refused without harm', async () => {
  const { server } = await startChat();
  const post = (body: string, type = 'application/json') =>
    fetch(`${server.url}/bot${TOKEN}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  expect((await post('{"chat_id":')).status).toBe(400);
  expect((await post('[1,2]')).status).toBe(400);
  expect((await post('x', 'multipart/form-data; boundary=abc')).status).toBe(400);
  const huge = JSON.stringify({ chat_id: 7, text: 'x'.repeat(1_000_000) });
  expect(await (await post(huge)).json()).toMatchObject({
    description: 'Bad Request: message is too long',
  });
  expect((await call(server, 'getMe')).status).toBe(200);
});

test('a bot cannot write to strangers or to chats that are not there', async () => {
  const { server, api } = await startChat();
  server.person({ id: 8, firstName: 'Bob' });
  expect(await refusal(api.sendMessage(8, 'hi'))).toBe(
    "Forbidden: bot can't initiate conversation with a user",
  );
  expect(await refusal(api.sendMessage(99, 'hi'))).toBe('Bad Request: chat not found');
  expect(await refusal(api.getChat('@nobody'))).toBe('Bad Request: chat not found');
});

test('texts, captions and button data have their limits', async () => {
  const { api } = await startChat();
  const button = (data: string) => ({
    reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: data }]] },
  });
  expect(await refusal(api.sendMessage(7, ' \n '))).toBe('Bad Request: message text is empty');
  expect(await refusal(api.sendMessage(7, 'x'.repeat(4097)))).toBe(
    'Bad Request: message is too long',
  );
  const marked = `<b>${'x'.repeat(4096)}</b>`;
  await api.sendMessage(7, marked, { parse_mode: 'HTML' });
  expect(await refusal(api.sendMessage(7, 'x', button('')))).toBe(
    'Bad Request: BUTTON_DATA_INVALID',
  );
  expect(await refusal(api.sendMessage(7, 'x', button('я'.repeat(33))))).toBe(
    'Bad Request: BUTTON_DATA_INVALID',
  );
  await api.sendMessage(7, 'x', button('я'.repeat(32)));
});

test('an edit has to change something that is there and is the bot’s own', async () => {
  const { api, ada } = await startChat();
  const markup = { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] } };
  const { message_id } = await api.sendMessage(7, 'one', markup);
  expect(await refusal(api.editMessageText(7, message_id, 'one', markup))).toBe(
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
  expect(await refusal(api.editMessageText(7, 999, 'two'))).toBe(
    'Bad Request: message to edit not found',
  );
  const own = ada.sendText('mine');
  expect(await refusal(api.editMessageText(7, own.messageId, 'two'))).toBe(
    "Bad Request: message can't be edited",
  );
  expect(await refusal(api.editMessageCaption(7, message_id, { caption: 'two' }))).toBe(
    'Bad Request: there is no caption in the message to edit',
  );
  await api.editMessageReplyMarkup(7, message_id);
  await api.editMessageText(7, message_id, 'two', markup);
  await api.editMessageText(7, message_id, 'two');
  expect(ada.chat().find((message) => message.messageId === message_id)).toMatchObject({
    text: 'two',
    buttons: [],
  });
});

test('a deleted message is gone', async () => {
  const clock = { ms: 1_800_000_000_000 };
  const { api, ada } = await startChat({ now: () => clock.ms });
  const { message_id } = await api.sendMessage(7, 'one');
  const { message_id: old } = await api.sendMessage(7, 'two');
  await api.deleteMessage(7, message_id);
  expect(ada.chat().map(({ text }) => text)).toEqual(['/start', 'two']);
  expect(await refusal(api.deleteMessage(7, message_id))).toBe(
    'Bad Request: message to delete not found',
  );
  clock.ms += 49 * 60 * 60 * 1000;
  expect(await refusal(api.deleteMessage(7, old))).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
});

test('a tapped button can be answered once, and not after 150 seconds', async () => {
  const clock = { ms: 1_800_000_000_000 };
  const { api, ada } = await startChat({ now: () => clock.ms });
  const late = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  const first = ada.tapStale('x', 1);
  await api.answerCallbackQuery(first.queryId, { text: 'ok', show_alert: true });
  expect(ada.answers()).toMatchObject([{ data: 'x', text: 'ok', showAlert: true }]);
  expect(await refusal(api.answerCallbackQuery(first.queryId))).toBe(late);
  const second = ada.tapStale('y', 1);
  clock.ms += 150_000;
  expect(await refusal(api.answerCallbackQuery(second.queryId))).toBe(late);
});

test('a callback query shows the message as it is now, even when it is gone', async () => {
  const { api, ada } = await startChat();
  const markup = { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] } };
  const { message_id } = await api.sendMessage(7, 'one', markup);
  ada.tap(message_id, 'Go');
  expect(() => ada.tap(message_id, 'Stop')).toThrow('there is: "Go"');
  await api.deleteMessage(7, message_id);
  ada.tapStale('go', message_id);
  expect(await api.getUpdates()).toMatchObject([
    { callback_query: { data: 'go', message: { text: 'one', ...markup } } },
    { callback_query: { data: 'go', message: { message_id, date: 0 } } },
  ]);
});

test('previews, replies and protection are kept with the message', async () => {
  const { api, ada } = await startChat();
  const question = ada.sendText('why?');
  await api.sendMessage(7, 'because', {
    link_preview_options: { is_disabled: true },
    reply_parameters: { message_id: question.messageId },
    protect_content: true,
    disable_notification: true,
  });
  expect(ada.chat().at(-1)).toMatchObject({
    linkPreview: false,
    replyTo: question.messageId,
    protected: true,
    silent: true,
  });
  expect(await refusal(api.sendMessage(7, 'x', { reply_parameters: { message_id: 999 } }))).toBe(
    'Bad Request: message to be replied not found',
  );
});

test('a bot describes itself per language', async () => {
  const { api } = await startChat();
  await api.setMyCommands([{ command: 'help', description: 'Aiuto' }], { language_code: 'it' });
  expect(await api.getMyCommands({ language_code: 'it' })).toHaveLength(1);
  expect(await api.getMyCommands()).toEqual([]);
  await api.deleteMyCommands({ language_code: 'it' });
  expect(await api.getMyCommands({ language_code: 'it' })).toEqual([]);
  expect(await refusal(api.setMyCommands([{ command: 'Help!', description: 'x' }]))).toBe(
    'Bad Request: BOT_COMMAND_INVALID',
  );
  await api.setMyName('Interviewer');
  expect(await api.getMyName()).toEqual({ name: 'Interviewer' });
  expect(await api.setMyDescription('Asks')).toBe(true);
  expect(await api.setMyShortDescription('Asks')).toBe(true);
});

test('groups and channels speak to the bot under their own names', async () => {
  const { server, api } = await startChat();
  const bob = { id: 8, firstName: 'Bob' };
  const team = server.group({ id: -5, title: 'Team', type: 'group' });
  const news = server.group({ id: -6, title: 'News', type: 'channel' });
  team.addBot(bob);
  team.sendText('/start@journey_bot', bob);
  news.sendText('posted');
  expect(await api.getUpdates()).toMatchObject([
    { my_chat_member: { new_chat_member: { status: 'member' } } },
    { message: { chat: { type: 'group' }, entities: [{ type: 'bot_command', length: 18 }] } },
    { channel_post: { text: 'posted', sender_chat: { title: 'News' } } },
  ]);
  await api.sendMessage(-5, 'hello all');
  expect(team.chat().at(-1)).toMatchObject({ from: 'bot', text: 'hello all' });
  await api.leaveChat(-5);
  expect(await refusal(api.sendMessage(-5, 'x'))).toBe(
    'Forbidden: bot is not a member of the group chat',
  );
});
