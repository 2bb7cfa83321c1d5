import type { BotProcess } from './bot-process.ts';

/** Interrupts the bot in the middle of the interviews. */
export interface Restarts {
  /** Called after every answer. */
  count(): void;
  /** Settles when the bot is back from everything that was done to it so far. */
  settled(): Promise<void>;
  /** Rejects when the bot did not come back; never resolves. */
  readonly failed: Promise<never>;
  readonly answers: number;
}

/** Kills the bot after half of the answers that are `expected`, and restarts it in an orderly way after four fifths. */
export function createRestarts(
  bot: BotProcess,
  expected: number,
  say: (line: string) => void,
): Restarts {
  let answers = 0;
  let chain: Promise<void> = Promise.resolve();
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  const then = (what: () => Promise<void>) => {
    chain = chain.then(what);
    chain.catch(fail);
  };
  const [half, late] = [Math.round(expected / 2), Math.round(expected * 0.8)];

  return {
    failed,
    settled: () => chain,
    get answers() {
      return answers;
    },
    count() {
      answers += 1;
      if (answers === half)
        then(async () => {
          await bot.kill();
          say(`killed the bot after ${half} answers (SIGKILL, like a power cut)`);
          await bot.start();
          say('the bot is back; people go on where they were');
        });
      if (answers === late)
        then(async () => {
          await bot.stop();
          await bot.start();
          say(`restarted the bot after ${late} answers (SIGTERM, like a new release)`);
        });
    },
  };
}
