import { bareRef, type Files, fileRef, photoRef } from '../store/files.ts';
import type { MessageContent, Upload } from '../store/model.ts';

/** A file a person sends; what is left out gets a small sample. */
export interface Attachment {
  bytes?: Uint8Array | undefined;
  name?: string | undefined;
  mime?: string | undefined;
  caption?: string | undefined;
  /** The message it answers. */
  replyTo?: number | undefined;
  /** Whose message it was first, when it is passed on. */
  forwardedFrom?: string | undefined;
}

/** A recording a person sends. */
export interface Recording extends Attachment {
  /** In seconds. */
  duration?: number | undefined;
}

/** One grey pixel. */
const SAMPLE_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const SAMPLE_OGG = Buffer.from('OggS');
const SAMPLE_MP4 = Buffer.from('\0\0\0\x18ftypmp42', 'latin1');
const SAMPLE_MP3 = Buffer.from('ID3');

/** The side of a round video message, in pixels. */
const NOTE_LENGTH = 384;

/** A photo message. */
export function photoMessage(files: Files, attachment: Attachment = {}): MessageContent {
  const sample = { bytes: SAMPLE_PNG, name: 'photo.png', mime: 'image/png' };
  return { photo: [photoRef(files.add(filled(attachment, sample)))] };
}

/** A message with a file of any kind. */
export function documentMessage(files: Files, attachment: Attachment = {}): MessageContent {
  const mime = 'application/octet-stream';
  const sample = { bytes: Buffer.from('sample'), name: 'sample.txt', mime };
  return { document: fileRef(files.add(filled(attachment, sample))) };
}

/** A sticker. */
export function stickerMessage(files: Files, emoji = '👍'): MessageContent {
  const file = files.add({ bytes: SAMPLE_PNG, name: 'sticker.webp', mime: 'image/webp' });
  const shape = { width: 512, height: 512, is_animated: false, is_video: false };
  return { sticker: { ...bareRef(file), ...shape, type: 'regular', emoji } };
}

/** A voice message. */
export function voiceMessage(files: Files, recording: Recording = {}): MessageContent {
  const sample = { bytes: SAMPLE_OGG, name: 'voice.oga', mime: 'audio/ogg' };
  const file = files.add(filled(recording, sample));
  return { voice: { ...bareRef(file), mime_type: file.mime, duration: secondsOf(recording) } };
}

/** A round video message; it has no caption. */
export function videoNoteMessage(files: Files, recording: Recording = {}): MessageContent {
  const sample = { bytes: SAMPLE_MP4, name: 'note.mp4', mime: 'video/mp4' };
  const file = files.add(filled(recording, sample));
  const duration = secondsOf(recording);
  return { video_note: { ...bareRef(file), length: NOTE_LENGTH, duration } };
}

/** A message with music or another recording. */
export function audioMessage(files: Files, recording: Recording = {}): MessageContent {
  const sample = { bytes: SAMPLE_MP3, name: 'audio.mp3', mime: 'audio/mpeg' };
  const file = files.add(filled(recording, sample));
  return { audio: { ...fileRef(file), duration: secondsOf(recording) } };
}

/** A message with a film. */
export function videoMessage(files: Files, recording: Recording = {}): MessageContent {
  const sample = { bytes: SAMPLE_MP4, name: 'video.mp4', mime: 'video/mp4' };
  const file = files.add(filled(recording, sample));
  const duration = secondsOf(recording);
  return { video: { ...fileRef(file), width: 640, height: 360, duration } };
}

function filled({ bytes, name, mime }: Attachment, sample: Upload): Upload {
  return {
    bytes: bytes ?? sample.bytes,
    name: name ?? sample.name,
    mime: mime ?? sample.mime,
  };
}

function secondsOf({ duration = 3 }: Recording): number {
  return duration;
}
