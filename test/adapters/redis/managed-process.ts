import { createInterface } from 'node:readline';
import { connectRedis } from '../../../src/adapters/redis/connect.ts';
import { startManagedRedis } from '../../../src/adapters/redis/managed-server.ts';

/** A process of its own for managed-server.test.ts: says how it started, then obeys lines from its input. */
const folder = process.argv[2] ?? '';
const managed = await startManagedRedis({ folder, log: () => undefined });
const redis = await connectRedis({ path: managed.path }, { onError: () => undefined });
console.log(JSON.stringify({ path: managed.path, startedHere: managed.startedHere }));

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'release') continue;
  redis.disconnect();
  await managed.release();
  process.exit(0);
}
