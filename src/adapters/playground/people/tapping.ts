import type { BotHost } from '../bot-host.ts';
import { waitUntil } from '../changes.ts';
import type { User } from '../store/model.ts';
import type { CallbackAnswer, ChatState } from '../store/state.ts';
import type { ChatWriter } from './chat-writer.ts';

/** A tapped button. */
export interface Tap {
  queryId: string;
  updateId: number;
  /** The bot's answer, which ends the button's spinner; rejects after `timeoutMs` (5,000). */
  answered(timeoutMs?: number): Promise<CallbackAnswer>;
}

/** A person's finger on inline keyboards. */
export interface Tapping {
  tap(messageId: number, labelOrData: string): Tap;
  tapStale(data: string, messageId: number): Tap;
}

/** Where the finger is, and whose it is. */
export interface TappingDeps {
  place: ChatState;
  user: User;
  tell: ChatWriter['tell'];
  signal: AbortSignal;
}

/** Turns taps in one chat into callback queries. */
export function createTapping(host: BotHost, deps: TappingDeps): Tapping {
  const { place, user, tell, signal } = deps;

  const tapStale = (data: string, messageId: number): Tap => {
    const query = host.queries.open({ chatId: place.chat.id, messageId, data });
    // A message that is gone still has its place: Telegram then sends only that, with date 0.
    const gone = { chat: place.chat, message_id: messageId, date: 0 };
    const message = place.messages.get(messageId)?.wire ?? gone;
    const chat_instance = String(place.chat.id);
    const payload = { id: query.id, from: user, message, chat_instance, data };
    const updateId = tell('callback_query', payload, query.expiresAt);
    return {
      queryId: query.id,
      updateId,
      async answered(timeoutMs = 15_000) {
        const wait = { timeoutMs, signal };
        const answer = await waitUntil(host.chats.changesOf(place), () => query.answer, wait);
        if (!answer) throw new Error(`no answer to "${data}" within ${timeoutMs} ms`);
        return answer;
      },
    };
  };

  return {
    tapStale,
    tap(messageId, labelOrData) {
      const keyboard = place.messages.get(messageId)?.wire.reply_markup?.inline_keyboard ?? [];
      const buttons = keyboard.flat();
      const button =
        buttons.find(({ text }) => text === labelOrData) ??
        buttons.find(({ callback_data }) => callback_data === labelOrData);
      if (button?.callback_data === undefined) {
        const labels = buttons.map(({ text }) => `"${text}"`).join(', ') || 'none';
        throw new Error(`no button "${labelOrData}" on message ${messageId}; there is: ${labels}`);
      }
      return tapStale(button.callback_data, messageId);
    },
  };
}
