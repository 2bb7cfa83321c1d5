import { createLog } from './composition.ts';
import { createConfig, readEnvironment } from './config.ts';
import { startJourney } from './journey.ts';

/** Runs the product until a signal asks it to stop, or until it cannot go on. */
async function main(): Promise<void> {
  const config = createConfig(readEnvironment());
  const log = createLog(config);
  const journey = await startJourney(config, log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void journey.stop());
  await journey.ended.finally(journey.stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
