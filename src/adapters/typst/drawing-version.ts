import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontsIn } from './fonts.ts';

/** Templates and the code beside them, the words, and whatever orders and phrases what a map holds. */
export const deciding = ['../typst/', '../fluent/', '../../app/', '../../domain/'];

/** A hash of all that decides, beside a map, how its drawing looks. */
export function drawingVersion(fontsFolder: string | null): string {
  const hash = createHash('sha256');
  for (const relative of deciding) {
    const folder = fileURLToPath(new URL(relative, import.meta.url));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  for (const font of fontsIn(fontsFolder)) hash.update(`${font} ${statSync(font).size}`);
  return hash.digest('hex');
}
