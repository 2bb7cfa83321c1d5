import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'vitest';

/** Programs of the system that only tests need. `scripts/setup-tests.mjs` installs Chromium where it can. */
export type Tool = 'chromium' | 'soffice';

/** Where a tool is; null where it is not installed. */
export function findTool(tool: Tool): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, tool));
  return places.find(isExecutable) ?? null;
}

/** A suite that needs a tool. Without it the suite is skipped and its name says why; with CI set Chromium must be there. */
export function describeWith(tool: Tool, name: string, suite: (path: string) => void): void {
  const path = findTool(tool);
  if (path) {
    describe(name, () => suite(path));
    return;
  }
  const why = `${name} (needs ${tool}, which is not installed)`;
  if (process.env.CI && tool === 'chromium')
    it(why, () => {
      throw new Error(`With CI set this may not be skipped: install ${tool}.`);
    });
  else it.skip(why, () => {});
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
