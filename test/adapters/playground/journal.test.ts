import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChanges } from '../../../src/adapters/playground/changes.ts';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../../src/adapters/playground/local-bot-api.ts';
import { keepJournal } from '../../../src/adapters/playground/store/journal.ts';
import { createBotState } from '../../../src/adapters/playground/store/state.ts';
import { pageOptions } from './page-support.ts';

let folder: string;
let server: LocalBotApi;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  server = await open('1:first');
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (token: string) =>
  createLocalBotApi({ page: pageOptions({ folder, bot: { token, username: 'a_bot', id: 1 } }) });

/** Reads the folder as a new process would after the old one has died at this very moment. */
async function afterCrash() {
  const left = await mkdtemp(join(tmpdir(), 'journal-crash-'));
  await cp(folder, left, { recursive: true });
  const state = createBotState('1:later', { id: 1, is_bot: true, first_name: 'A' }, 0);
  keepJournal(left, state, createChanges()).close();
  await rm(left, { recursive: true });
  return state;
}

async function reopen(token: string) {
  await server.close();
  server = await open(token);
  return new Api(token, { apiRoot: server.url });
}

test('chats, files, commands and what waits for the bot are there after a restart, under a new token', async () => {
  const api = new Api('1:first', { apiRoot: server.url });
  const ada = server.person({ id: 7, firstName: 'Ada', languageCode: 'it' });
  ada.start();
  const gone = ada.sendText('to be deleted').messageId;
  const first = ada.sendText('to be edited').messageId;
  ada.editText(first, 'edited');
  ada.deleteMessage(gone);
  await api.sendMessage(7, 'Which?', {
    reply_markup: { inline_keyboard: [[{ text: 'This', callback_data: 'this' }]] },
  });
  await api.sendDocument(7, new InputFile(Buffer.from('a;b'), '../../a.csv'));
  await api.setMyCommands([{ command: 'go', description: 'Go' }]);
  const [update] = await api.getUpdates({ limit: 1 });
  await api.getUpdates({ offset: (update?.update_id ?? 0) + 1, limit: 1 });
  const before = ada.chat();

  const again = await reopen('1:second');
  const back = server.findPerson(7);
  expect(back.chat()).toEqual(before);
  expect(back.chat().map(({ text }) => text)).toEqual(['/start', 'edited', 'Which?', undefined]);
  expect(Buffer.from(back.chat().at(-1)?.document?.bytes ?? []).toString()).toBe('a;b');
  expect(await again.getMyCommands()).toEqual([{ command: 'go', description: 'Go' }]);
  // Confirmed is gone, everything else waits, and what comes now has higher numbers.
  const waiting = await again.getUpdates();
  expect(waiting.map((each) => each.message?.text ?? each.edited_message?.text)).toEqual([
    'to be deleted',
    'to be edited',
    'edited',
  ]);
  const { updateId, messageId } = back.sendText('new');
  expect(updateId).toBeGreaterThan(waiting.at(-1)?.update_id ?? 0);
  expect(messageId).toBeGreaterThan(before.at(-1)?.messageId ?? 0);
  await expect(new Api('1:first', { apiRoot: server.url }).getMe()).rejects.toThrow('401');
});

test('nothing is lost when the process dies at any moment after an answer went out', async () => {
  const api = new Api('1:first', { apiRoot: server.url });
  server.person({ id: 7, firstName: 'Ada' }).start();
  for (let n = 0; n < 5; n += 1) {
    const sent = await api.sendMessage(7, `message ${n}`);
    const { chats } = await afterCrash();
    expect(chats.get(7)?.messages.get(sent.message_id)?.wire.text).toBe(`message ${n}`);
  }
});

test('half a line, which a crash may leave, and lines of another kind do no harm', async () => {
  const ada = server.person({ id: 7, firstName: 'Ada' });
  ada.start();
  await server.close();
  const journal = join(folder, 'chats.jsonl');
  const text = await readFile(journal, 'utf8');
  const lastLine = text.trimEnd().split('\n').at(-1) ?? '';
  await writeFile(journal, `not json\n{"some":"thing"}\n${text}`);
  await appendFile(journal, lastLine.slice(0, -9));
  server = await open('1:second');
  expect(server.findPerson(7).chat()).toMatchObject([{ text: '/start' }]);
});

test('files stay in their folder, whatever they are called, and go when nothing shows them', async () => {
  const api = new Api('1:first', { apiRoot: server.url });
  server.person({ id: 7, firstName: 'Ada' }).start();
  await api.sendDocument(7, new InputFile(Buffer.from('x'), '../../../evil.sh'));
  const [stored, ...others] = await readdir(join(folder, 'files'));
  expect(stored).toMatch(/^\d+\.sh$/);
  expect(others).toEqual([]);
  expect(await readdir(folder)).toEqual(['chats.jsonl', 'files']);
  await server.close();
  await rm(join(folder, 'chats.jsonl'));
  server = await open('1:second');
  expect(await readdir(join(folder, 'files'))).toEqual([]);
});
