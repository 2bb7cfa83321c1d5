import { appendFile, link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { livingProcess } from './process-identity.ts';

/** Milliseconds between two looks at somebody else's lock. */
const pause = 25;
const released = ' released';
let drafts = 0;

/** A lock that is held. */
export interface FolderLock {
  /** The former holder died holding it: what they were doing may be half done. */
  takenOver: boolean;
  release(): Promise<void>;
}

/**
 * Waits for the only lock of a folder, across processes. Each holder's lock is a new file, numbered one
 * above the last, and the highest number counts; so a lock left by a dead process is never deleted in a
 * race, it is overtaken, and of several who try to create one number only one can.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const mark = (await livingProcess(process.pid))?.mark ?? String(process.pid);
  for (;;) {
    const last = Math.max(0, ...(await numbers(folder)));
    const holder = last === 0 ? released : await read(folder, last);
    if (await isFree(holder)) {
      const own = last + 1;
      if ((await create(folder, own, mark)) && Math.max(...(await numbers(folder))) === own) {
        await removeBelow(folder, own);
        return {
          takenOver: !holder?.endsWith(released),
          // Appended: the name stands all the time, and half a write still shows the holder.
          release: () => appendFile(file(folder, own), released),
        };
      }
    }
    await sleep(pause);
  }
}

function file(folder: string, number: number): string {
  return join(folder, `lock-${number}`);
}

async function numbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => /^lock-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

async function read(folder: string, number: number): Promise<string | null> {
  // Null where a later holder removed it in the meantime: not free, look again.
  return readFile(file(folder, number), 'utf8').catch(() => null);
}

async function isFree(holder: string | null): Promise<boolean> {
  if (holder === null) return false;
  if (holder.endsWith(released)) return true;
  const living = await livingProcess(Number.parseInt(holder, 10));
  // A living process with another mark got the number of one that is gone.
  return living === null || living.mark !== holder;
}

/** A lock appears with its content: written aside, then linked, which fails where the name is taken. */
async function create(folder: string, number: number, mark: string): Promise<boolean> {
  drafts += 1;
  const draft = join(folder, `lock.${process.pid}.${drafts}.tmp`);
  await writeFile(draft, mark);
  try {
    await link(draft, file(folder, number));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function removeBelow(folder: string, number: number): Promise<void> {
  for (const other of await numbers(folder))
    if (other < number) await rm(file(folder, other), { force: true });
}
