import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import '../../src/native-memory.ts';
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
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const { only, quick } = values;
if (only !== undefined && !(only in parts))
  fail(`--only takes one of: ${Object.keys(parts).join(', ')}`);

// Without these an interrupted run would leave its Redis and folders behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

console.log(`${machine()}\n`);
const rows: Row[] = [];
for (const [part, run] of Object.entries(parts)) {
  if (only !== undefined && part !== only) continue;
  const start = performance.now();
  rows.push(...(await run({ quick })));
  console.error(`${part}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(table(rows));
process.exit(0);

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
