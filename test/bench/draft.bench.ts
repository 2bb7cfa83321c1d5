import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inBytes } from './figures.ts';
import { madeUpStudy } from './made-up-study.ts';
import type { Row } from './table.ts';

const mostMemory = 1024 ** 3;
const drafting = fileURLToPath(new URL('./draft-alone.ts', import.meta.url));

/**
 * Time of a whole draft (segment, mask, code, group, recommend, assemble and check) of generated interviews of
 * 25 answers, how it grows, for how long the main thread, on which the chat lives, was busy at one stretch, and
 * the most memory that a process took which did nothing else.
 */
export async function benchDraft(): Promise<Row[]> {
  const rows: Row[] = [];
  const times = new Map<number, number>();
  for (const count of [16, 100, 1000]) {
    const { took, stall } = await measure(count);
    times.set(count, took);
    rows.push({
      what: `draft of ${count} interviews of 25 answers, without a model`,
      ours: `${(took / 1000).toFixed(2)} s, longest stall ${stall.toFixed(0)} ms`,
      reference: '',
      goal: count === 1000 ? '≤ 15 s' : '',
    });
  }
  const exponent = Math.log10((times.get(1000) ?? 1) / (times.get(100) ?? 1));
  rows.push({
    what: 'growth of a draft from 100 to 1,000 interviews',
    ours: `n^${exponent.toFixed(2)}`,
    reference: '',
    goal: '≤ n^1.3',
  });
  const most = await memory(1000);
  rows.push({
    what: 'most memory (RSS) of a process that drafts 1,000 interviews',
    ours: inBytes(most),
    reference: '',
    goal: '< 1 GB',
    met: most < mostMemory ? 'yes' : 'NO',
  });
  return rows;
}

async function measure(count: number) {
  const study = await madeUpStudy(count);
  let stall = 0;
  let last = performance.now();
  const every = 5;
  const ticking = setInterval(() => {
    stall = Math.max(stall, performance.now() - last - every);
    last = performance.now();
  }, every);
  const start = performance.now();
  await study.draft();
  const took = performance.now() - start;
  clearInterval(ticking);
  return { took, stall };
}

async function memory(count: number): Promise<number> {
  const args = [...process.execArgv, drafting, String(count)];
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => running.kill('SIGTERM');
  process.once('exit', end);
  const [output, [code]] = await Promise.all([text(running.stdout), once(running, 'exit')]);
  process.off('exit', end);
  if (code !== 0) throw new Error(`drafting ended with ${code}`);
  return Number(output);
}
