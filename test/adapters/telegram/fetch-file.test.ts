import { createServer } from 'node:http';
import { Api } from 'grammy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../../src/adapters/playground/local-bot-api.ts';
import { createFetchFile } from '../../../src/adapters/telegram/fetch-file.ts';

const token = '42:test-token';
let server: LocalBotApi;
let file: string;

beforeEach(async () => {
  server = await createLocalBotApi();
  server.addBot({ token, username: 'journey_test_bot', id: 42 });
  const ada = server.person({ id: 7, firstName: 'Ada' });
  ada.sendVoice({ bytes: Buffer.from('OggS') });
  file = ada.chat().at(-1)?.voice?.fileId ?? '';
});
afterEach(() => server.close());

function fetchFile(signal = new AbortController().signal, timeoutMs = 20_000) {
  const api = new Api(token, { apiRoot: server.url });
  return createFetchFile({ api, apiRoot: server.url, token, timeoutMs })(file, signal);
}

it.each([
  ['getFile', { status: 400, description: 'Bad Request: file is too big' }, { kind: 'too-big' }],
  ['getFile', { status: 400, description: 'Bad Request: invalid file_id' }, { retry: false }],
  [
    'getFile',
    {
      status: 400,
      description: 'Bad Request: wrong file_id or the file is temporarily unavailable',
    },
    { retry: true },
  ],
  ['getFile', { status: 429 }, { retry: true }],
  ['getFile', { status: 502 }, { retry: true }],
  ['getFile', { invalidJson: true }, { retry: true }],
  ['getFile', { dropConnection: true }, { retry: true }],
  ['download', { status: 404 }, { retry: true, reason: 'download 404' }],
  ['download', { status: 500 }, { retry: true }],
  ['download', { dropConnection: true }, { retry: true }],
])('%s with %j is told as %j', async (method, fault, outcome) => {
  server.faults.next(method, fault);
  expect(await fetchFile()).toMatchObject(outcome);
  expect(await fetchFile()).toMatchObject({ kind: 'file', bytes: Buffer.from('OggS') });
});

it('gives a download up after a while', async () => {
  server.faults.next('download', { delayMs: 60_000 });
  expect(await fetchFile(undefined, 100)).toMatchObject({ kind: 'failed', retry: true });
});

it.each(['getFile', 'download'])(
  'is cancelled in the middle of %s, and only then rejects',
  async (where) => {
    let isReached = false;
    const hung = createServer((request, response) => {
      if (where === 'download' && !request.url?.startsWith('/file/')) {
        const result = { file_id: 'f', file_unique_id: 'u', file_path: 'voice/file_1.oga' };
        response.end(JSON.stringify({ ok: true, result }));
      } else isReached = true;
    });
    await new Promise<void>((resolve) => hung.listen(0, '127.0.0.1', resolve));
    const address = hung.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const apiRoot = `http://127.0.0.1:${port}`;
    const stopping = new AbortController();
    const api = new Api(token, { apiRoot });
    const fetching = createFetchFile({ api, apiRoot, token })('f', stopping.signal);
    const ended = expect(fetching).rejects.toThrow('stopping');
    await expect.poll(() => isReached).toBe(true);
    stopping.abort(new Error('stopping'));
    await ended;
    hung.closeAllConnections();
    hung.close();
  },
);
