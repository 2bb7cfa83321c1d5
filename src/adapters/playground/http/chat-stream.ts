import type { BotHost } from '../bot-host.ts';
import type { Changes } from '../changes.ts';
import { commandsFor, profileText } from '../methods/profile-methods.ts';
import { lastKeyboard } from '../people/chat-reader.ts';
import { showMessage, type VisibleMessage } from '../people/visible-message.ts';
import { type KnownChat, newsOf, nothingKnown } from '../store/chat-news.ts';
import type { CallbackAnswer, ChatState, StoredMessage } from '../store/state.ts';

/** Messages of a chat that a page gets at first, and at a time when it asks for more. */
const pageful = 100;

/** What a page is told of a chat besides its messages. */
interface ChatHead {
  id: number;
  name: string;
  language: string;
  /** The keyboard in place of letters, row by row; null when there is none. */
  keyboard: string[][] | null;
  /** What the bot says it is doing, and since when, in milliseconds. */
  action: { name: string; at: number } | null;
  commands: { command: string; description: string }[];
  /** What the bot says of itself, in the person's language. */
  bot: { name: string; description: string };
}

/** What is new in a chat. */
export interface ChatUpdate extends ChatHead {
  messages: VisibleMessage[];
  removed: number[];
  /** What the bot has said to buttons tapped meanwhile. */
  answers: CallbackAnswer[];
  /** Only at first: whether there are messages older than these. */
  hasOlder?: boolean;
}

/** Reads all private chats of `host` for one page: each call gives the chats with something new. */
export function createChatStream(host: BotHost): () => ChatUpdate[] {
  const pages = new Map<number, { known: KnownChat; head: string; answers: number }>();

  const updateOf = (chat: ChatState): ChatUpdate | null => {
    const first = !pages.has(chat.chat.id);
    const seen = pages.get(chat.chat.id) ?? {
      known: nothingKnown(),
      head: '',
      answers: chat.answers.length,
    };
    pages.set(chat.chat.id, seen);
    const head = headOf(host, chat);
    const headText = JSON.stringify(head);
    const { changed, removed } = newsOf(chat, seen.known);
    const answers = chat.answers.slice(seen.answers);
    const isNews = headText !== seen.head || changed.length + removed.length + answers.length > 0;
    seen.head = headText;
    seen.answers = chat.answers.length;
    if (!isNews) return null;
    const messages = (first ? changed.slice(-pageful) : changed).map((each) => shown(host, each));
    const older = first ? { hasOlder: changed.length > pageful } : {};
    return { ...head, messages, removed, answers, ...older };
  };

  return () =>
    [...host.state.chats.values()].flatMap((chat) => (chat.person ? (updateOf(chat) ?? []) : []));
}

/** The messages of a chat before one of them, the newest of those. */
export function olderThan(host: BotHost, id: number, before: number) {
  const all = [...host.chats.known(id).messages.values()];
  const older = all.filter(({ wire }) => wire.message_id < before);
  const messages = older.slice(-pageful).map((each) => shown(host, each));
  return { messages, hasOlder: older.length > pageful };
}

function headOf(host: BotHost, chat: ChatState): ChatHead {
  const { id } = chat.chat;
  const { first_name: name = '', language_code: language = 'en' } = chat.person ?? {};
  const action = chat.lastChatAction ? { name: chat.lastChatAction, at: chat.actedAt ?? 0 } : null;
  const keyboard = lastKeyboard([...chat.messages.values()]) ?? null;
  const commands = commandsFor(host.state, id, language);
  const own = (field: string) => profileText(host.state, field, language);
  const bot = {
    name: own('name') || host.state.user.first_name,
    description: own('description'),
  };
  return { id, name, language, keyboard, action, commands, bot };
}

function shown({ files }: BotHost, message: StoredMessage): VisibleMessage {
  return showMessage(message, { files, answers: [] });
}

/** Calls `send` now and after changes, once for all that happen together; resolves when `signal` ends it. */
export function follow(changes: Changes, send: () => Promise<void>, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    let sending = Promise.resolve();
    let due = false;
    const soon = () => {
      if (due) return;
      due = true;
      setImmediate(() => {
        due = false;
        // A page that has gone away is noticed by the signal.
        sending = sending.then(() => (signal.aborted ? undefined : send())).catch(() => undefined);
      });
    };
    const unsubscribe = changes.subscribe(soon);
    signal.addEventListener('abort', () => {
      unsubscribe();
      resolve();
    });
    soon();
  });
}
