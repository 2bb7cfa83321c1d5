import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Changes } from '../changes.ts';
import { type KnownChat, newsOf, nothingKnown } from './chat-news.ts';
import { type JournalLine, readLine } from './journal-line.ts';
import type { BotState, ChatState } from './state.ts';

/** How much is kept: of each chat so many messages, of all files so many bytes, the newest. */
const kept = { messages: 10_000, fileBytes: 200 * 1024 * 1024 };
/** The length at which the journal is written anew without what is outdated, in bytes. */
const longest = 64 * 1024 * 1024;

/** What a bot's chats have been written to. */
export interface Journal {
  /** Stops writing; everything that happened so far is written. */
  close(): void;
}

/**
 * Brings a bot's chats, files and waiting updates back from `folder` into `state`, and writes down there what
 * happens to them from now on: after each change, before anybody else learns of it, so that the end of the
 * process at any moment loses nothing. What is not finished of the last line is left out.
 */
export function keepJournal(folder: string, state: BotState, changes: Changes): Journal {
  const files = join(folder, 'files');
  const path = join(folder, 'chats.jsonl');
  mkdirSync(files, { recursive: true, mode: 0o700 });
  restore(state, path, files);
  forgetOldest(state);
  dropFiles(state, files);

  let written = rewrite(path, state);
  let length = 0;
  let due = false;

  const write = () => {
    due = false;
    const text = linesSince(state, written, files).map((line) => `${JSON.stringify(line)}\n`);
    if (text.length === 0) return;
    length += writeSync(written.file, text.join(''));
    if (length < longest) return;
    closeSync(written.file);
    forgetOldest(state);
    written = rewrite(path, state);
    length = 0;
  };
  const unsubscribe = changes.subscribe(() => {
    if (due) return;
    due = true;
    // Once for all that one call changes, and still before its answer goes out.
    queueMicrotask(write);
  });

  return {
    close() {
      unsubscribe();
      write();
      closeSync(written.file);
    },
  };
}

/** What the journal says already. */
interface Written {
  file: number;
  bot: string;
  chats: Map<number, KnownChat & { head: string }>;
  files: Set<string>;
  pending: Set<number>;
}

/** The lines that bring the journal up to date; notes in `written` that they are there. */
function linesSince(state: BotState, written: Written, folder: string | null): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const file of state.files.values()) {
    if (written.files.has(file.fileId)) continue;
    written.files.add(file.fileId);
    const { bytes, ...head } = file;
    if (folder) writeFileSync(join(folder, basename(file.path)), bytes, { mode: 0o600 });
    lines.push({ file: head });
  }
  for (const chat of state.chats.values()) {
    const known = written.chats.get(chat.chat.id) ?? { ...nothingKnown(), head: '' };
    written.chats.set(chat.chat.id, known);
    const head = headOf(chat);
    const headText = JSON.stringify(head);
    const { changed, removed } = newsOf(chat, known);
    if (headText === known.head && changed.length === 0 && removed.length === 0) continue;
    known.head = headText;
    lines.push({ chat: head, put: changed, removed });
  }
  const put = [...state.pending.values()].filter(({ id }) => !written.pending.has(id));
  const gone = [...written.pending].filter((id) => !state.pending.has(id));
  if (put.length > 0 || gone.length > 0) lines.push({ pending: put, gone });
  written.pending = new Set(state.pending.keys());
  const bot = botOf(state);
  const botText = JSON.stringify(bot);
  if (botText !== written.bot) lines.push({ bot });
  written.bot = botText;
  return lines;
}

/** A new journal in the place of the old: written aside, so that a crash leaves one of the two. */
function rewrite(path: string, state: BotState): Written {
  const written: Written = {
    file: openSync(`${path}.new`, 'w', 0o600),
    bot: '',
    chats: new Map(),
    files: new Set(),
    pending: new Set(),
  };
  for (const line of linesSince(state, written, null))
    writeSync(written.file, `${JSON.stringify(line)}\n`);
  renameSync(`${path}.new`, path);
  return written;
}

function restore(state: BotState, path: string, files: string): void {
  if (!existsSync(path)) return;
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    const line = readLine(text);
    if (!line) continue;
    if ('bot' in line) {
      const { commands, profile, ...rest } = line.bot;
      Object.assign(state, rest, { commands: new Map(commands), profile: new Map(profile) });
    } else if ('file' in line) {
      const stored = join(files, basename(line.file.path));
      if (!existsSync(stored)) continue;
      state.files.set(line.file.fileId, { ...line.file, bytes: readFileSync(stored) });
    } else if ('chat' in line) {
      const { id } = line.chat.chat;
      const messages = state.chats.get(id)?.messages ?? new Map();
      for (const message of line.put) messages.set(message.wire.message_id, message);
      for (const gone of line.removed) messages.delete(gone);
      state.chats.set(id, { ...line.chat, messages, answers: [] });
    } else {
      for (const update of line.pending) state.pending.set(update.id, update);
      for (const gone of line.gone) state.pending.delete(gone);
    }
  }
}

function headOf({ messages: _, answers, lastChatAction, actedAt, ...head }: ChatState) {
  return head;
}

function botOf(state: BotState) {
  const { nextUpdateId, nextMessageId, nextObjectId, allowedUpdates, commands, profile } = state;
  const counters = { nextUpdateId, nextMessageId, nextObjectId };
  return { ...counters, allowedUpdates, commands: [...commands], profile: [...profile] };
}

/** Takes out what is older than what is kept. */
function forgetOldest(state: BotState): void {
  for (const { messages } of state.chats.values())
    for (const id of [...messages.keys()].slice(0, -kept.messages)) messages.delete(id);
  let room = kept.fileBytes;
  for (const file of [...state.files.values()].reverse()) {
    room -= file.bytes.byteLength;
    if (room < 0) state.files.delete(file.fileId);
  }
}

/** Deletes from the folder what no file of the state is stored in. */
function dropFiles(state: BotState, folder: string): void {
  const used = new Set([...state.files.values()].map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
}
