import { badRequest, forbidden } from '../api-error.ts';
import { type Changes, createChanges } from '../changes.ts';
import type { Chat, Message, MessageContent, User } from './model.ts';
import type { BotState, ChatState, StoredMessage } from './state.ts';

/** A message about to be written into a chat. */
interface Draft {
  content: MessageContent;
  from?: User | undefined;
  outgoing?: boolean;
  keyboard?: StoredMessage['keyboard'];
  silent?: boolean;
}

/** The chats one bot knows. */
export interface Chats {
  /** Fires after every change of that chat. */
  changesOf(chat: ChatState): Changes;
  /** The chat, made on first sight. */
  open(chat: Chat, person?: User): ChatState;
  /** The chat, or Telegram's refusal. */
  known(chatId: number | string): ChatState;
  /** The chat if the bot may write there now, or Telegram's refusal. */
  reachable(chatId: number | string): ChatState;
  append(chat: ChatState, draft: Draft): Message;
  /** Puts new content in the place of the old and stamps the message as edited. */
  edit(chat: ChatState, stored: StoredMessage, content: MessageContent): Message;
  remove(chat: ChatState, messageId: number): void;
  /** Writes down that something about the chat itself changed. */
  touch(chat: ChatState): void;
  /** Says what the bot is doing, such as `typing`; that changes nothing in the chat. */
  act(chat: ChatState, action: string): void;
}

/** Chats kept in `state`; `now` is in ms, `onChange` is told after every change of any chat. */
export function createChats(state: BotState, now: () => number, onChange: () => void): Chats {
  const changes = new Map<number, Changes>();
  const seconds = () => Math.floor(now() / 1000);

  const changesOf = ({ chat }: ChatState) => {
    const own = changes.get(chat.id) ?? createChanges();
    changes.set(chat.id, own);
    return own;
  };

  const signal = (chat: ChatState) => {
    changesOf(chat).emit();
    onChange();
  };

  const touch = (chat: ChatState) => {
    chat.version += 1;
    signal(chat);
  };

  const known = (chatId: number | string) => {
    const chat =
      typeof chatId === 'number'
        ? state.chats.get(chatId)
        : [...state.chats.values()].find((each) => `@${each.chat.username}` === chatId);
    if (!chat) throw badRequest('chat not found');
    return chat;
  };

  return {
    changesOf,
    known,
    touch,
    act(chat, action) {
      chat.lastChatAction = action;
      chat.actedAt = now();
      signal(chat);
    },
    open(chat, person) {
      const found = state.chats.get(chat.id);
      if (found) return found;
      const started = chat.type !== 'private';
      const opened: ChatState = {
        chat,
        person,
        started,
        blocked: false,
        version: 0,
        lastActed: 0,
        messages: new Map(),
        answers: [],
      };
      state.chats.set(chat.id, opened);
      onChange();
      return opened;
    },
    reachable(chatId) {
      const chat = known(chatId);
      if (chat.blocked && chat.chat.type === 'private')
        throw forbidden('bot was blocked by the user');
      if (chat.blocked) throw forbidden(`bot is not a member of the ${chat.chat.type} chat`);
      if (!chat.started) throw forbidden("bot can't initiate conversation with a user");
      return chat;
    },
    append(chat, { content, from, outgoing = false, keyboard, silent = false }) {
      const author = from ? { from } : { sender_chat: chat.chat };
      const message_id = state.nextMessageId;
      state.nextMessageId += 1;
      const wire = { message_id, ...author, chat: chat.chat, date: seconds(), ...content };
      const version = chat.version + 1;
      chat.messages.set(message_id, { wire, outgoing, version, keyboard, silent });
      touch(chat);
      return wire;
    },
    edit(chat, stored, content) {
      const { message_id, from, sender_chat, chat: place, date } = stored.wire;
      const frame = { message_id, from, sender_chat, chat: place, date, edit_date: seconds() };
      stored.wire = { ...frame, ...content };
      stored.version = chat.version + 1;
      touch(chat);
      return stored.wire;
    },
    remove(chat, messageId) {
      chat.messages.delete(messageId);
      touch(chat);
    },
  };
}

/** The content of a message without its frame, to be changed and written back. */
export function contentOf(message: Message): MessageContent {
  const { message_id: _, date, chat, from, sender_chat, edit_date, ...content } = message;
  return content;
}
