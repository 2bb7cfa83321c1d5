import { Api, InputFile } from 'grammy';
import type {
  GetFileResult,
  GetMeResult,
  GetMyCommandsResult,
  GetWebhookInfoResult,
  Message,
  Update,
} from 'node-telegram-bot-api/types';
import { expect, test } from 'vitest';
import { startServer, TOKEN } from './support.ts';

const now = 1_700_000_000;
const bot = { id: 4242, is_bot: true, first_name: 'journey_bot', username: 'journey_bot' };
const chat = { id: 7, type: 'private', first_name: 'Ada' } as const;
const ada = { id: 7, is_bot: false, first_name: 'Ada', language_code: 'it' };
const dot = {
  file_id: 'file-4242-1700000000001',
  file_unique_id: 'unique-1700000000001',
  file_size: 67,
};

/**
 * What the server answers, word for word. The compiler holds each of them against the types that
 * node-telegram-bot-api makes from Telegram's own description of the Bot API.
 */
const replies = {
  getMe: {
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } satisfies GetMeResult,
  text: {
    message_id: 2,
    from: bot,
    chat,
    date: now,
    text: 'Yes or no?',
    entities: [{ type: 'bold', offset: 0, length: 3 }],
    reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] },
  } satisfies Message,
  edited: {
    message_id: 2,
    from: bot,
    chat,
    date: now,
    edit_date: now,
    text: 'Yes.',
  } satisfies Message,
  photo: {
    message_id: 3,
    from: bot,
    chat,
    date: now,
    photo: [{ ...dot, width: 1, height: 1 }],
    caption: 'A dot',
  } satisfies Message,
  file: { ...dot, file_path: 'files/1700000000001.png' } satisfies GetFileResult,
  commands: [{ command: 'go', description: 'Go' }] satisfies GetMyCommandsResult,
  webhook: {
    url: '',
    has_custom_certificate: false,
    pending_update_count: 2,
  } satisfies GetWebhookInfoResult,
  updates: [
    {
      update_id: 1_700_000_000_001,
      message: {
        message_id: 1,
        from: ada,
        chat,
        date: now,
        text: '/start',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    },
    {
      update_id: 1_700_000_000_002,
      callback_query: {
        id: '1700000000002',
        from: ada,
        chat_instance: '7',
        data: 'yes',
        message: {
          message_id: 2,
          from: bot,
          chat,
          date: now,
          text: 'Yes or no?',
          entities: [{ type: 'bold', offset: 0, length: 3 }],
          reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] },
        },
      },
    },
  ] satisfies Update[],
};

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

test('answers are of the shape that Telegram publishes', async () => {
  const server = await startServer({ now: () => now * 1000 });
  const api = new Api(TOKEN, { apiRoot: server.url });
  const person = server.person({ id: 7, firstName: 'Ada', languageCode: 'it' });
  person.start();
  expect(await api.getMe()).toEqual(replies.getMe);
  const text = await api.sendMessage(7, '<b>Yes</b> or no?', {
    parse_mode: 'HTML',
    reply_markup: replies.text.reply_markup,
  });
  expect(text).toEqual(replies.text);
  const photo = await api.sendPhoto(7, new InputFile(png, 'dot.png'), { caption: 'A dot' });
  expect(photo).toEqual(replies.photo);
  expect(await api.getFile(dot.file_id)).toEqual(replies.file);
  await api.setMyCommands(replies.commands);
  expect(await api.getMyCommands()).toEqual(replies.commands);
  person.tap(text.message_id, 'Yes');
  expect(await api.getWebhookInfo()).toEqual(replies.webhook);
  expect(await api.getUpdates()).toEqual(replies.updates);
  expect(await api.editMessageText(7, text.message_id, 'Yes.')).toEqual(replies.edited);
});
