import { z } from 'zod';
import { ApiError, badRequest } from '../api-error.ts';
import { fileRef, MAX_DOWNLOAD_BYTES, MAX_UPLOAD_BYTES, photoRef } from '../store/files.ts';
import type { MessageContent, Upload } from '../store/model.ts';
import type { StoredFile } from '../store/state.ts';
import { captionContent, captionSchema } from './caption.ts';
import { defineMethod, type Method, type MethodCall } from './method.ts';
import { json, string } from './params.ts';
import { send, sendSchema } from './sending.ts';

const MAX_ALBUM = 10;

/** Reads `attach://name`, a file of the form itself or the id of a stored file. */
function readFile({ host, uploads }: MethodCall, field: string, value: string | undefined) {
  const attached = value?.startsWith('attach://') ? value.slice('attach://'.length) : undefined;
  const upload = uploads.get(attached ?? field);
  if (upload) return keep(upload);
  const known = value === undefined ? undefined : host.files.find(value);
  if (known) return known;
  if (!value) throw badRequest(`there is no ${field} in the request`);
  throw badRequest('wrong file identifier/HTTP URL specified');

  function keep(file: Upload): StoredFile {
    if (file.bytes.byteLength > MAX_UPLOAD_BYTES)
      throw new ApiError(413, 'Request Entity Too Large');
    if (file.bytes.byteLength === 0) throw badRequest('file must be non-empty');
    return host.files.add(file);
  }
}

function mediaContent(
  kind: 'photo' | 'document',
  file: StoredFile,
  caption: z.output<typeof captionSchema>,
): MessageContent {
  const media = kind === 'photo' ? { photo: [photoRef(file)] } : { document: fileRef(file) };
  return { ...media, ...captionContent(caption) };
}

const fileSchema = sendSchema.extend({
  ...captionSchema.shape,
  photo: string.optional(),
  document: string.optional(),
});

function sendFile(kind: 'photo' | 'document'): Method {
  return defineMethod(fileSchema, (call, input) => {
    const chat = call.host.chats.reachable(input.chat_id);
    const file = readFile(call, kind, input[kind]);
    return send(call.host, chat, { content: mediaContent(kind, file, input), options: input });
  });
}

const albumSchema = sendSchema.extend({
  media: json(
    z.array(captionSchema.extend({ type: z.enum(['photo', 'document']), media: z.string() })),
  ),
});

const sendMediaGroup = defineMethod(albumSchema, (call, input) => {
  const chat = call.host.chats.reachable(input.chat_id);
  if (input.media.length === 0) throw badRequest('there are no messages to send');
  if (input.media.length > MAX_ALBUM) throw badRequest('too many messages to send as an album');
  if (new Set(input.media.map(({ type }) => type)).size > 1)
    throw badRequest("document can't be mixed with other media types");
  // All items are read before the first is sent: an album arrives whole or not at all.
  const contents = input.media.map((item) =>
    mediaContent(item.type, readFile(call, item.type, item.media), item),
  );
  call.host.state.nextObjectId += 1;
  const media_group_id = String(call.host.state.nextObjectId);
  return contents.map((content) =>
    send(call.host, chat, { content: { ...content, media_group_id }, options: input }),
  );
});

const getFile = defineMethod(z.object({ file_id: string }), ({ host }, input) => {
  const file = host.files.find(input.file_id);
  if (!file) throw badRequest('invalid file_id');
  if (file.bytes.byteLength > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
  const { file_id, file_unique_id, file_size } = fileRef(file);
  return { file_id, file_unique_id, file_size, file_path: file.path };
});

/** Messages with files, and the files themselves. */
export const mediaMethods: Record<string, Method> = {
  sendPhoto: sendFile('photo'),
  sendDocument: sendFile('document'),
  sendMediaGroup,
  getFile,
};
