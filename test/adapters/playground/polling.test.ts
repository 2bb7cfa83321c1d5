import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { call, confirm, startBot, startChat, startServer, TOKEN } from './support.ts';

const texts = (updates: { message?: { text?: string } }[]) =>
  updates.map(({ message }) => message?.text);

test('updates come again until a higher offset confirms them', async () => {
  const { api, ada } = await startChat();
  const { updateId } = ada.sendText('one');
  ada.sendText('two');

  expect(texts(await api.getUpdates())).toEqual(['one', 'two']);
  expect(texts(await api.getUpdates({ limit: 1 }))).toEqual(['one']);
  expect(texts(await api.getUpdates({ offset: updateId }))).toEqual(['one', 'two']);
  expect(texts(await api.getUpdates({ offset: updateId + 1 }))).toEqual(['two']);
  expect(texts(await api.getUpdates())).toEqual(['two']);
});

test('a negative offset keeps only the newest', async () => {
  const { api, ada } = await startChat();
  for (const text of ['one', 'two', 'three']) ada.sendText(text);

  expect(texts(await api.getUpdates({ offset: -2 }))).toEqual(['two', 'three']);
  expect(texts(await api.getUpdates())).toEqual(['two', 'three']);
});

test('ids rise, and start from the time, so that a restarted server reuses none', async () => {
  const { ada } = await startChat({ now: () => 1_800_000_000_000 });
  const first = ada.sendText('one').updateId;
  expect(first).toBeGreaterThan(1_800_000_000_000 - 1);
  expect(ada.sendText('two').updateId).toBe(first + 1);
});

test('a long poll answers as soon as there is something', async () => {
  const { api, ada } = await startChat();
  const started = Date.now();
  const waiting = api.getUpdates({ timeout: 10 });
  setTimeout(() => ada.sendText('late'), 30);
  expect(texts(await waiting)).toEqual(['late']);
  expect(Date.now() - started).toBeLessThan(2_000);
});

test('a second poll ends the first with a conflict', async () => {
  const { api, ada } = await startChat();
  const first = api.getUpdates({ timeout: 10 });
  const refused = expect(first).rejects.toMatchObject({ error_code: 409 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = api.getUpdates({ timeout: 10 });
  await refused;
  ada.sendText('for the second');
  expect(await second).toHaveLength(1);
});

test('a poll nobody waits for any more takes no updates', async () => {
  const { server, api, ada } = await startChat();
  const gone = new AbortController();
  const url = `${server.url}/bot${TOKEN}/getUpdates?timeout=10`;
  const poll = fetch(url, { signal: gone.signal }).catch(() => 'hung up');
  await new Promise((resolve) => setTimeout(resolve, 50));
  gone.abort();
  expect(await poll).toBe('hung up');
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { updateId } = ada.sendText('one');
  await confirm(api, updateId - 1);
  server.redeliver(updateId);
  expect(texts(await api.getUpdates())).toEqual(['one', 'one']);
});

test('allowed_updates are remembered until they are changed', async () => {
  const { api, ada } = await startChat();
  await api.getUpdates({ allowed_updates: ['callback_query'] });
  ada.sendText('not wanted');
  ada.tapStale('wanted', 1);
  const updates = await api.getUpdates();
  expect(updates.map(({ callback_query }) => callback_query?.data)).toEqual(['wanted']);
  await api.getUpdates({ allowed_updates: [] });
  ada.sendText('wanted again');
  expect(await api.getUpdates()).toHaveLength(2);
});

test('an update can be delivered again after it was confirmed', async () => {
  const { server, api, ada } = await startChat();
  const { updateId } = ada.sendText('one');
  await confirm(api, updateId);
  expect(await api.getUpdates()).toEqual([]);
  server.redeliver(updateId);
  const again = await api.getUpdates({ offset: updateId + 1 });
  expect(again.map(({ update_id }) => update_id)).toEqual([updateId]);
  expect(await api.getUpdates({ offset: updateId + 1 })).toEqual([]);
});

test('every n-th update can be doubled', async () => {
  const { server, ada } = await startChat();
  server.delivery.duplicateEvery = 2;
  const seen: (string | undefined)[] = [];
  await startBot(server, (bot) => bot.on('message', (ctx) => void seen.push(ctx.message.text)));
  for (const text of ['1', '2', '3', '4']) ada.sendText(text);
  await expect.poll(() => [...seen].sort()).toEqual(['1', '2', '2', '3', '4', '4']);
});

test('a doubled update stays behind the ones before it, though nobody got the answer they were in', async () => {
  const { server, api, ada } = await startChat();
  server.delivery.duplicateEvery = 2;
  ada.sendText('one');
  ada.sendText('two');
  await api.getUpdates();
  expect(texts(await api.getUpdates())).toEqual(['one', 'two', 'two']);
});

test('a button overtakes the texts that wait, if asked to', async () => {
  const { api, ada } = await startChat({ delivery: { buttonsOvertake: true } });
  ada.sendText('one');
  ada.sendText('two');
  ada.tapStale('a', 1);
  ada.tapStale('b', 1);
  const updates = await api.getUpdates();
  const shown = updates.map(({ message, callback_query }) => message?.text ?? callback_query?.data);
  expect(shown).toEqual(['a', 'b', 'one', 'two']);
  const ids = updates.map(({ update_id }) => update_id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  ada.tapStale('c', 1);
  expect((await api.getUpdates()).at(-1)?.callback_query?.data).toBe('c');
});

test('buttons nobody fetched in time are gone', async () => {
  const clock = { ms: 1_800_000_000_000 };
  const { api, ada } = await startChat({ now: () => clock.ms });
  ada.tapStale('old', 1);
  clock.ms += 150_000;
  ada.sendText('new');
  expect(texts(await api.getUpdates())).toEqual(['new']);
});

test('any update can be injected, and its chat is then known', async () => {
  const { server, api } = await startChat();
  const chat = { id: -100, type: 'supergroup', title: 'Team' };
  const id = server.inject({ message: { message_id: 1, date: 1, chat, text: 'hello' } });
  expect(await api.getUpdates()).toMatchObject([{ update_id: id, message: { chat } }]);
  expect(await api.sendMessage(-100, 'hi')).toMatchObject({ chat: { title: 'Team' } });
});

test('closing ends a long poll at once', async () => {
  const server = await startServer();
  const poll = call(server, 'getUpdates', { timeout: 50 }).catch(() => 'closed');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const started = Date.now();
  await server.close();
  await poll;
  expect(Date.now() - started).toBeLessThan(500);
});

test('a new server goes on from what an earlier one left behind', async () => {
  const { server, ada } = await startChat();
  const { updateId } = ada.sendText('still there');
  const left = deserialize(serialize(server.state));
  await server.close();

  const again = await startServer({ state: left });
  const { body } = await call(again, 'getUpdates');
  expect(body).toMatchObject({
    result: [{ update_id: updateId, message: { text: 'still there' } }],
  });
});
