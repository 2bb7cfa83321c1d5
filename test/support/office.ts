import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Has LibreOffice convert a file of a folder into the same folder, with a profile of its own there. */
export async function convert(soffice: string, folder: string, file: string, to: string) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run(soffice, [
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    join(folder, file),
  ]);
}
