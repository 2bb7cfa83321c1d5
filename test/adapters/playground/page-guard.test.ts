import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api, InputFile } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../../src/adapters/playground/local-bot-api.ts';
import { pageOptions } from './page-support.ts';

const token = '1:never-guessed';
let folder: string;
let server: LocalBotApi;
let port: string;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-guard-'));
  server = await createLocalBotApi({
    page: pageOptions({ folder, bot: { token, username: 'a_bot', id: 1 } }),
  });
  port = new URL(server.url).port;
  server.person({ id: 7, firstName: 'Ada' }).start();
  const opened = await fetch(server.url);
  cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Sent {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request with just these headers: `fetch` would not let us lie about our host and origin. */
function send({
  method = 'GET',
  path,
  headers = {},
  body,
}: Sent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    if (body !== undefined) sent.setHeader('content-length', Buffer.byteLength(body));
    sent.end(body);
  });
}

const own = () => ({ host: `127.0.0.1:${port}`, cookie });
const json = { 'content-type': 'application/json' };
const write = (headers: Record<string, string>) =>
  send({
    method: 'POST',
    path: '/_local/people/7/sendText',
    headers: { ...own(), ...json, ...headers },
    body: JSON.stringify({ text: 'from outside' }),
  });
const said = () =>
  server
    .findPerson(7)
    .chat()
    .filter(({ text }) => text === 'from outside').length;

describe('another web site', () => {
  it.each([
    '/',
    '/page.js',
    '/words/en',
    '/page/events',
    '/_local/people/7/chat',
    `/bot${token}/getMe`,
  ])('that has pointed a name of its own here reads nothing of %s', async (path) => {
    const { status, body } = await send({
      path,
      headers: { ...own(), host: `evil.example:${port}` },
    });
    expect(status).toBe(403);
    expect(body).not.toContain('Ada');
  });

  it.each([
    ['another host', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a file or a frame without a name', { origin: 'null' }],
    ['a browser that only says that it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port, as browsers say it', { 'sec-fetch-site': 'same-site' }],
    ['this port by the wrong scheme', { origin: 'https://127.0.0.1' }],
  ])('writes nothing: %s', async (_, headers) => {
    expect((await write(headers)).status).toBe(403);
    expect(said()).toBe(0);
  });

  it('may link to the page, but not have anything done by a link', async () => {
    const visit = {
      host: `localhost:${port}`,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    };
    expect((await send({ path: '/', headers: visit })).status).toBe(200);
    const link = { ...visit, cookie };
    expect((await send({ path: '/_local/people/7/chat', headers: link })).status).toBe(403);
  });
});

describe('whoever has not opened the page', () => {
  it.each([
    '/page/events',
    '/page/studies?language=en',
    '/_local/people/7/chat',
    '/_local/files/x',
  ])('reads nothing of %s', async (path) => {
    const { host } = own();
    expect((await send({ path, headers: { host } })).status).toBe(403);
    const guessed = { host, cookie: cookie.replace(/=.*/, '=guessed') };
    expect((await send({ path, headers: guessed })).status).toBe(403);
  });

  it('writes nothing, and cannot speak for the bot', async () => {
    expect((await write({ cookie: '' })).status).toBe(403);
    expect(said()).toBe(0);
    const { status } = await send({ path: '/bot1:guessed/getMe', headers: own() });
    expect(status).toBe(401);
  });
});

describe('the page', () => {
  it('reads and writes, under both names of this machine', async () => {
    expect((await write({})).status).toBe(200);
    const local = {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await write(local)).status).toBe(200);
    expect(said()).toBe(2);
  });

  it('loads nothing from elsewhere, runs nothing written into it, and stands in no frame', async () => {
    const page = await fetch(server.url);
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(page.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('takes no more than a bot could fetch', async () => {
    // The refusal may come before all is sent, and then ends the connection.
    const refused = async (headers: Record<string, string>) => {
      const path = '/_local/people/7/sendDocument';
      const sent = send({ method: 'POST', path, headers: { ...own(), ...json, ...headers } });
      return (await sent.catch(() => ({ status: 413 }))).status;
    };
    const before = server.findPerson(7).chat().length;
    expect(await refused({ 'content-length': String(29 * 1024 * 1024) })).toBe(413);
    expect(await refused({ 'transfer-encoding': 'chunked' })).toBe(413);
    expect(server.findPerson(7).chat()).toHaveLength(before);
  });
});

describe('a file', () => {
  const fetchFile = async (name: string, bytes: string, mime: string) => {
    const sent = server.findPerson(7).sendDocument({ name, bytes: Buffer.from(bytes), mime });
    const shown = server
      .findPerson(7)
      .chat()
      .find(({ messageId }) => messageId === sent.messageId);
    return fetch(`${server.url}/_local/files/${shown?.document?.fileId}`, { headers: { cookie } });
  };

  it.each([
    ['page.html', 'text/html'],
    ['picture.svg', 'image/svg+xml'],
    ['words.xml', 'application/xhtml+xml'],
  ])('with a script in it is saved and never shown: %s', async (name, mime) => {
    const { headers } = await fetchFile(name, '<script>alert(1)</script>', mime);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is called what it is called, without the folders', async () => {
    const { headers } = await fetchFile('../../.ssh/né "x"\r\nset-cookie: a=b', 'x', 'text/plain');
    const named = headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(named.split("''")[1] ?? '')).toBe('né "x"\r\nset-cookie: a=b');
    expect(named).not.toMatch(/\.\.|ssh|\r|\n/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('of the bot cannot be had by a path that leads elsewhere', async () => {
    const api = new Api(token, { apiRoot: server.url });
    await api.sendDocument(7, new InputFile(Buffer.from('x'), 'x.txt'));
    for (const path of [
      '../../../etc/passwd',
      '%2e%2e/%2e%2e/etc/passwd',
      'files/../../chats.jsonl',
    ])
      expect((await send({ path: `/file/bot${token}/${path}`, headers: own() })).status).toBe(404);
  });
});
