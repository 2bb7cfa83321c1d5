import { runCommand } from '../../src/commands.ts';
import type { Ran } from './process.ts';

/** Runs a command of `src/cli.ts` within the test's own process. */
export async function command(args: string[], env: Record<string, string>): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCommand(args, {
    env: () => env,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    opened: () => undefined,
  });
  return { code, signal: null, out, err };
}
