import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deciding } from '../../../src/adapters/typst/drawing-version.ts';

const source = new URL('../../../src/', import.meta.url);

/** The file and all of ours that it imports, however far away. */
function imported(file: URL, found = new Set<string>()): Set<string> {
  if (found.has(file.pathname)) return found;
  found.add(file.pathname);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
    imported(new URL(path ?? '', file), found);
  return found;
}

it('covers whatever a drawing is made with, or an old one would be shown after a change', () => {
  const folders = deciding.map(
    (folder) => new URL(folder, new URL('adapters/typst/', source)).pathname,
  );
  const worker = new URL('drawing-worker.ts', source);
  const parts = [...imported(worker)].filter((file) => file !== worker.pathname);
  expect(parts.length).toBeGreaterThan(30);
  expect(parts.filter((file) => !folders.some((folder) => file.startsWith(folder)))).toEqual([]);
});
