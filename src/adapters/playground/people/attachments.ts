import { type Files, fileRef, photoRef } from '../store/files.ts';
import type { MessageContent } from '../store/model.ts';

/** A file a person sends; what is left out gets a small sample. */
export interface Attachment {
  bytes?: Uint8Array | undefined;
  name?: string | undefined;
  mime?: string | undefined;
  caption?: string | undefined;
}

/** One grey pixel. */
const SAMPLE_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A photo message. */
export function photoMessage(files: Files, attachment: Attachment = {}): MessageContent {
  const { bytes = SAMPLE_PNG, name = 'photo.png', mime = 'image/png', caption } = attachment;
  return { photo: [photoRef(files.add({ bytes, name, mime }))], caption };
}

/** A message with a file of any kind. */
export function documentMessage(files: Files, attachment: Attachment = {}): MessageContent {
  const { bytes = Buffer.from('sample'), name = 'sample.txt', caption } = attachment;
  const { mime = 'application/octet-stream' } = attachment;
  return { document: fileRef(files.add({ bytes, name, mime })), caption };
}

/** A sticker. */
export function stickerMessage(files: Files, emoji = '👍'): MessageContent {
  const file = files.add({ bytes: SAMPLE_PNG, name: 'sticker.webp', mime: 'image/webp' });
  const shape = { width: 512, height: 512, is_animated: false, is_video: false };
  return { sticker: { ...fileRef(file), ...shape, type: 'regular', emoji } };
}

/** A voice message of `duration` seconds. */
export function voiceMessage(files: Files, duration = 3): MessageContent {
  const file = files.add({ bytes: Buffer.from('OggS'), name: 'voice.ogg', mime: 'audio/ogg' });
  return { voice: { ...fileRef(file), duration } };
}
