import { Api, Bot } from 'grammy';
import { onTestFinished } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
  type LocalBotApiOptions,
} from '../../../src/adapters/playground/local-bot-api.ts';

/** The bot every test talks to. */
export const TOKEN = '4242:test';

/** A server with one bot, closed when the test is over. */
export async function startServer(options: LocalBotApiOptions = {}): Promise<LocalBotApi> {
  const server = await createLocalBotApi(options);
  server.addBot({ token: TOKEN, username: 'journey_bot', id: 4242 });
  onTestFinished(() => server.close());
  return server;
}

/** A server, a client of its API and a person, who has opened the bot. */
export async function startChat(options: LocalBotApiOptions = {}) {
  const server = await startServer(options);
  const api = new Api(TOKEN, { apiRoot: server.url });
  const ada = server.person({ id: 7, firstName: 'Ada', languageCode: 'en' });
  ada.start();
  await api.getUpdates({ offset: -1 }).then(([last]) => confirm(api, last?.update_id));
  return { server, api, ada };
}

/** Forgets all updates up to and including `updateId`. */
export async function confirm(api: Api, updateId = 0): Promise<void> {
  await api.getUpdates({ offset: updateId + 1 });
}

/** A bot that polls the server until the test is over. */
export async function startBot(server: LocalBotApi, setUp: (bot: Bot) => void): Promise<Bot> {
  const bot = new Bot(TOKEN, { client: { apiRoot: server.url } });
  setUp(bot);
  bot.catch(() => {});
  await bot.init();
  const running = bot.start({ timeout: 5 });
  onTestFinished(async () => {
    await bot.stop().catch(() => {});
    await running.catch(() => {});
  });
  return bot;
}

/** A call without any client library; the answer as it came. */
export async function call(
  server: LocalBotApi,
  method: string,
  body: Record<string, unknown> = {},
  token = TOKEN,
) {
  const response = await fetch(`${server.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
