import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { inBytes, inTimes } from './figures.ts';
import type { Row } from './table.ts';

const limit = 512 * 1024 ** 2;
const child = fileURLToPath(new URL('./open-interviews.ts', import.meta.url));
const usageSchema = z.object({ idle: z.number(), open: z.number(), redis: z.number() });

/** Measures the bot's memory with many interviews open, each bot in a process of its own. */
export async function benchMemory({ quick }: { quick: boolean }): Promise<Row[]> {
  const interviews = quick ? 1000 : 10_000;
  const [ours, reference] = await Promise.all([
    usage('ours', interviews),
    usage('reference', interviews),
  ]);
  const count = interviews.toLocaleString('en');
  return [
    {
      what: `memory (RSS) of the bot, ${count} open interviews`,
      ours: inBytes(ours.open),
      reference: inBytes(reference.open),
      ratio: inTimes(ours.open / reference.open),
      goal: '< 512 MB',
      met: ours.open < limit ? 'yes' : 'NO',
    },
    {
      what: 'memory (RSS) of the bot before the first',
      ours: inBytes(ours.idle),
      reference: inBytes(reference.idle),
      ratio: inTimes(ours.idle / reference.idle),
      goal: '',
    },
    {
      what: `data in Redis, ${count} open interviews of 3 answers`,
      ours: inBytes(ours.redis),
      reference: inBytes(reference.redis),
      ratio: inTimes(ours.redis / reference.redis),
      goal: '',
    },
  ];
}

async function usage(bot: 'ours' | 'reference', interviews: number) {
  const args = [...process.execArgv, '--expose-gc', child, bot, String(interviews)];
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => running.kill('SIGTERM');
  process.once('exit', end);
  const [output, [code]] = await Promise.all([text(running.stdout), once(running, 'exit')]);
  process.off('exit', end);
  if (code !== 0) throw new Error(`opening interviews ended with ${code}`);
  return usageSchema.parse(JSON.parse(output));
}
