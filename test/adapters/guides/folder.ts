import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';

/** Where the product's own guides are. */
export const guidesFolder = new URL('../../../prompts/guides/', import.meta.url);

/** One of the product's guides as a single file, with what it uses of the parts in it. */
export function guideText(id: string): string {
  return stringify(loadGuides(guidesFolder).find((guide) => guide.id === id));
}

/** A folder with these files until the test has finished; its URL ends with a slash. */
export function folderOf(files: Record<string, string>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return pathToFileURL(`${folder}/`);
}
