import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../../src/native-settings.ts';
import { benchBeside } from './beside.bench.ts';
import { benchDraft } from './draft.bench.ts';
import { benchDraw } from './draw.bench.ts';
import { benchExtractive } from './extractive.bench.ts';
import { benchFragments } from './fragments.bench.ts';
import { judge } from './judge.ts';
import { benchMemory } from './memory.bench.ts';
import { benchPage } from './page.bench.ts';
import { type Row, tableOf } from './table.ts';
import { benchUpdates } from './updates.bench.ts';

/** Parts of the benchmark, in the order in which they run. */
const parts: Record<string, (how: { quick: boolean }) => Promise<Row[]>> = {
  updates: async (how) => [...(await benchUpdates(how)), ...(await benchMemory(how))],
  fragments: benchFragments,
  draft: async () => [...(await benchDraft()), ...(await benchExtractive())],
  draw: () => benchDraw(),
  beside: benchBeside,
  page: benchPage,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { only, quick, json } = values;
/** As `npm start` runs the chat; a command of the operator is not run so. */
const asChat = '--single-threaded-gc';
if (only !== undefined && !(only in parts))
  fail(`--only takes one of: ${Object.keys(parts).join(', ')}`);

// Without these an interrupted run would leave its Redis and folders behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

if (!json) console.log(`${machine()}\n`);
const rows: Row[] = [];
for (const [part, run] of Object.entries(parts)) {
  if (only !== undefined && part !== only) continue;
  const start = performance.now();
  const apart = part === 'beside' && !process.execArgv.includes(asChat);
  rows.push(...(apart ? inProcess(part) : await run({ quick })));
  if (!json) console.error(`${part}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(json ? JSON.stringify(rows) : table(rows));
process.exit(0);

/** The rows of a part that runs in a process of its own. */
function inProcess(part: string): Row[] {
  const script = fileURLToPath(import.meta.url);
  const args = [...process.execArgv, asChat, script, '--only', part, '--json'];
  if (quick) args.push('--quick');
  const said = execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(said.toString());
}

function table(measured: Row[]): string {
  const lines = measured.map((row) => {
    const { what, ours, reference, goal, ratio = '' } = row;
    return [what, ours, reference, ratio, goal, judge(row)];
  });
  const verdicts = measured.map(judge).filter(Boolean);
  const met = verdicts.filter((verdict) => verdict === 'yes').length;
  const header = ['what', 'ours', 'reference', 'ratio', 'goal', 'met?'];
  return `${tableOf(header, lines)}\n\n${met} of ${verdicts.length} goals are met.`;
}

function machine(): string {
  const redis = /v=(\S+)/.exec(execFileSync('redis-server', ['--version']).toString())?.[1];
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  return `${cores}, Node ${process.version}, Redis ${redis ?? 'unknown'}, AOF always`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
