import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startChat } from './support.ts';

const run = promisify(execFile);

test('closing ends polls, waits and delays, and leaves nothing that keeps a process alive', async () => {
  const script = fileURLToPath(new URL('./close-and-exit.ts', import.meta.url));
  const options = { timeout: 10_000 };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], options);
  expect(stdout).toBe('closed\n');
}, 15_000);

test('closing gives up on a webhook that does not answer', async () => {
  const { server, api, ada } = await startChat();
  await api.setWebhook('http://127.0.0.1:9/unreachable');
  ada.sendText('hello?');
  await expect
    .poll(async () => (await api.getWebhookInfo()).last_error_message)
    .toContain('fetch failed');
  await server.close();
});

test('setting a webhook ends a long poll', async () => {
  const { api } = await startChat();
  const poll = expect(api.getUpdates({ timeout: 10 })).rejects.toMatchObject({
    error_code: 409,
    description: 'Conflict: terminated by setWebhook request',
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await api.setWebhook('http://127.0.0.1:9/unreachable');
  await poll;
});
