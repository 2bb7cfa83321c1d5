import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrawingEraser } from '../../app/ports.ts';

const mostFiles = 200;
const mostBytes = 200_000_000;
const longestMs = 30 * 24 * 3_600_000;

/** Drawings under keys that say what they were drawn from. Only a cache: what it keeps may be gone at any time. */
export interface DrawingCache extends DrawingEraser {
  /** The shelf in use when a drawing begins: what is put on it after an erasure is not kept. */
  shelf(): Promise<Shelf>;
}

/** A place for drawings until the next erasure. */
export interface Shelf {
  get(key: string): Promise<Uint8Array | null>;
  put(key: string, file: Uint8Array): Promise<void>;
}

/** Keeps drawings in a folder, at most 200 files, 200 MB and 30 days; a folder that fails is as good as none. */
export function createDrawingCache(folder: string): DrawingCache {
  return {
    async shelf() {
      const at = await currentShelf(folder).catch(() => null);
      return {
        get: async (key) => (at === null ? null : readFile(join(at, key)).catch(() => null)),
        put: async (key, file) => {
          if (at !== null) await store(at, key, file).catch(() => null);
        },
      };
    },
    async eraseDrawings() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A folder with a name of its own each time, so that nobody writes into it again once it is gone. */
async function currentShelf(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [first] = (await readdir(folder)).sort();
  if (first !== undefined) return join(folder, first);
  const made = join(folder, randomUUID());
  await mkdir(made);
  return made;
}

async function store(at: string, key: string, file: Uint8Array): Promise<void> {
  // Under its name only when whole, should the process end in between.
  const part = join(at, `${key}.${randomUUID()}.part`);
  await writeFile(part, file);
  await rename(part, join(at, key));
  await makeRoom(at);
}

async function makeRoom(at: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(at)).map(async (name) => {
      const { size, mtimeMs } = await stat(join(at, name));
      return { name, size, mtimeMs };
    }),
  );
  files.sort((a, b) => b.mtimeMs - a.mtimeMs);
  let bytes = 0;
  for (const [n, { name, size, mtimeMs }] of files.entries()) {
    bytes += size;
    if (n >= mostFiles || bytes > mostBytes || Date.now() - mtimeMs > longestMs)
      await rm(join(at, name), { force: true });
  }
}
