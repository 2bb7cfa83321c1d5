import type { BotHost } from '../bot-host.ts';
import { waitUntil } from '../changes.ts';
import type { CallbackAnswer, ChatState, StoredMessage } from '../store/state.ts';
import { showMessage, type VisibleMessage } from './visible-message.ts';

/** How long to wait, and from where on a message counts as new. */
interface WaitOptions {
  /** Milliseconds; 5,000 when left out. */
  timeoutMs?: number | undefined;
  /** A `version`; only later changes count. Left out: those since the person last did something. */
  since?: number | undefined;
}

/** What can be seen in one chat. */
export interface ChatReader {
  readonly chatId: number;
  /** All messages in order, as they are now. */
  chat(): VisibleMessage[];
  /** The chat's change counter, to be given to `since` later. */
  version(): number;
  /** A message of the bot, new or edited, that satisfies `predicate`; rejects when time is up. */
  waitFor(
    predicate: (message: VisibleMessage) => boolean,
    options?: WaitOptions,
  ): Promise<VisibleMessage>;
  /** The version of the chat once it is past `since`, or the same one when time is up. */
  waitForChange(since: number, timeoutMs: number): Promise<number>;
  /** Answers to tapped buttons, oldest first. */
  answers(): CallbackAnswer[];
  /** The keyboard in place of letters, row by row; undefined when there is none. */
  keyboard(): string[][] | undefined;
  /** What the bot says it is doing, such as `typing`. */
  chatAction(): string | undefined;
}

const DEFAULT_TIMEOUT_MS = 15_000;

/** Reads one chat of one bot; `signal` ends all waiting. */
export function createChatReader(
  { chats, files }: BotHost,
  place: ChatState,
  signal: AbortSignal,
): ChatReader {
  const changes = chats.changesOf(place);

  const show = (stored: StoredMessage) => {
    const own = place.answers.filter(({ messageId }) => messageId === stored.wire.message_id);
    return showMessage(stored, { files, answers: own });
  };
  const chat = () => [...place.messages.values()].map(show);

  return {
    chatId: place.chat.id,
    chat,
    answers: () => [...place.answers],
    version: () => place.version,
    async waitFor(predicate, { timeoutMs = DEFAULT_TIMEOUT_MS, since } = {}) {
      const start = since ?? place.lastActed;
      const isNews = ({ outgoing, version }: StoredMessage) => outgoing && version > start;
      const news = () => [...place.messages.values()].filter(isNews).map(show);
      const found = await waitUntil(changes, () => news().find(predicate), {
        timeoutMs,
        signal,
      });
      if (found) return found;
      const seen = news().map(({ text, caption }) => JSON.stringify(text ?? caption ?? '(file)'));
      const said = seen.length > 0 ? `it said: ${seen.join(', ')}` : 'it said nothing';
      throw new Error(`the bot did not say what was awaited within ${timeoutMs} ms; ${said}`);
    },
    async waitForChange(since, timeoutMs) {
      const later = () => (place.version > since ? place.version : undefined);
      return (await waitUntil(changes, later, { timeoutMs, signal })) ?? place.version;
    },
    keyboard: () => lastKeyboard([...place.messages.values()]),
    chatAction: () => place.lastChatAction,
  };
}

/** The keyboard that is in place of letters after these messages, row by row. */
export function lastKeyboard(messages: StoredMessage[]): string[][] | undefined {
  const last = messages.findLast(({ keyboard }) => keyboard !== undefined)?.keyboard;
  if (last === undefined || last === 'removed') return undefined;
  return last.keyboard.map((row) => row.map(({ text }) => text));
}
