import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import { startChat, TOKEN } from './support.ts';

/** The file part of a message, which has these fields and no others. */
const file = (size: number) => ({
  file_id: expect.any(String),
  file_unique_id: expect.any(String),
  file_size: size,
});

test('recordings reach the bot with the fields that Telegram gives them', async () => {
  const { api, ada } = await startChat();
  ada.sendVoice({ bytes: Buffer.from('OggS-voice'), duration: 7 });
  ada.sendVideoNote({ bytes: Buffer.from('round'), duration: 4 });
  ada.sendAudio({
    bytes: Buffer.from('ID3-x'),
    name: 'memo.mp3',
    duration: 90,
    caption: 'my memo',
  });
  ada.sendVideo({ bytes: Buffer.from('film'), name: 'film.mp4', duration: 5, caption: 'a film' });
  const [voice, note, audio, video] = (await api.getUpdates()).map(({ message }) => message);
  expect(voice?.voice).toEqual({ ...file(10), mime_type: 'audio/ogg', duration: 7 });
  expect(note?.video_note).toEqual({ ...file(5), length: 384, duration: 4 });
  expect(audio?.audio).toEqual({
    ...file(5),
    file_name: 'memo.mp3',
    mime_type: 'audio/mpeg',
    duration: 90,
  });
  expect(audio?.caption).toBe('my memo');
  expect(video).toMatchObject({
    caption: 'a film',
    video: { width: 640, height: 360, duration: 5 },
  });
  const shown = ada.chat().slice(-4);
  expect(shown.map((m) => (m.voice ?? m.videoNote ?? m.audio ?? m.video)?.duration)).toEqual([
    7, 4, 90, 5,
  ]);
});

test('a bot fetches a recording by a path with the ending of its format', async () => {
  const { server, api, ada } = await startChat();
  const bytes = Buffer.from([0, 255, 13, 10, 79]);
  ada.sendVoice({ bytes });
  ada.sendVideoNote({ bytes });
  ada.sendAudio({ bytes, name: 'memo.m4a' });
  const messages = (await api.getUpdates()).map(({ message }) => message);
  const paths: string[] = [];
  for (const message of messages) {
    const recording = message?.voice ?? message?.video_note ?? message?.audio;
    const { file_path = '' } = await api.getFile(recording?.file_id ?? '');
    paths.push(file_path.slice(file_path.indexOf('.')));
    const response = await fetch(`${server.url}/file/bot${TOKEN}/${file_path}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  }
  expect(paths).toEqual(['.oga', '.mp4', '.m4a']);
});

test('a download can be spoilt', async () => {
  const { server, api, ada } = await startChat();
  ada.sendVoice();
  const [update] = await api.getUpdates();
  const { file_path } = await api.getFile(update?.message?.voice?.file_id ?? '');
  const download = () => fetch(`${server.url}/file/bot${TOKEN}/${file_path}`);
  server.faults.next('download', { status: 502 });
  expect((await download()).status).toBe(502);
  server.faults.next('download', { dropConnection: true });
  await expect(download()).rejects.toThrow('fetch failed');
  expect((await download()).status).toBe(200);
});

test('files can answer a message, be passed on and carry commands in their captions', async () => {
  const { api, ada } = await startChat();
  const { message_id } = await api.sendMessage(7, 'How was it?');
  ada.sendVoice({ replyTo: message_id });
  ada.sendPhoto({ caption: '/skip this', replyTo: message_id });
  ada.sendVoice({ forwardedFrom: 'Bob' });
  ada.sendText('late', { replyTo: message_id });
  const [voice, photo, forwarded, text] = (await api.getUpdates()).map(({ message }) => message);
  const quoted = { message_id, text: 'How was it?' };
  expect(voice).toMatchObject({ voice: {}, reply_to_message: quoted });
  expect(photo).toMatchObject({
    caption_entities: [{ type: 'bot_command', offset: 0, length: 5 }],
    reply_to_message: quoted,
  });
  const origin = { type: 'hidden_user', sender_user_name: 'Bob', date: expect.any(Number) };
  expect(forwarded?.forward_origin).toEqual(origin);
  expect(text).toMatchObject({ text: 'late', reply_to_message: quoted });
});

test('texts and captions can be edited, each where it stands', async () => {
  const { api, ada } = await startChat();
  const text = ada.sendText('one');
  const photo = ada.sendPhoto({ caption: 'see' });
  ada.editText(text.messageId, 'uno');
  ada.editCaption(photo.messageId, 'look');
  ada.editCaption(photo.messageId, '');
  const edits = (await api.getUpdates()).flatMap(({ edited_message }) => edited_message ?? []);
  expect(edits).toMatchObject([
    { message_id: text.messageId, text: 'uno', edit_date: expect.any(Number) },
    { message_id: photo.messageId, caption: 'look', photo: [{}] },
    { message_id: photo.messageId, photo: [{}] },
  ]);
  expect(edits[2]?.caption).toBeUndefined();
  expect(() => ada.editText(photo.messageId, 'x')).toThrow('has no text');
  expect(() => ada.editCaption(text.messageId, 'x')).toThrow('it has no caption');
  expect(() => ada.sendPhoto({ caption: 'x'.repeat(1025) })).toThrow('1024 at most');
});

test('documents can be an album like photos', async () => {
  const { api, ada } = await startChat();
  ada.sendAlbum([{ name: 'a.pdf', caption: 'both' }, { name: 'b.pdf' }], 'document');
  ada.sendAlbum([{}, {}]);
  const messages = (await api.getUpdates()).flatMap(({ message }) => message ?? []);
  const album = (message: Message) => message.media_group_id;
  expect(messages.map(({ document }) => document?.file_name)).toEqual([
    'a.pdf',
    'b.pdf',
    undefined,
    undefined,
  ]);
  expect(messages.map(({ caption }) => caption)).toEqual(['both', undefined, undefined, undefined]);
  expect(new Set(messages.map(album)).size).toBe(2);
});

test('a driver in another process can speak, and change a caption', async () => {
  const { server, api, ada } = await startChat();
  const act = async (action: string, body: unknown) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${server.url}/_local/people/${ada.id}/${action}`, init);
    return response.status;
  };
  const bytes = Buffer.from('OggS-http').toString('base64');
  expect(await act('sendVoice', { bytes, duration: 9 })).toBe(200);
  expect(await act('sendVideoNote', { duration: 2 })).toBe(200);
  expect(await act('sendAudio', { name: 'a.wav', mime: 'audio/wav' })).toBe(200);
  expect(await act('sendVideo', {})).toBe(200);
  expect(await act('sendAlbum', { documents: [{ name: 'a.pdf' }, { name: 'b.pdf' }] })).toBe(200);
  const said = ada.chat().slice(-6);
  const photo = ada.sendPhoto({ caption: 'one' });
  expect(await act('editCaption', { messageId: photo.messageId, caption: 'two' })).toBe(200);
  expect(said).toMatchObject([
    { voice: { duration: 9, size: 9 } },
    { videoNote: { duration: 2 } },
    { audio: { name: 'a.wav', mime: 'audio/wav' } },
    { video: {} },
    { document: { name: 'a.pdf' } },
    { document: { name: 'b.pdf' } },
  ]);
  const updates = await api.getUpdates();
  expect(updates.at(-1)?.edited_message?.caption).toBe('two');
});
