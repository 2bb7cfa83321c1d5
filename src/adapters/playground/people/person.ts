import type { BotHost } from '../bot-host.ts';
import { commandEntities } from '../entities/bot-commands.ts';
import { TEXT_LIMITS } from '../entities/format-text.ts';
import { replyCopy } from '../methods/sending.ts';
import type { Entity, MessageContent, User } from '../store/model.ts';
import {
  type Attachment,
  documentMessage,
  photoMessage,
  stickerMessage,
  voiceMessage,
} from './attachments.ts';
import { type ChatReader, createChatReader } from './chat-reader.ts';
import { createChatWriter, type Sent } from './chat-writer.ts';
import { createTapping, type Tap } from './tapping.ts';

/** Who a simulated person is. */
export interface PersonProfile {
  id: number;
  firstName: string;
  languageCode?: string | undefined;
  username?: string | undefined;
}

/** What can go with a text. */
interface TextOptions {
  replyTo?: number | undefined;
  entities?: Entity[] | undefined;
}

/** A person with a Telegram client, in a private chat with one bot. */
export interface Person extends ChatReader {
  readonly id: number;
  /** Opens the bot, perhaps through a deep link; a token is 1–64 of `[A-Za-z0-9_-]`. */
  start(token?: string): Sent;
  sendText(text: string, options?: TextOptions): Sent;
  editText(messageId: number, text: string): Sent;
  forwardText(text: string, from?: string): Sent;
  sendPhoto(photo?: Attachment): Sent;
  sendDocument(document?: Attachment): Sent;
  sendAlbum(photos: Attachment[]): Sent[];
  sendSticker(emoji?: string): Sent;
  sendVoice(seconds?: number): Sent;
  sendLocation(latitude?: number, longitude?: number): Sent;
  /** Sends the text of a key of the current reply keyboard. */
  press(key: string): Sent;
  /** Taps an inline button of the message as it is now, found by its label or its data. */
  tap(messageId: number, labelOrData: string): Tap;
  /** Taps a button that may no longer be there, as a slow client would. */
  tapStale(data: string, messageId: number): Tap;
  /** Blocks the bot, which is told so and can no longer write. */
  block(): void;
  unblock(): void;
}

/** A client for `profile` in its chat with the bot of `host`; `signal` ends all waiting. */
export function createPerson(host: BotHost, profile: PersonProfile, signal: AbortSignal): Person {
  const { id, firstName: first_name, languageCode: language_code, username } = profile;
  const user: User = { id, is_bot: false, first_name, username, language_code };
  const place = host.chats.open({ id, type: 'private', first_name, username }, user);
  const reader = createChatReader(host, place, signal);
  const writer = createChatWriter(host, place);
  const { files, state } = host;

  const say = (content: MessageContent) => {
    if (place.blocked) throw new Error(`${first_name} has blocked the bot: unblock it first`);
    return writer.say(user, content);
  };

  const sendText = (text: string, { replyTo, entities = [] }: TextOptions = {}) => {
    if (text.length > TEXT_LIMITS.message)
      throw new Error(`a client cuts texts into pieces of ${TEXT_LIMITS.message}: send them so`);
    const all = [...commandEntities(text), ...entities];
    const quoted = replyTo === undefined ? undefined : place.messages.get(replyTo)?.wire;
    return say({
      text,
      entities: all.length > 0 ? all : undefined,
      reply_to_message: quoted && replyCopy(quoted),
    });
  };

  const setBlocked = (blocked: boolean) => {
    if (place.blocked === blocked) return;
    place.blocked = blocked;
    const member = (status: string) => ({ user: state.user, status, until_date: 0 });
    const [before, after] = blocked ? ['member', 'kicked'] : ['kicked', 'member'];
    writer.tell('my_chat_member', {
      chat: place.chat,
      from: user,
      date: Math.floor(host.now() / 1000),
      old_chat_member: member(before),
      new_chat_member: member(after),
    });
  };

  return {
    ...reader,
    ...createTapping(host, { place, user, tell: writer.tell, signal }),
    id,
    sendText,
    start(token) {
      if (token !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(token))
        throw new Error(`not a start parameter: ${token}`);
      return sendText(token === undefined ? '/start' : `/start ${token}`);
    },
    editText: (messageId, text) => {
      const entities = commandEntities(text);
      return writer.amend(messageId, {
        text,
        entities: entities.length > 0 ? entities : undefined,
      });
    },
    forwardText(text, from = 'Somebody') {
      const date = Math.floor(host.now() / 1000);
      return say({ text, forward_origin: { type: 'hidden_user', sender_user_name: from, date } });
    },
    sendPhoto: (photo) => say(photoMessage(files, photo)),
    sendDocument: (document) => say(documentMessage(files, document)),
    sendSticker: (emoji) => say(stickerMessage(files, emoji)),
    sendVoice: (seconds) => say(voiceMessage(files, seconds)),
    sendLocation: (latitude = 41.9, longitude = 12.5) => say({ location: { latitude, longitude } }),
    sendAlbum(photos) {
      state.nextObjectId += 1;
      const media_group_id = String(state.nextObjectId);
      return photos.map((photo) => say({ ...photoMessage(files, photo), media_group_id }));
    },
    press(key) {
      if (!reader.keyboard()?.flat().includes(key)) throw new Error(`no key "${key}" to press`);
      return sendText(key);
    },
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
  };
}
