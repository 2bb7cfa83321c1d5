import { badRequest } from '../api-error.ts';
import { imageType, readImageSize } from '../image-size.ts';
import type { FileRef, Upload } from './model.ts';
import type { BotState, StoredFile } from './state.ts';

const MEGABYTE = 1024 * 1024;
/** The largest photo a bot may send, in bytes. */
const MAX_PHOTO_BYTES = 10 * MEGABYTE;
/** The largest file a bot may fetch, in bytes. */
export const MAX_DOWNLOAD_BYTES = 20 * MEGABYTE;
/** The largest file a bot may send, in bytes. */
export const MAX_UPLOAD_BYTES = 50 * MEGABYTE;

/** The files one bot has seen. */
export interface Files {
  add(upload: Upload): StoredFile;
  find(fileId: string): StoredFile | undefined;
  findByPath(path: string): StoredFile | undefined;
}

/** Files kept in `state`. */
export function createFiles(state: BotState): Files {
  return {
    add(upload) {
      state.nextObjectId += 1;
      const extension = /\.[A-Za-z0-9]+$/.exec(upload.name)?.[0] ?? '';
      const file = {
        ...upload,
        // Clients of the API seldom say what a picture is.
        mime: imageType(upload.bytes) ?? upload.mime,
        fileId: `file-${state.user.id}-${state.nextObjectId}`,
        uniqueId: `unique-${state.nextObjectId}`,
        path: `files/${state.nextObjectId}${extension}`,
      };
      state.files.set(file.fileId, file);
      return file;
    },
    find: (fileId) => state.files.get(fileId),
    findByPath: (path) => [...state.files.values()].find((file) => file.path === path),
  };
}

/** What a message says of a file. */
export function fileRef(file: StoredFile): FileRef {
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
    file_name: file.name,
    mime_type: file.mime,
  };
}

/** What a message says of a file that was made in the chat and so has no name, such as a voice message. */
export function bareRef(file: StoredFile): FileRef {
  const { file_id, file_unique_id, file_size } = fileRef(file);
  return { file_id, file_unique_id, file_size };
}

/** What a message says of a photo; refuses what Telegram would not take as one. */
export function photoRef(file: StoredFile): FileRef & { width: number; height: number } {
  const bytes = file.bytes.byteLength;
  if (bytes > MAX_PHOTO_BYTES) {
    const limit = `the maximum size is ${MAX_PHOTO_BYTES} bytes`;
    throw badRequest(`file of size ${bytes} bytes is too big for a photo; ${limit}`);
  }
  const size = readImageSize(file.bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const ratio = Math.max(width / height, height / width);
  if (width + height > 10_000 || !(ratio <= 20)) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return { ...bareRef(file), width, height };
}
