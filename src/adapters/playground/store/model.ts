/** A person or a bot, as the Bot API writes it. */
export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string | undefined;
  language_code?: string | undefined;
}

/** A place where messages are, as the Bot API writes it. */
export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  title?: string | undefined;
  first_name?: string | undefined;
  username?: string | undefined;
}

/** A marked stretch of a text; `offset` and `length` count UTF-16 units. */
export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string | undefined;
  language?: string | undefined;
  custom_emoji_id?: string | undefined;
  [other: string]: unknown;
}

/** A text with its entities, after any markup has been parsed. */
export interface FormattedText {
  text: string;
  entities: Entity[];
}

/** A button under a message. */
interface InlineButton {
  text: string;
  callback_data?: string | undefined;
  url?: string | undefined;
  [other: string]: unknown;
}

/** Buttons that belong to a message and are stored with it. */
export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

/** Buttons in place of the person's keyboard; the Bot API never shows them back to the bot. */
export interface ReplyKeyboard {
  keyboard: { text: string; [other: string]: unknown }[][];
  one_time_keyboard?: boolean | undefined;
  input_field_placeholder?: string | undefined;
  [other: string]: unknown;
}

/** What points from a message to a stored file. */
export interface FileRef {
  file_id: string;
  file_unique_id: string;
  file_size: number;
  file_name?: string | undefined;
  mime_type?: string | undefined;
  [other: string]: unknown;
}

/** What a message says, apart from who said it, where and when. */
export interface MessageContent {
  text?: string | undefined;
  entities?: Entity[] | undefined;
  caption?: string | undefined;
  caption_entities?: Entity[] | undefined;
  photo?: (FileRef & { width: number; height: number })[] | undefined;
  document?: FileRef | undefined;
  sticker?: (FileRef & { emoji: string }) | undefined;
  voice?: (FileRef & { duration: number }) | undefined;
  video_note?: (FileRef & { duration: number; length: number }) | undefined;
  audio?: (FileRef & { duration: number }) | undefined;
  video?: (FileRef & { duration: number; width: number; height: number }) | undefined;
  location?: { latitude: number; longitude: number } | undefined;
  media_group_id?: string | undefined;
  forward_origin?: { type: string; date: number; [other: string]: unknown } | undefined;
  reply_markup?: InlineKeyboard | undefined;
  reply_to_message?: Message | undefined;
  link_preview_options?:
    | { is_disabled?: boolean | undefined; [other: string]: unknown }
    | undefined;
  has_protected_content?: true | undefined;
}

/** A message as the bot receives it. */
export interface Message extends MessageContent {
  message_id: number;
  date: number;
  chat: Chat;
  from?: User | undefined;
  sender_chat?: Chat | undefined;
  edit_date?: number | undefined;
}

/** One update: its id and exactly one payload named by its kind. */
export interface Update {
  update_id: number;
  [kind: string]: unknown;
}

/** Bytes that came with a request, before they are stored. */
export interface Upload {
  name: string;
  mime: string;
  bytes: Uint8Array;
}
