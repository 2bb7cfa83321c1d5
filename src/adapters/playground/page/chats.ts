import type { ChatUpdate } from '../http/chat-stream.ts';
import { listen, olderThan, type PageMessage } from './api.ts';
import { memory, remember } from './memory.ts';

/** A chat as far as the page has it. */
export interface Chat extends Omit<ChatUpdate, 'removed' | 'answers' | 'hasOlder'> {
  /** Oldest first. */
  messages: PageMessage[];
  hasOlder: boolean;
}

/** What the bot has just said to a tapped button; an empty text where it only took note of it. */
export interface Notice {
  chat: number;
  messageId: number;
  text: string;
  isAlert: boolean;
}

const chats = new Map<number, Chat>();
const listeners = new Set<() => void>();
const noticeListeners = new Set<(notice: Notice) => void>();
const endListeners = new Set<(chat: number) => void>();
let isLive = false;
let hasBegun = false;

function changed(): void {
  for (const listener of listeners) listener();
}

/** Tells `listener` after every change; returns what ends that. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells `listener` what the bot says to tapped buttons. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  noticeListeners.add(listener);
  return () => noticeListeners.delete(listener);
}

/** Tells `listener` in which chat something is about to be said. */
export function onGoToEnd(listener: (chat: number) => void): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

/** Goes to the end of a chat, shown now or later: what its person says there is in sight. */
export function goToEnd(id: number): void {
  const { [id]: _, ...places } = memory().places;
  remember({ places });
  for (const listener of endListeners) listener(id);
}

/** All chats, in the order in which their people came. */
export function allChats(): Chat[] {
  return [...chats.values()].sort((one, other) => one.id - other.id);
}

/** One chat; undefined for somebody who is not there. */
export function chatOf(id: number): Chat | undefined {
  return chats.get(id);
}

/** Whether the server answers, and whether it has told anything yet. */
export function line(): { isLive: boolean; hasBegun: boolean } {
  return { isLive, hasBegun };
}

/** Follows the chats from now on. */
export function followChats(): void {
  listen(
    (news) => {
      hasBegun = true;
      for (const update of news) apply(update);
      changed();
    },
    (isThere) => {
      if (isLive === isThere) return;
      isLive = isThere;
      changed();
    },
  );
}

function apply({ removed, answers, hasOlder, messages, ...head }: ChatUpdate): void {
  const known = chats.get(head.id);
  const gone = new Set(removed);
  const byId = new Map(
    (known?.messages ?? []).filter(({ messageId }) => !gone.has(messageId)).map(entry),
  );
  const [oldest] = byId.keys();
  const from = known?.hasOlder && oldest !== undefined ? oldest : 0;
  // An edit of a message that was never fetched comes with the older ones.
  for (const message of messages) if (message.messageId >= from) byId.set(...entry(message));
  const all = [...byId.values()].sort((one, other) => one.messageId - other.messageId);
  chats.set(head.id, { ...head, messages: all, hasOlder: hasOlder ?? known?.hasOlder ?? false });
  for (const { messageId, text, showAlert } of answers)
    for (const listener of noticeListeners)
      listener({ chat: head.id, messageId, text, isAlert: showAlert });
}

function entry(message: PageMessage): [number, PageMessage] {
  return [message.messageId, message];
}

/** Fetches more of what was said before. */
export async function loadOlder(id: number): Promise<void> {
  const chat = chats.get(id);
  const [first] = chat?.messages ?? [];
  if (!chat?.hasOlder || !first) return;
  const { messages, hasOlder } = await olderThan(id, first.messageId);
  const now = chats.get(id) ?? chat;
  const known = new Set(now.messages.map(({ messageId }) => messageId));
  const fresh = messages.filter(({ messageId }) => !known.has(messageId));
  chats.set(id, { ...now, messages: [...fresh, ...now.messages], hasOlder });
  changed();
}

/** How many messages of the bot came since the chat was looked at. */
export function unreadIn({ id, messages }: Chat): number {
  const seen = memory().read[id] ?? 0;
  return messages.filter(({ from, messageId }) => from === 'bot' && messageId > seen).length;
}

/** Takes a chat's messages as seen. */
export function markRead({ id, messages }: Chat): void {
  const last = messages.at(-1)?.messageId ?? 0;
  if ((memory().read[id] ?? 0) >= last) return;
  remember({ read: { ...memory().read, [id]: last } });
  changed();
}

/** What somebody is to the bot, by the commands it offers them. */
export function partOf({
  id,
  commands,
}: Pick<Chat, 'id' | 'commands'>): 'marketer' | 'employee' | 'customer' | 'guest' {
  const may = (name: string) => commands.some(({ command }) => command === name);
  if (may('newstudy') || String(id) === document.body.dataset.marketer) return 'marketer';
  if (may('observe')) return 'employee';
  return may('skip') ? 'customer' : 'guest';
}
