import { createConfig, readEnvironment } from './config.ts';
import { startJourney } from './journey.ts';
import { createLog } from './log.ts';

const stopping = new AbortController();

/** Runs the product until a signal asks it to stop, or until it cannot go on. */
async function main(): Promise<void> {
  const config = createConfig(readEnvironment());
  const log = createLog(config);
  // Before the start, which may take its time: a process that simply died would leave its Redis behind.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
  const journey = await startJourney(config, log, stopping.signal);
  // The signal may have come while the last steps of the start were taken.
  if (stopping.signal.aborted) void journey.stop();
  stopping.signal.addEventListener('abort', () => void journey.stop());
  await journey.ended.finally(journey.stop);
}

main().catch((error: unknown) => {
  // A start that was called off is no failure.
  if (error === stopping.signal.reason) return;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
