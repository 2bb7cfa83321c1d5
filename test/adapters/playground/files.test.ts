import { InputFile } from 'grammy';
import { expect, test } from 'vitest';
import { parseMultipart } from '../../../src/adapters/playground/http/multipart.ts';
import { readImageSize } from '../../../src/adapters/playground/image-size.ts';
import { startChat, TOKEN } from './support.ts';

const MEGABYTE = 1024 * 1024;

/** The header of a PNG of that size, padded to `length` bytes. */
function png(width: number, height: number, length = 64): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test.each([
  ['too wide and high together', png(6000, 4001), 'PHOTO_INVALID_DIMENSIONS'],
  ['too thin', png(2100, 100), 'PHOTO_INVALID_DIMENSIONS'],
  ['without size', png(0, 10), 'PHOTO_INVALID_DIMENSIONS'],
  ['no picture', Buffer.from('hello'), 'IMAGE_PROCESS_FAILED'],
  ['too heavy', png(10, 10, 10 * MEGABYTE + 1), 'is too big for a photo'],
])('a photo that is %s is refused', async (_, bytes, reason) => {
  const { api } = await startChat();
  await expect(api.sendPhoto(7, new InputFile(bytes))).rejects.toThrow(reason);
});

test('a photo at the limits is taken, and can be sent again by its id', async () => {
  const { api, ada } = await startChat();
  const { photo } = await api.sendPhoto(7, new InputFile(png(9500, 500)));
  expect(photo.at(-1)).toMatchObject({ width: 9500, height: 500 });
  await api.sendPhoto(7, photo.at(-1)?.file_id ?? '');
  expect(ada.chat().filter((message) => message.photo)).toHaveLength(2);
  await expect(api.sendPhoto(7, 'no-such-id')).rejects.toThrow('wrong file identifier');
});

test('captions are parsed and limited, and can be edited', async () => {
  const { api, ada } = await startChat();
  const long = { caption: 'x'.repeat(1025) };
  await expect(api.sendPhoto(7, new InputFile(png(9, 9)), long)).rejects.toThrow(
    'Bad Request: message caption is too long',
  );
  const sent = await api.sendPhoto(7, new InputFile(png(9, 9)), {
    caption: '<i>one</i>',
    parse_mode: 'HTML',
  });
  expect(sent).toMatchObject({ caption: 'one', caption_entities: [{ type: 'italic' }] });
  await api.editMessageCaption(7, sent.message_id, { caption: 'two' });
  expect(ada.chat().at(-1)).toMatchObject({ caption: 'two', entities: [] });
  await expect(api.editMessageText(7, sent.message_id, 'x')).rejects.toThrow(
    'there is no text in the message to edit',
  );
});

test('a bot fetches what a person sent, up to 20 MB', async () => {
  const { server, api, ada } = await startChat();
  ada.sendDocument({ bytes: Buffer.from('a;b'), name: 'a.csv', mime: 'text/csv' });
  ada.sendDocument({ bytes: Buffer.alloc(20 * MEGABYTE + 1), name: 'big.bin' });
  const [small, big] = await api.getUpdates();
  const { file_path } = await api.getFile(small?.message?.document?.file_id ?? '');
  const response = await fetch(`${server.url}/file/bot${TOKEN}/${file_path}`);
  expect(await response.text()).toBe('a;b');
  await expect(api.getFile(big?.message?.document?.file_id ?? '')).rejects.toThrow(
    'Bad Request: file is too big',
  );
  expect((await fetch(`${server.url}/file/bot${TOKEN}/nothing`)).status).toBe(404);
});

test('an upload over 50 MB is refused and the server goes on', async () => {
  const { api } = await startChat();
  const sendOf = (bytes: number) => api.sendDocument(7, new InputFile(Buffer.alloc(bytes), 'b'));
  await expect(sendOf(50 * MEGABYTE + 1)).rejects.toMatchObject({ error_code: 413 });
  await expect(sendOf(60 * MEGABYTE)).rejects.toMatchObject({ error_code: 413 });
  await expect(api.getMe()).resolves.toMatchObject({ id: 4242 });
}, 20_000);

test('a file may be a field of the form itself', async () => {
  const { server, ada } = await startChat();
  const form = new FormData();
  form.set('chat_id', '7');
  form.set('document', new Blob(['abc']), 'name "quoted".txt');
  await fetch(`${server.url}/bot${TOKEN}/sendDocument`, { method: 'POST', body: form });
  expect(ada.chat().at(-1)?.document?.size).toBe(3);
});

test('an album arrives whole or not at all', async () => {
  const { api, ada } = await startChat();
  const good = { type: 'photo' as const, media: new InputFile(png(9, 9)) };
  const bad = { type: 'photo' as const, media: new InputFile(Buffer.from('no')) };
  await expect(api.sendMediaGroup(7, [good, bad])).rejects.toThrow('IMAGE_PROCESS_FAILED');
  expect(ada.chat()).toHaveLength(1);
});

test('the size of an image is read from its header', () => {
  const jpeg = Buffer.from('ffd8ffe000040000ffc4000400ffffc000110801e0028003', 'hex');
  expect(readImageSize(jpeg)).toEqual({ width: 640, height: 480 });
  expect(readImageSize(png(3, 4))).toEqual({ width: 3, height: 4 });
  expect(readImageSize(Buffer.alloc(0))).toBeUndefined();
  expect(readImageSize(Buffer.from('ffd8ff', 'hex'))).toBeUndefined();
});

test('a form is read whole, whatever its bytes', () => {
  const body = Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition:form-data;name="f";filename=a b.bin\r\n\r\n'),
    Buffer.from([0, 13, 10, 45, 45, 255]),
    Buffer.from('\r\n--x\r\nContent-Disposition: form-data; name="t"\r\n\r\n\r\n--x--\r\n'),
  ]);
  const { fields, files } = parseMultipart(body, 'x');
  expect(fields).toEqual(new Map([['t', '']]));
  expect(files.get('f')).toMatchObject({ name: 'a b.bin' });
  expect([...(files.get('f')?.bytes ?? [])]).toEqual([0, 13, 10, 45, 45, 255]);
});
