import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { startChat } from './support.ts';

interface Delivery {
  id: number;
  text: string;
  secret: string | undefined;
}

/** A bot's web server: `answer` decides on each delivery. */
async function startHook(
  answer: (
    delivery: Delivery,
    attempt: number,
  ) => { status: number; retryAfter?: number; body?: unknown },
) {
  const deliveries: Delivery[] = [];
  const hook = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const update = JSON.parse(Buffer.concat(chunks).toString());
    const text = update.message?.text ?? update.callback_query?.data;
    const secret = request.headers['x-telegram-bot-api-secret-token']?.toString();
    const delivery = { id: update.update_id, text, secret };
    deliveries.push(delivery);
    const { status, retryAfter, body } = answer(delivery, deliveries.length);
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    hook.closeAllConnections();
    hook.close();
  });
  const address = hook.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  const { port } = address;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    deliveries,
    texts: () => deliveries.map((d) => d.text),
  };
}

const backoff = { webhookBackoff: { firstMs: 20, maxMs: 40 } };

test('updates are posted in order with the secret, what waited included', async () => {
  const { api, ada } = await startChat(backoff);
  const hook = await startHook(() => ({ status: 200 }));
  ada.sendText('before');
  await api.setWebhook(hook.url, { secret_token: 's3cret' });
  ada.sendText('after');
  await expect.poll(hook.texts).toEqual(['before', 'after']);
  expect(hook.deliveries.map(({ secret }) => secret)).toEqual(['s3cret', 's3cret']);
  expect(await api.getWebhookInfo()).toMatchObject({ url: hook.url, pending_update_count: 0 });
});

test('polling is refused while a webhook is set, and goes on after it', async () => {
  const { api, ada } = await startChat(backoff);
  const hook = await startHook(() => ({ status: 500 }));
  await api.setWebhook(hook.url);
  await expect(api.getUpdates()).rejects.toMatchObject({ error_code: 409 });
  ada.sendText('not taken');
  await expect.poll(hook.texts).toContain('not taken');
  await api.deleteWebhook();
  expect(await api.getUpdates()).toMatchObject([{ message: { text: 'not taken' } }]);
});

test('a refused update is tried again before the next of its chat, but not before another chat', async () => {
  const { server, api, ada } = await startChat(backoff);
  const hook = await startHook(({ text }, attempt) => ({
    status: text === 'first' && attempt < 4 ? 503 : 200,
  }));
  const bob = server.person({ id: 8, firstName: 'Bob' });
  await api.setWebhook(hook.url);
  ada.sendText('first');
  ada.sendText('second');
  bob.sendText('other');
  await expect.poll(() => hook.texts().at(-1)).toBe('second');
  const texts = hook.texts();
  expect(texts.filter((text) => text === 'second')).toHaveLength(1);
  expect(texts.filter((text) => text === 'first').length).toBeGreaterThan(1);
  expect(texts.indexOf('other')).toBeLessThan(texts.indexOf('second'));
  const { last_error_message } = await api.getWebhookInfo();
  expect(last_error_message).toBe('Wrong response from the webhook: 503 Service Unavailable');
});

test('Retry-After is honoured', async () => {
  const { api, ada } = await startChat(backoff);
  const hook = await startHook((_, attempt) =>
    attempt === 1 ? { status: 429, retryAfter: 0.2 } : { status: 200 },
  );
  await api.setWebhook(hook.url);
  const started = Date.now();
  ada.sendText('slowly');
  await expect.poll(() => hook.deliveries.length).toBe(2);
  expect(Date.now() - started).toBeGreaterThanOrEqual(195);
});

test('a method in the answer is run', async () => {
  const { api, ada } = await startChat(backoff);
  const hook = await startHook(() => ({
    status: 200,
    body: { method: 'sendMessage', chat_id: 7, text: 'by webhook' },
  }));
  await api.setWebhook(hook.url);
  ada.sendText('hi');
  await ada.waitFor(({ text }) => text === 'by webhook');
});

test('redelivered and doubled updates are posted again', async () => {
  const { server, api, ada } = await startChat({ ...backoff, delivery: { duplicateEvery: 2 } });
  const hook = await startHook(() => ({ status: 200 }));
  await api.setWebhook(hook.url);
  const { updateId } = ada.sendText('one');
  await expect.poll(hook.texts).toEqual(['one', 'one']);
  server.redeliver(updateId);
  await expect.poll(hook.texts).toEqual(['one', 'one', 'one']);
});

test('a button passes a text that is not accepted, if asked to', async () => {
  const { api, ada } = await startChat({ ...backoff, delivery: { buttonsOvertake: true } });
  const hook = await startHook(({ text }) => ({ status: text === 'stuck' ? 500 : 200 }));
  await api.setWebhook(hook.url);
  ada.sendText('stuck');
  await expect.poll(hook.texts).toContain('stuck');
  ada.tapStale('button', 1);
  await expect.poll(hook.texts).toContain('button');
});
