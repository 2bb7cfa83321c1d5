import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fontsIn } from './fonts.ts';

const folder = new URL('.', import.meta.url);

/** A hash of all that decides what a view looks like: templates, colours, the code beside them, and further fonts. */
export function templateVersion(fontsFolder: string | null): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(new URL(name, folder)));
  for (const font of fontsIn(fontsFolder)) hash.update(`${font} ${statSync(font).size}`);
  return hash.digest('hex');
}
