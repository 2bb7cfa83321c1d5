import type { Files } from '../store/files.ts';
import type { Entity, FileRef, Message } from '../store/model.ts';
import type { CallbackAnswer, StoredMessage } from '../store/state.ts';

/** A button as a person sees it. */
interface VisibleButton {
  text: string;
  data?: string | undefined;
  url?: string | undefined;
}

/** A file as a person can open it. */
interface VisibleFile {
  fileId: string;
  name: string;
  mime: string;
  size: number;
  bytes: Uint8Array;
  width?: number | undefined;
  height?: number | undefined;
  /** Of a recording, in seconds. */
  duration?: number | undefined;
}

/** A message as a person sees it now, after all edits. */
export interface VisibleMessage {
  messageId: number;
  from: 'bot' | 'person';
  sender: string;
  /** Seconds since 1970. */
  date: number;
  edited: boolean;
  /** Grows with every change in the chat: tells what is newer. */
  version: number;
  text?: string | undefined;
  caption?: string | undefined;
  entities: Entity[];
  photo?: VisibleFile | undefined;
  document?: VisibleFile | undefined;
  sticker?: VisibleFile | undefined;
  voice?: VisibleFile | undefined;
  videoNote?: VisibleFile | undefined;
  audio?: VisibleFile | undefined;
  video?: VisibleFile | undefined;
  location?: { latitude: number; longitude: number } | undefined;
  albumId?: string | undefined;
  forwarded: boolean;
  replyTo?: number | undefined;
  /** The inline keyboard, row by row. */
  buttons: VisibleButton[][];
  /** The keyboard this message brought along, row by row, or its removal. */
  keyboard?: string[][] | 'removed' | undefined;
  linkPreview: boolean;
  silent: boolean;
  protected: boolean;
  /** What the bot said to taps on this message's buttons, oldest first. */
  answers: CallbackAnswer[];
}

/** Shows a stored message the way a client would. */
export function showMessage(
  stored: StoredMessage,
  { files, answers }: { files: Files; answers: CallbackAnswer[] },
): VisibleMessage {
  const { wire, outgoing, version, keyboard, silent } = stored;
  const open = (ref: FileRef | undefined) => openFile(files, ref);
  const photo = wire.photo?.at(-1);
  const { width, height } = photo ?? {};
  const picture = open(photo);
  return {
    messageId: wire.message_id,
    from: outgoing ? 'bot' : 'person',
    sender: wire.from?.first_name ?? wire.sender_chat?.title ?? '',
    date: wire.date,
    edited: wire.edit_date !== undefined,
    version,
    text: wire.text,
    caption: wire.caption,
    entities: wire.entities ?? wire.caption_entities ?? [],
    photo: picture && { ...picture, width, height },
    document: open(wire.document),
    sticker: open(wire.sticker),
    voice: openRecording(files, wire.voice),
    videoNote: openRecording(files, wire.video_note),
    audio: openRecording(files, wire.audio),
    video: openRecording(files, wire.video),
    location: wire.location,
    albumId: wire.media_group_id,
    forwarded: wire.forward_origin !== undefined,
    replyTo: wire.reply_to_message?.message_id,
    buttons: showButtons(wire),
    keyboard:
      typeof keyboard === 'object'
        ? keyboard.keyboard.map((row) => row.map(({ text }) => text))
        : keyboard,
    linkPreview: wire.link_preview_options?.is_disabled !== true,
    silent,
    protected: wire.has_protected_content === true,
    answers,
  };
}

function showButtons(message: Message): VisibleButton[][] {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return rows.map((row) =>
    row.map(({ text, callback_data, url }) => ({ text, data: callback_data, url })),
  );
}

function openRecording(
  files: Files,
  ref: (FileRef & { duration: number }) | undefined,
): VisibleFile | undefined {
  const file = openFile(files, ref);
  return file && { ...file, duration: ref?.duration };
}

function openFile(files: Files, ref: FileRef | undefined): VisibleFile | undefined {
  const file = ref && files.find(ref.file_id);
  if (!file) return undefined;
  const { fileId, name, mime, bytes } = file;
  return { fileId, name, mime, size: bytes.byteLength, bytes };
}
