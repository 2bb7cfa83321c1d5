import type { BotHost } from '../bot-host.ts';
import { commandEntities } from '../entities/bot-commands.ts';
import type { User } from '../store/model.ts';
import { type ChatReader, createChatReader } from './chat-reader.ts';
import { createChatWriter, type Sent } from './chat-writer.ts';
import type { PersonProfile } from './person.ts';

/** What a group or channel is. */
export interface GroupProfile {
  /** Negative, as Telegram numbers groups and channels. */
  id: number;
  title: string;
  type?: 'group' | 'supergroup' | 'channel' | undefined;
  username?: string | undefined;
}

/** A group or channel the bot is in. */
export interface Group extends ChatReader {
  /** Tells the bot that somebody added it. */
  addBot(by: PersonProfile): number;
  /** Somebody's text; in a channel there is no somebody. */
  sendText(text: string, from?: PersonProfile): Sent;
  editText(messageId: number, text: string): Sent;
}

/** A group or channel of the bot of `host`; `signal` ends all waiting. */
export function createGroup(host: BotHost, profile: GroupProfile, signal: AbortSignal): Group {
  const { id, title, type = 'supergroup', username } = profile;
  const place = host.chats.open({ id, type, title, username });
  const writer = createChatWriter(host, place);

  const content = (text: string) => {
    const entities = commandEntities(text);
    return { text, entities: entities.length > 0 ? entities : undefined };
  };

  return {
    ...createChatReader(host, place, signal),
    addBot(by) {
      place.blocked = false;
      const member = (status: string) => ({ user: host.state.user, status });
      return writer.tell('my_chat_member', {
        chat: place.chat,
        from: userOf(by),
        date: Math.floor(host.now() / 1000),
        old_chat_member: member('left'),
        new_chat_member: member('member'),
      });
    },
    sendText: (text, from) =>
      writer.say(type === 'channel' ? undefined : from && userOf(from), content(text)),
    editText: (messageId, text) => writer.amend(messageId, content(text)),
  };
}

function userOf({ id, firstName, languageCode, username }: PersonProfile): User {
  return {
    id,
    is_bot: false,
    first_name: firstName,
    username,
    language_code: languageCode,
  };
}
