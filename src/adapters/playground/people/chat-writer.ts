import type { BotHost } from '../bot-host.ts';
import { contentOf } from '../store/chats.ts';
import type { MessageContent, User } from '../store/model.ts';
import type { ChatState } from '../store/state.ts';

/** What was written into a chat, and the update that tells the bot so. */
export interface Sent {
  messageId: number;
  updateId: number;
}

/** Writes into one chat on behalf of people. */
export interface ChatWriter {
  say(from: User | undefined, content: MessageContent): Sent;
  amend(messageId: number, content: MessageContent): Sent;
  /** Tells the bot something that is not a message. */
  tell(kind: string, payload: unknown, expiresAt?: number): number;
}

/** Writes to one chat of one bot; a channel's posts go under their own update kinds. */
export function createChatWriter({ chats, queue }: BotHost, place: ChatState): ChatWriter {
  const isChannel = place.chat.type === 'channel';
  const lane = String(place.chat.id);

  const tell = (kind: string, payload: unknown, expiresAt?: number) => {
    place.lastActed = place.version;
    return queue.push({ kind, payload, lane, expiresAt });
  };

  return {
    tell,
    say(from, content) {
      place.started = true;
      const message = chats.append(place, { from, content });
      const updateId = tell(isChannel ? 'channel_post' : 'message', message);
      return { messageId: message.message_id, updateId };
    },
    amend(messageId, change) {
      const stored = place.messages.get(messageId);
      if (!stored || stored.outgoing) throw new Error(`no own message ${messageId} to edit`);
      const message = chats.edit(place, stored, { ...contentOf(stored.wire), ...change });
      const updateId = tell(isChannel ? 'edited_channel_post' : 'edited_message', message);
      return { messageId, updateId };
    },
  };
}
