import type { ApiClientOptions } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';

/** Token of the benchmark's bots. */
export const token = '1:bench';

/** The bot, as getMe would describe it. */
export const me: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: 'Journey Interviewer',
  username: 'journey_bench_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

type Fetch = NonNullable<ApiClientOptions['fetch']>;

let lastUpdate = 0;
let lastMessage = 0;
const now = () => Math.floor(Date.now() / 1000);
const userOf = (id: number) => ({
  id,
  is_bot: false,
  first_name: 'Ann',
  last_name: 'Example',
  username: `ann_${id}`,
  language_code: 'en',
});
const chatOf = (id: number) => {
  const { first_name, last_name, username } = userOf(id);
  return { id, first_name, last_name, username, type: 'private' as const };
};

const answer: unknown = async (url: unknown, init: { body?: unknown } = {}) => {
  const method = String(url).slice(String(url).lastIndexOf('/') + 1);
  const payload = JSON.parse(String(init.body ?? '{}'));
  const { id, is_bot, first_name, username } = me;
  const message = () => ({
    message_id: payload.message_id ?? ++lastMessage,
    from: { id, is_bot, first_name, username },
    chat: chatOf(payload.chat_id),
    date: now(),
    text: payload.text,
    entities: payload.entities,
    reply_markup: payload.reply_markup,
  });
  const result = /^(send|edit)/.test(method) ? message() : true;
  const body = JSON.stringify({ ok: true, result });
  return { json: async () => JSON.parse(body) };
};
if (!isFetch(answer)) throw new Error('not a function');

/** The Bot API without a network: grammY's client runs as ever, and a message comes back as Telegram would send it. */
export const localFetch: Fetch = answer;

/** Of the whole of fetch, grammY calls it with these two arguments and reads the JSON of the response. */
function isFetch(value: unknown): value is Fetch {
  return typeof value === 'function';
}

/** Somebody writes to the bot. */
export function textUpdate(chat: number, text: string): Update {
  const command = /^\/\w+/.exec(text)?.[0];
  return {
    update_id: ++lastUpdate,
    message: {
      message_id: ++lastMessage,
      from: userOf(chat),
      chat: chatOf(chat),
      date: now(),
      text,
      ...(command
        ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }
        : {}),
    },
  };
}

/** Somebody presses a button. */
export function tapUpdate(chat: number, data: string): Update {
  return {
    update_id: ++lastUpdate,
    callback_query: {
      id: String(lastUpdate),
      from: userOf(chat),
      chat_instance: String(chat),
      data,
      message: { message_id: lastMessage, chat: chatOf(chat), date: now(), text: 'Do you agree?' },
    },
  };
}
