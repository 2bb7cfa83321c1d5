import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from './domain/app-error.ts';

/** The bytes of a file named on the command line; AppError `input` when it cannot be read. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError('input', `${file} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

/** Makes a folder where there is none; AppError `output` when that cannot be. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause) => cannotWrite(path, cause));
}

/** Writes a whole file or leaves what was there; AppError `output` when it cannot be written. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    cannotWrite(path, cause);
  }
}

/** Writes `map.<format>` for each format into a folder; resolves to their paths. */
export async function writeMapFiles(
  folder: string,
  files: Iterable<[format: string, bytes: Uint8Array]>,
): Promise<string[]> {
  const paths: string[] = [];
  for (const [format, bytes] of files) {
    const path = join(folder, `map.${format}`);
    await writeOutput(path, bytes);
    paths.push(path);
  }
  return paths;
}

function cannotWrite(path: string, cause: unknown): never {
  throw new AppError('output', `${path} cannot be written: ${reasonOf(cause)}.`, { cause });
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in its place',
  EISDIR: 'it is a folder',
};

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (code || 'unknown reason');
}
