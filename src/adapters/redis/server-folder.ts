import { createHash } from 'node:crypto';
import { access, chmod, constants, lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../domain/app-error.ts';

/** Bytes a Unix socket's path may have: 104 on macOS, 108 on Linux, with the final zero. */
const longestPath = 103;

/** A managed server's folder and the files in and around it. */
export interface ServerFolder {
  folder: string;
  socket: string;
  pidFile: string;
  logFile: string;
}

/** Creates the folder, for the owner's eyes only. AppError `data-dir` when it cannot be written. */
export async function prepareFolder(wanted: string): Promise<ServerFolder> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    const folder = await realpath(wanted);
    await access(folder, constants.W_OK | constants.X_OK);
    // It may have been there before with other rights; another owner's folder is left as it is.
    await chmod(folder, 0o700).catch(() => undefined);
    return {
      folder,
      socket: await socketFor(folder),
      pidFile: join(folder, 'redis.pid'),
      logFile: join(folder, 'redis.log'),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('data-dir', `The folder ${wanted} cannot be written. Set DATA_DIR.`, {
      cause: error,
    });
  }
}

/** In the folder, or, where that path is too long, in a private temporary folder named after it. */
async function socketFor(folder: string): Promise<string> {
  const inside = join(folder, 'redis.sock');
  if (fits(inside)) return inside;
  const name = `journey-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const outside = [tmpdir(), '/tmp']
    .map((base) => join(base, name))
    .find((path) => fits(join(path, 'redis.sock')));
  if (!outside) throw new AppError('data-dir', `The path ${folder} is too long for a socket.`);
  await mkdir(outside, { mode: 0o700 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  // Anybody may create names in a temporary folder, and wait there for our answers.
  const found = await lstat(outside);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0)
    throw new AppError('data-dir', `The folder ${outside} is not private. Remove it.`);
  return join(outside, 'redis.sock');
}

function fits(path: string): boolean {
  return Buffer.byteLength(path) <= longestPath;
}
