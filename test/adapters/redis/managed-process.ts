import { createInterface } from 'node:readline';
import { startManagedRedis } from '../../../src/adapters/redis/managed-server.ts';

/** A process of its own for managed-server.test.ts: says how it started, and releases when told to. */
const folder = process.argv[2] ?? '';
const { path, startedHere, release } = await startManagedRedis({ folder, log: () => undefined });
console.log(JSON.stringify({ path, startedHere }));

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'release') continue;
  await release();
  process.exit(0);
}
