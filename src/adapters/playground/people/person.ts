import type { BotHost } from '../bot-host.ts';
import { commandEntities } from '../entities/bot-commands.ts';
import { TEXT_LIMITS } from '../entities/format-text.ts';
import { replyCopy } from '../methods/sending.ts';
import type { Entity, MessageContent, User } from '../store/model.ts';
import {
  type Attachment,
  audioMessage,
  documentMessage,
  photoMessage,
  type Recording,
  stickerMessage,
  videoMessage,
  videoNoteMessage,
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
  name(): string;
  /** Opens the bot, perhaps through a deep link; a token is 1–64 of `[A-Za-z0-9_-]`. */
  start(token?: string): Sent;
  sendText(text: string, options?: TextOptions): Sent;
  /** Puts another text in the place of one of their own. */
  editText(messageId: number, text: string): Sent;
  /** Changes what stands under a file of their own, or takes it away. */
  editCaption(messageId: number, caption: string): Sent;
  /** Takes a message away for both sides; the bot is not told. */
  deleteMessage(messageId: number): void;
  forwardText(text: string, from?: string): Sent;
  sendPhoto(photo?: Attachment): Sent;
  sendDocument(document?: Attachment): Sent;
  /** Several photos, or several documents, as one. */
  sendAlbum(items: Attachment[], kind?: 'photo' | 'document'): Sent[];
  sendSticker(emoji?: string): Sent;
  sendVoice(voice?: Recording): Sent;
  sendVideoNote(note?: Omit<Recording, 'caption'>): Sent;
  sendAudio(audio?: Recording): Sent;
  sendVideo(video?: Recording): Sent;
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

  const quote = (replyTo: number | undefined) => {
    const quoted = replyTo === undefined ? undefined : place.messages.get(replyTo)?.wire;
    return quoted && replyCopy(quoted);
  };

  const origin = (sender_user_name: string) => {
    const date = Math.floor(host.now() / 1000);
    return { type: 'hidden_user', sender_user_name, date };
  };

  const sendText = (text: string, { replyTo, entities = [] }: TextOptions = {}) => {
    if (text.length > TEXT_LIMITS.message)
      throw new Error(`a client cuts texts into pieces of ${TEXT_LIMITS.message}: send them so`);
    const all = [...commandEntities(text), ...entities];
    return say({ text, entities: listed(all), reply_to_message: quote(replyTo) });
  };

  const attach = (media: MessageContent, attachment: Attachment = {}) => {
    const { caption, replyTo, forwardedFrom } = attachment;
    return say({
      ...media,
      ...captionOf(caption),
      reply_to_message: quote(replyTo),
      forward_origin: forwardedFrom === undefined ? undefined : origin(forwardedFrom),
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
    name: () => first_name,
    sendText,
    start(token) {
      if (token !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(token))
        throw new Error(`not a start parameter: ${token}`);
      return sendText(token === undefined ? '/start' : `/start ${token}`);
    },
    editText(messageId, text) {
      if (place.messages.get(messageId)?.wire.text === undefined)
        throw new Error(`message ${messageId} has no text to edit`);
      return writer.amend(messageId, { text, entities: listed(commandEntities(text)) });
    },
    editCaption(messageId, caption) {
      if (place.messages.get(messageId)?.wire.text !== undefined)
        throw new Error(`message ${messageId} is a text: it has no caption`);
      return writer.amend(messageId, captionOf(caption));
    },
    deleteMessage: (messageId) => host.chats.remove(place, messageId),
    forwardText: (text, from = 'Somebody') => say({ text, forward_origin: origin(from) }),
    sendPhoto: (photo) => attach(photoMessage(files, photo), photo),
    sendDocument: (document) => attach(documentMessage(files, document), document),
    sendSticker: (emoji) => say(stickerMessage(files, emoji)),
    sendVoice: (voice) => attach(voiceMessage(files, voice), voice),
    sendVideoNote: (note) => attach(videoNoteMessage(files, note), note),
    sendAudio: (audio) => attach(audioMessage(files, audio), audio),
    sendVideo: (video) => attach(videoMessage(files, video), video),
    sendLocation: (latitude = 41.9, longitude = 12.5) => say({ location: { latitude, longitude } }),
    sendAlbum(items, kind = 'photo') {
      state.nextObjectId += 1;
      const media_group_id = String(state.nextObjectId);
      const messageOf = kind === 'photo' ? photoMessage : documentMessage;
      return items.map((item) => attach({ ...messageOf(files, item), media_group_id }, item));
    },
    press(key) {
      if (!reader.keyboard()?.flat().includes(key)) throw new Error(`no key "${key}" to press`);
      return sendText(key);
    },
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
  };
}

function listed(entities: Entity[]): Entity[] | undefined {
  return entities.length > 0 ? entities : undefined;
}

/** The caption's part of a message; an empty caption is none. */
function captionOf(caption = ''): Pick<MessageContent, 'caption' | 'caption_entities'> {
  if (caption.length > TEXT_LIMITS.caption)
    throw new Error(`a client takes captions of ${TEXT_LIMITS.caption} at most`);
  return {
    caption: caption || undefined,
    caption_entities: listed(commandEntities(caption)),
  };
}
