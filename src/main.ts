import './native-settings.ts';
import type { Logger } from 'pino';
import { type Config, createConfig, readEnvironment } from './config.ts';
import type { Journey } from './journey.ts';
import { createLog } from './log.ts';

const stopping = new AbortController();

/** Runs the product until a signal asks it to stop, or until it cannot go on. */
async function main(): Promise<void> {
  const config = createConfig(readEnvironment());
  const log = createLog(config);
  // Before the start, which may take its time: a process that simply died would leave its Redis behind.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
  const journey = config.token
    ? await goLive(config, log, stopping.signal)
    : await tryHere(config, log, stopping.signal);
  // The signal may have come while the last steps of the start were taken.
  if (stopping.signal.aborted) void journey.stop();
  stopping.signal.addEventListener('abort', () => void journey.stop());
  await journey.ended.finally(journey.stop);
}

/** With a token: the bot on Telegram. Each way loads only what it needs. */
async function goLive(config: Config, log: Logger, signal: AbortSignal): Promise<Journey> {
  const { startJourney } = await import('./journey.ts');
  return startJourney(config, log, signal);
}

/** Without a token: the whole product on this machine, in a browser. Only its address is said. */
async function tryHere(config: Config, log: Logger, signal: AbortSignal): Promise<Journey> {
  const { startPlayground } = await import('./playground.ts');
  const onListening = (url: string, taken: number | null) => {
    const why =
      taken === null
        ? ''
        : `  PORT=${taken} is in use by another program, so a free one is used.\n`;
    process.stdout.write(
      `\n${why}  Open ${url} to talk to the bot. Ctrl+C stops it; what was said is kept.\n\n`,
    );
  };
  return startPlayground(config, log, { onListening, signal });
}

main().catch((error: unknown) => {
  // A start that was called off is no failure.
  if (error === stopping.signal.reason) return;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
