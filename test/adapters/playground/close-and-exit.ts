import { createLocalBotApi } from '../../../src/adapters/playground/local-bot-api.ts';

// Run as a process of its own: it ends only when closing has left nothing behind.
const server = await createLocalBotApi();
server.addBot({ token: '1:a', username: 'bot', id: 1 });
const ada = server.person({ id: 7, firstName: 'Ada' });
const tap = ada.tapStale('x', 1);
server.faults.next('getMe', { delayMs: 60_000 });
const ended = () => 'ended';
const ask = (method: string) => fetch(`${server.url}/bot1:a/${method}`).catch(ended);
const waits = Promise.all([
  ask(`getUpdates?timeout=50&offset=${tap.updateId + 1}`),
  ask('getMe'),
  ada.waitFor(() => false, { timeoutMs: 60_000 }).catch(ended),
  tap.answered(60_000).catch(ended),
]);
await new Promise((resolve) => setTimeout(resolve, 100));
await server.close();
await waits;
console.log('closed');
