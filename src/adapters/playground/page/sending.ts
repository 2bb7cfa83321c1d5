import { act, base64Of } from './api.ts';

/** The longest text of one message; what is longer is sent in several. */
const longestText = 4096;
/** The largest file that a bot may fetch, in bytes. */
const largestFile = 20 * 1024 * 1024;

/** Whether a bot could not fetch a file. */
export function isTooLarge(file: File): boolean {
  return file.size > largestFile;
}

/** Sends words in somebody's chat, in as many messages as they need. */
export async function sendWords(chat: number, said: string, replyTo?: number): Promise<void> {
  const reply = replyTo === undefined ? {} : { replyTo };
  for (let at = 0; at < said.length; at += longestText)
    await act(chat, 'sendText', { text: said.slice(at, at + longestText), ...reply });
}

/** Sends a file: a picture as a photo, anything else as a document. */
export async function sendFile(chat: number, file: File): Promise<void> {
  const isPhoto = /^image\/(png|jpeg)$/.test(file.type);
  await act(chat, isPhoto ? 'sendPhoto' : 'sendDocument', {
    bytes: await base64Of(file),
    name: file.name,
    mime: file.type || 'application/octet-stream',
  });
}

/** Sends what somebody spoke. */
export async function sendSound(
  chat: number,
  { sound, seconds }: { sound: Blob; seconds: number },
): Promise<void> {
  const [mime = ''] = sound.type.split(';');
  const name = `voice.${mime.split('/')[1] ?? 'ogg'}`;
  await act(chat, 'sendVoice', { bytes: await base64Of(sound), name, mime, duration: seconds });
}
