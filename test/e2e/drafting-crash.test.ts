import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../src/adapters/playground/local-bot-api.ts';
import { studyKeys } from '../../src/adapters/redis/keys.ts';
import { createStores } from '../../src/composition.ts';
import { createConfig } from '../../src/config.ts';
import { openOperator } from '../../src/operator.ts';
import { answersFile, interviewRows } from '../support/answers-file.ts';
import { newStudy, ownerId, says, token } from '../support/journey.ts';
import { killRedis, redisPid, startProgram } from '../support/process.ts';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

let api: LocalBotApi;
let model: ScriptedModel;
let dataDir: string;

beforeAll(async () => {
  api = await createLocalBotApi();
  api.addBot({ token, username: 'journey_test_bot', id: 42 });
  model = await createScriptedModel();
  dataDir = await mkdtemp(join(tmpdir(), 'journey-crash-'));
});
afterAll(async () => {
  if (await redisPid(dataDir)) await killRedis(dataDir);
  await model.close();
  await api.close();
  await rm(dataDir, { recursive: true, force: true });
});

it('a draft outlives a stop and a kill -9, pays for nothing twice, and is stored and delivered once', async () => {
  const env = {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: api.url,
    ADMIN_IDS: String(ownerId),
    DATA_DIR: dataDir,
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: model.url,
  };
  const start = async () => {
    const bot = startProgram('main', [], env);
    await bot.says('"msg":"ready"');
    return bot;
  };
  const first = await start();
  const olga = api.person({ id: ownerId, firstName: 'Olga', languageCode: 'en' });
  await newStudy({ owner: olga });
  const redis = new Redis(join(dataDir, 'redis', 'redis.sock'));
  redis.on('error', () => undefined);
  const stores = createStores(redis);
  const study = (await stores.studies.list())[0]?.id ?? '';
  const operator = await openOperator(createConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
  const file = await answersFile(join(dataDir, 'answers.csv'), interviewRows(100));
  await operator.importAnswers(study, file, false);

  // Its answers begin and never end: the draft is under way for as long as nobody does anything.
  model.always('stall');
  const asked = () => expect.poll(() => model.requests.length, { timeout: 30_000 });
  olga.sendText('/map');
  await asked().toBeGreaterThan(0);
  const stopped = await first.end('SIGTERM');
  expect(stopped.code).toBe(0);
  expect(stopped.err).not.toContain('draft failed');

  // Now six calls are answered before all others hang.
  model.reset();
  model.next(null, 6);
  model.always('stall');
  const second = await start();
  // Put back by the stop, so taken up at once.
  await asked().toBeGreaterThan(6);
  const shown = (requests: typeof model.requests) =>
    requests.flatMap(({ body }) => body.messages[1]?.content.match(/<segment [^>]*>[^<]*/g) ?? []);
  const words = (segments: string[]) => segments.map((text) => text.replace(/^[^>]*>/, ''));
  const answered = model.requests.filter(({ fault }) => fault === null);
  const read = words(shown(answered));
  await expect
    .poll(() => redis.hlen(studyKeys(study).readAnswers), { timeout: 10_000 })
    .toBe(read.length);
  await second.end('SIGKILL');

  model.reset();
  const third = await start();
  await says(olga, '· customers: 100', 45_000);
  await third.says('draft delivered');
  // Each of the 500 sentences was answered for once, those before the crash not again.
  const all = [...read, ...words(shown(model.requests))];
  expect(read.length).toBeGreaterThan(100);
  expect(all).toHaveLength(500);
  expect((await stores.maps.latest(study))?.version).toBe(1);
  // The picture of the invitation has a caption, the map's has none.
  const files = olga.chat().filter(({ photo, document }) => photo ?? document);
  const sent = files.filter(({ caption }) => caption === undefined);
  expect(sent).toHaveLength(2);
  expect(olga.chat().some(({ text }) => text?.includes('could not be made'))).toBe(false);
  redis.disconnect();
  await operator.close();
  expect((await third.end('SIGTERM')).code).toBe(0);
  expect(await redisPid(dataDir)).toBeNull();
}, 180_000);
