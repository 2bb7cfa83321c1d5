import { expect, test } from 'vitest';
import { call, startChat } from './support.ts';

test('a call can be spoilt, a number of times, in every way', async () => {
  const { server, api, ada } = await startChat();
  const send = () => api.sendMessage(7, 'x');

  server.faults.next('sendMessage', { status: 429, retryAfter: 3 }, 2);
  const limited = {
    error_code: 429,
    description: 'Too Many Requests: retry after 3',
    parameters: { retry_after: 3 },
  };
  await expect(send()).rejects.toMatchObject(limited);
  await expect(send()).rejects.toMatchObject(limited);
  server.faults.next('*', { status: 502 });
  await expect(send()).rejects.toMatchObject({ error_code: 502, description: 'Bad Gateway' });
  server.faults.next('*', { status: 403 });
  await expect(send()).rejects.toMatchObject({ error_code: 403 });
  server.faults.next('sendMessage', { invalidJson: true });
  await expect(send()).rejects.toThrow();
  server.faults.next('sendMessage', { dropConnection: true });
  await expect(send()).rejects.toThrow('Network request');
  server.faults.next('sendMessage', {
    status: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: -100 },
  });
  await expect(send()).rejects.toMatchObject({ parameters: { migrate_to_chat_id: -100 } });
  expect(ada.chat().filter(({ from }) => from === 'bot')).toEqual([]);
  await send();
  expect(ada.chat().at(-1)).toMatchObject({ from: 'bot', text: 'x' });
});

test('a call can be slow', async () => {
  const { server, api } = await startChat();
  server.faults.next('sendMessage', { delayMs: 60 });
  const started = Date.now();
  await api.sendMessage(7, 'x');
  expect(Date.now() - started).toBeGreaterThanOrEqual(55);
});

test('an answer can be lost after the call took effect', async () => {
  const { server, api, ada } = await startChat();
  server.faults.next('sendMessage', { dropConnection: true, afterEffect: true });
  await expect(api.sendMessage(7, 'sent')).rejects.toThrow();
  expect(ada.chat().at(-1)).toMatchObject({ text: 'sent' });
});

test('a fault for every method leaves polling alone', async () => {
  const { server } = await startChat();
  server.faults.next('*', { status: 502 });
  expect((await call(server, 'getUpdates')).status).toBe(200);
  expect((await call(server, 'getMe')).status).toBe(502);
});
