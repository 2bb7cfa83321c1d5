import './native-settings.ts';
import { runCommand } from './commands.ts';
import { readEnvironment } from './config.ts';

/** What shells expect of a command that Ctrl-C ended. */
const interrupted = 130;

// Whoever reads it may have seen enough, as `head` has.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  env: readEnvironment,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  opened(close) {
    const interrupt = () => void close().finally(() => process.exit(interrupted));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  },
});
