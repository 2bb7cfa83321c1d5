import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCorpus, type Respondent } from '../../src/adapters/example/corpus.ts';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { createLocalBotApi } from '../../src/adapters/playground/local-bot-api.ts';
import { startManagedRedis } from '../../src/adapters/redis/managed-server.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { journeyMapSchema } from '../../src/domain/journey-map.ts';
import { createBotProcess } from './bot-process.ts';
import { checkAll, checkTaps } from './check-all.ts';
import { createClient } from './client.ts';
import { countPrepared } from './corpus.ts';
import { highlightsOf } from './highlights.ts';
import { holdInterviews } from './interviews.ts';
import { createMarketer } from './marketer.ts';
import { createRestarts } from './restarts.ts';
import { clearResults, saveResults } from './results.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = { out: { type: 'string', default: join(root, 'out') } } as const;
const out = resolve(parseArgs({ options }).values.out);
const dataDir = join(out, '.demo-data');
const token = '1000:local-demo-token-nobody-else-has';
const marketerId = 1001;

const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`);

function chosen(guides: Guide[], template: string): Guide {
  const guide = guides.find(({ id }) => id === template);
  if (!guide) throw new Error(`there is no guide "${template}"`);
  return guide;
}

/** Stops a server that a killed bot has left behind. */
async function retireRedis() {
  const folder = join(dataDir, 'redis');
  if (!existsSync(folder)) return;
  const left = await startManagedRedis({ folder, log: () => {} });
  await left.release();
}

function titleOf({ name, role, languageCode }: Respondent): string {
  return `${name} (${role}, ${languageCode})`;
}

/** Says in short what is on the map, and where the files are. */
function show(mapJson: string) {
  const map = journeyMapSchema.safeParse(JSON.parse(mapJson));
  const folder = relative('', out) || '.';
  const lines = [
    ...(map.success ? [...highlightsOf(map.data), ''] : []),
    `${folder}/map.png  ${folder}/map.pdf  ${folder}/map.json  ${folder}/answers.json`,
    `${folder}/chats/    what everybody wrote and read`,
    `${folder}/bot.log`,
  ];
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

/** Plays a whole study over real HTTP against the real bot; resolves to what went wrong. */
async function play(interrupted: Promise<never>): Promise<string[]> {
  const corpus = loadCorpus(new URL('../../example/people.yaml', import.meta.url));
  const guides = loadGuides(new URL('../../prompts/guides/', import.meta.url));
  const guide = chosen(guides, corpus.marketer.study.template);
  await retireRedis();
  await rm(dataDir, { recursive: true, force: true });
  await clearResults(out);

  const api = await createLocalBotApi({ log: say });
  api.addBot({ token, username: 'journey_demo_bot', id: 1000, firstName: 'Journey Interviewer' });
  const bot = createBotProcess({
    root,
    log: join(out, 'bot.log'),
    env: {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: api.url,
      ADMIN_IDS: String(marketerId),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      // People here type faster than people do.
      FRAGMENT_PAUSE_MS: '250',
    },
  });
  try {
    return await Promise.race([study(), bot.died, interrupted]);
  } finally {
    await bot.stop();
    if (bot.leftRedis) await retireRedis();
    await api.close();
  }

  async function study(): Promise<string[]> {
    await bot.start();
    say(`the bot runs, with a Telegram of its own at ${api.url}`);
    const { name, languageCode } = corpus.marketer;
    const desk = createClient(api.person({ id: marketerId, firstName: name, languageCode }));
    const marketer = createMarketer(desk, corpus.marketer);
    await marketer.setUp();
    const tokens = {
      customer: await marketer.invite('customer'),
      staff: await marketer.invite('staff'),
    };
    say(
      `${name} has set up “${corpus.marketer.study.title}” and invites ${corpus.people.length} people`,
    );

    const expected = corpus.people.reduce((sum, who) => sum + countPrepared(who, guide), 0);
    const restarts = createRestarts(bot, expected, say);
    let finished = 0;
    const interviews = holdInterviews(
      {
        api,
        guide,
        texts: createTexts(),
        tokens,
        onAnswer: restarts.count,
        onFinished: (who) => {
          finished += 1;
          const end = who.declines ? 'would rather not take part' : 'has finished';
          say(`${titleOf(who)} ${end}: ${finished} of ${corpus.people.length}`);
        },
      },
      corpus.people,
    );
    const interviewed = await Promise.race([interviews, restarts.failed]);
    await restarts.settled();

    const results = {
      map: await marketer.askForMap(),
      mapJson: Buffer.from(await marketer.exportFile('json')).toString(),
      answersJson: Buffer.from(await marketer.exportFile('answers')).toString(),
    };
    say(`the map of ${restarts.answers} answers is drawn`);
    await saveResults(out, results, [
      { name, title: `${name} (marketer)`, client: desk },
      ...interviewed.map(({ who, client }) => ({ name: who.name, title: titleOf(who), client })),
    ]);
    show(results.mapJson);
    return [
      ...checkAll(guide, corpus, interviewed, results),
      ...checkTaps([...api.state.bots.values()].flatMap(({ queries }) => [...queries.values()])),
    ];
  }
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stopping.abort(new Error('stopped before the end')));
const interrupted = new Promise<never>((_resolve, reject) => {
  stopping.signal.addEventListener('abort', () => reject(stopping.signal.reason));
});
// It may happen while nothing is raced against it yet.
interrupted.catch(() => {});

try {
  const problems = await play(interrupted);
  say('the bot and its Redis have stopped');
  if (problems.length === 0) say('every answer is stored exactly once, and the map has them');
  for (const problem of problems) console.error(`✗ ${problem}`);
  process.exit(problems.length === 0 ? 0 : 1);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exit(stopping.signal.aborted ? 130 : 1);
}
