import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which of these texts stand in any file under a folder, byte for byte, each with the file that has it. */
export async function tracesInFiles(folder: string, traces: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Files come and go while a log is rewritten.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    found.push(
      ...traces.filter((each) => bytes.includes(each)).map((each) => `${each} in ${path}`),
    );
  }
  return found;
}
