import { setTimeout } from 'node:timers/promises';
import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { createLocalBotApi } from '../../../src/adapters/playground/local-bot-api.ts';
import type { BotContext } from '../../../src/adapters/telegram/context.ts';
import { startPolling } from '../../../src/adapters/telegram/polling.ts';

const token = '42:test-token';

it('takes what one person says in its order, however long the store is away, and others meanwhile', async () => {
  const api = await createLocalBotApi();
  api.addBot({ token, username: 'journey_test_bot', id: 42 });
  const [anna, boris] = ['Anna', 'Boris'].map((firstName, n) =>
    api.person({ id: n + 1, firstName }),
  );
  for (const text of ['first', 'second', 'third']) anna?.sendText(text);
  boris?.sendText('of another');

  const taken: string[] = [];
  const takeSurely = async ({ message }: Update) => {
    const text = message?.text ?? '';
    if (text === 'first') await setTimeout(100);
    taken.push(text);
  };
  const bot = new Bot<BotContext>(token, { client: { apiRoot: api.url } });
  const polling = await startPolling(bot, { takeSurely }, pino({ level: 'silent' }));
  await vi.waitFor(() => expect(taken).toHaveLength(4));
  await polling.stop();
  await api.close();

  expect(taken).toEqual(['of another', 'first', 'second', 'third']);
});
