import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process that lives: what it is called, and a mark that another process with its number would not share. */
export interface LivingProcess {
  name: string;
  mark: string;
}

/** The process with this number; null when there is none, or only the remains of one (a zombie). */
export async function livingProcess(pid: number): Promise<LivingProcess | null> {
  if (!exists(pid)) return null;
  return (await fromProc(pid)) ?? (await fromPs(pid));
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is somebody else's, and alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux, where slim images have no `ps`. Undefined leaves it to `ps`. */
async function fromProc(pid: number): Promise<LivingProcess | null | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // proc_pid_stat(5): pid (name) state …, where field 22 is the start in ticks since boot.
  const found = /^\d+ \((.*)\) (.*)$/s.exec(stat ?? '');
  if (!found) return undefined;
  const [, name = '', rest = ''] = found;
  const fields = rest.trim().split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return { name, mark: `${pid}@${fields[19] ?? ''}` };
}

async function fromPs(pid: number): Promise<LivingProcess | null> {
  const columns = ['-o', 'stat=', '-o', 'lstart=', '-o', 'comm='];
  const result = await run('ps', [...columns, '-p', String(pid)], {
    env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
  }).catch((error: unknown) => error);
  // Without ps the number is all there is to go by.
  if (isMissing(result)) return { name: '', mark: String(pid) };
  // Five words of a date, such as "Mon Jan  2 15:04:05 2006", stand between state and name.
  const found = /^(\S+)\s+((?:\S+\s+){4}\S+)\s+(.*)$/.exec(outputOf(result));
  if (!found) return null;
  const [, state = '', start = '', name = ''] = found;
  return state.startsWith('Z') ? null : { name, mark: `${pid}@${start}` };
}

function isMissing(result: unknown): boolean {
  return result instanceof Error && 'code' in result && result.code === 'ENOENT';
}

function outputOf(result: unknown): string {
  if (typeof result !== 'object' || result === null || !('stdout' in result)) return '';
  return String(result.stdout).trim();
}
