import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { type Config, createConfig } from '../src/config.ts';
import { startPlayground } from '../src/playground.ts';

it('says where the port that was wished for is taken, and nothing where nobody wished for one', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'journey-port-'));
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  // No more than listening: the rest of the start is called off.
  const listens = async (config: Config) => {
    const heard: { isTaken: boolean; taken: number | null }[] = [];
    const starting = startPlayground(config, pino({ level: 'silent' }), {
      onListening: (url, taken) => heard.push({ isTaken: url.endsWith(`:${port}`), taken }),
      signal: AbortSignal.abort(),
    });
    await expect(starting).rejects.toThrow();
    return heard;
  };
  const DATA_DIR = dataDir;
  expect(await listens(createConfig({ DATA_DIR, PORT: String(port) }))).toEqual([
    { isTaken: false, taken: port },
  ]);
  const usual = { ...createConfig({ DATA_DIR }), port };
  expect(await listens(usual)).toEqual([{ isTaken: false, taken: null }]);
  other.close();
  await rm(dataDir, { recursive: true, force: true });
});
