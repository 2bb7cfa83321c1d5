import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** Where the product's own guides are. */
export const guidesFolder = new URL('../../../prompts/guides/', import.meta.url);

/** The text of one of the product's guides. */
export function guideText(name: string): string {
  return readFileSync(new URL(name, guidesFolder), 'utf8');
}

/** A folder with these files until the test has finished; its URL ends with a slash. */
export function folderOf(files: Record<string, string>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}
