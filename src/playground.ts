import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { castOf, marketerId } from './adapters/example/cast.ts';
import { loadCorpus } from './adapters/example/corpus.ts';
import { pageWords } from './adapters/fluent/page-words.ts';
import { createLocalBotApi, type LocalBotApi } from './adapters/playground/local-bot-api.ts';
import { livingProcess } from './adapters/redis/process-identity.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import type { Journey } from './journey.ts';

const botId = 1000;
/** Longer than Telegram allows: a link or a QR picture of this page leads to nobody's bot there. */
const username = 'journey_interviewer_on_this_machine_bot';

/**
 * Starts the product for trying it: no account, no token. It keeps everything in a folder of its own and never
 * touches a live bot's; settings that only a live bot has are refused, as they were meant for one. `onListening`
 * is told the page's address before the bot is ready, and the port that was wished for where that one was taken.
 */
export async function startPlayground(
  config: Config,
  log: Logger,
  {
    onListening,
    signal,
  }: { onListening: (url: string, taken: number | null) => void; signal?: AbortSignal },
): Promise<Journey> {
  if (config.token || config.apiRoot || config.webhook || config.owners.length > 0)
    throw new AppError(
      'no-token',
      'BOT_TOKEN is missing. @BotFather on Telegram gives you one. To try the bot in the browser instead, leave ADMIN_IDS, WEBHOOK_URL and TELEGRAM_API_ROOT empty too.',
    );
  const dataDir = join(config.dataDir, 'playground');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const running = join(dataDir, 'running.json');
  await refuseSecond(running);
  const token = `${botId}:${randomBytes(32).toString('base64url')}`;
  let begin: (journey: Journey) => void = () => {};
  const started = new Promise<Journey>((resolve) => {
    begin = resolve;
  });
  const corpus = loadCorpus(new URL('../example/people.yaml', import.meta.url));
  const api = await openNear(config.port, (port) =>
    createLocalBotApi({
      port,
      log: (line) => log.warn(line),
      page: {
        bot: { token, username, id: botId },
        marketer: marketerId,
        folder: join(dataDir, 'chats'),
        words: pageWords,
        cast: (language) => castOf(corpus, language),
        desk: started.then(async ({ parts }) => {
          const { createDesk } = await import('./playground-desk.ts');
          return createDesk(parts, { corpus, control: api });
        }),
      },
    }),
  );
  writeFileSync(running, JSON.stringify({ url: api.url, mark: (await ownMark()) ?? '' }));
  const close = async () => {
    await api.close();
    rmSync(running, { force: true });
  };
  // People may write from now on; the bot reads it once it is there.
  const isElsewhere = config.port !== 0 && Number(new URL(api.url).port) !== config.port;
  // Nobody has asked for the usual port.
  onListening(api.url, isElsewhere && config.isPortChosen ? config.port : null);
  try {
    const { startJourney } = await import('./journey.ts');
    const own = { token, apiRoot: api.url, webhook: null, owners: [String(marketerId)] };
    const journey = await startJourney(
      { ...config, ...own, redisUrl: undefined, dataDir },
      log,
      signal,
    );
    begin(journey);
    let stopping: Promise<void> | undefined;
    return {
      ...journey,
      stop: () => {
        stopping ??= journey.stop().then(close);
        return stopping;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** On the port wished for, or on a free one where that is taken. */
async function openNear(
  port: number,
  open: (port: number) => Promise<LocalBotApi>,
): Promise<LocalBotApi> {
  try {
    return await open(port);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return open(0);
  }
}

const runningSchema = z.object({ url: z.string(), mark: z.string() });

/** Two of them would write the same chats. */
async function refuseSecond(file: string): Promise<void> {
  const found = readRunning(file);
  const pid = Number.parseInt(found?.mark ?? '', 10);
  const living = Number.isNaN(pid) ? null : await livingProcess(pid);
  if (found && living?.mark === found.mark)
    throw new AppError('already-running', `It is running already: ${found.url}`);
}

function readRunning(file: string) {
  try {
    return runningSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

async function ownMark(): Promise<string | undefined> {
  return (await livingProcess(process.pid))?.mark;
}
