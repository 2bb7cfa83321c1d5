import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { journeyMapSchema } from '../../src/domain/journey-map.ts';
import { answersFile, header, interviewRows } from '../support/answers-file.ts';
import { command } from '../support/command.ts';
import {
  joinAndAgree,
  ownerId,
  question,
  startTestJourney,
  type TestJourney,
} from '../support/journey.ts';
import { npmJourney, type Ran, redisPid, root, startProgram } from '../support/process.ts';
import { createScriptedModel } from '../support/scripted-model.ts';

let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-cli-'));
  dataDir = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = (args: string[], env?: Record<string, string>) => Promise<Ran>;

/** Runs a command on this file's data, in a process of its own. */
const cli: Run = (args, env = {}) => startProgram('cli', args, { DATA_DIR: dataDir, ...env }).ended;

/** The same within this process: for what commands say, where how they start and end is shown already. */
const here: Run = (args, env = {}) => command(args, { DATA_DIR: dataDir, ...env });

/** Runs a command that must succeed; resolves to the one value it answers. */
async function value<T>(
  schema: z.ZodType<T>,
  args: string[],
  { env = {}, run = cli }: { env?: Record<string, string>; run?: Run } = {},
): Promise<T> {
  const ran = await run(['--json', ...args], env);
  expect(ran).toMatchObject({ code: 0, err: '' });
  // One line, and nothing but the value.
  expect(ran.out.trimEnd()).not.toContain('\n');
  return schema.parse(JSON.parse(ran.out));
}

const created = z.strictObject({ id: z.string().min(1) });
const imported = z.strictObject({
  read: z.int(),
  stored: z.int(),
  refused: z.array(z.strictObject({ line: z.int(), reason: z.string() })),
});
const drafted = z.looseObject({
  files: z.array(z.string()),
  version: z.int(),
  summariser: z.string(),
  counts: z.looseObject({ customers: z.int(), answers: z.int(), statements: z.int() }),
  tokens: z.looseObject({ calls: z.int() }),
});

/** A failure: exit code 1, one line on standard error, nothing on standard output. */
function expectFailure(ran: Ran, message: string | RegExp) {
  expect(ran.out).toBe('');
  expect(ran.err).toMatch(message);
  expect(ran.err).not.toMatch(/^\s+at /m);
  expect(ran.code).toBe(1);
}

describe('a command', () => {
  it('stores what the next one finds, in values and in words, and leaves no process', async () => {
    const wish = ['--title', 'Welds', '--goal', 'G', '--template', 'classic', '--kind', 'current'];
    const { id } = await value(created, ['study', 'create', ...wish, '--language', 'it']);
    expect(await redisPid(dataDir)).toBeNull();
    expect((await here(['study', 'list'])).out).toBe(`${id}  it  current  classic  Welds\n`);
    const file = await answersFile(join(folder, 'answers.csv'), interviewRows(4));
    const dry = await value(imported, ['import', id, file, '--dry-run'], { run: here });
    expect(dry).toEqual({ read: 40, stored: 0, refused: [] });
    expect((await here(['import', id, file])).out).toBe('40 rows read, 40 stored, 0 refused.\n');
    const numbers = join(folder, 'metrics.csv');
    await writeFile(numbers, 'stage,metric,value,period,source\ndecision,NPS,31,2026-Q3,Survey\n');
    expect((await here(['metrics', id, numbers])).out).toBe(
      '1 rows read, 1 stored, 0 replaced, 0 refused.\n',
    );
    const out = join(folder, 'out', 'deep');
    const draft = await value(drafted, ['draft', id, '--out', out, '--formats', 'json,svg']);
    expect(draft.files).toEqual([join(out, 'map.svg'), join(out, 'map.json')]);
    expect(draft.counts).toMatchObject({ customers: 4, answers: 40, notCovered: 0 });
    const map = journeyMapSchema.parse(JSON.parse(await readFile(join(out, 'map.json'), 'utf8')));
    expect(map.study.id).toBe(id);
    expect(await redisPid(dataDir)).toBeNull();
    const answers = await value(z.array(z.unknown()), ['export', id, 'answers']);
    expect(answers).toHaveLength(40);
    const csv = await here(['export', id, 'answers', '--format', 'csv']);
    expect(csv.out).toContain(header.split(',')[0]);
    expect((await here(['invite', id, '--as', 'staff'])).out).toMatch(
      /^[a-z0-9]{24}\nStart the bot/,
    );
    expect((await here(['forget', id, '--person', 'r1'])).out).toContain('10 answers were deleted');
    expect(await redisPid(dataDir)).toBeNull();
  });

  it('takes 30,000 rows in', async () => {
    const wish = ['study', 'create', '--title', 'T', '--goal', 'G'];
    const { id } = await value(created, wish, { run: here });
    const file = await answersFile(join(folder, 'many.csv'), interviewRows(3_000));
    const first = await value(imported, ['import', id, file], { run: here });
    expect(first).toEqual({ read: 30_000, stored: 30_000, refused: [] });
  });

  it('fails in one line on standard error and with exit code 1', async () => {
    expectFailure(await cli(['draft', 'none', '--out', folder]), 'There is no study "none"');
    const cut = await here(['study', 'list'], { REDIS_ALLOW_WEAK: 'perhaps' });
    expectFailure(cut, 'REDIS_ALLOW_WEAK');
  });

  it('leaves no process when nobody reads its answer, or when it is interrupted', async () => {
    const env = { DATA_DIR: dataDir };
    const unread = startProgram('cli', ['study', 'list'], env);
    unread.stopReading();
    expect(await unread.ended).toMatchObject({ code: 0, err: '' });
    expect(await redisPid(dataDir)).toBeNull();
    const wish = ['study', 'create', '--title', 'T', '--goal', 'G'];
    const { id } = await value(created, wish, { run: here });
    await here(['import', id, await answersFile(join(folder, 'one.csv'), interviewRows(1))]);
    // The model it waits for begins to answer and never ends.
    const model = await createScriptedModel();
    model.always('stall');
    const drafting = ['draft', id, '--out', join(folder, 'stalled')];
    const waiting = startProgram('cli', drafting, { ...env, OPENAI_BASE_URL: model.url });
    await expect.poll(() => model.requests.length, { timeout: 20_000 }).toBeGreaterThan(0);
    const ran = await waiting.end('SIGINT');
    await model.close();
    expect(ran).toMatchObject({ code: 130, out: '' });
    expect(await redisPid(dataDir)).toBeNull();
  });

  it('explains wrong usage and exits with 2', async () => {
    const create = ['study', 'create', '--title', 'T'];
    const wrong = [
      [],
      ['paint'],
      ['study', 'list', '--colour'],
      create,
      ['import'],
      ['metrics', 's'],
      [...create, '--goal', 'G', '--kind', 'flat'],
      ['invite', 's', '--as', 'king'],
      ['draft', 's', '--out', '/tmp', '--formats', 'png,gif'],
      ['draft', 's', '--out', '/tmp', '--paper', 'a0'],
      ['draft', 's', '--out', '/tmp', '--style', 'neon'],
      ['export', 's', 'secrets'],
      ['draft', 's', '--out', '/tmp', '--summariser', 'oracle'],
    ];
    const processes = [cli([]), cli(create)];
    for (const ran of await Promise.all([...processes, ...wrong.map((args) => here(args))])) {
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/error: |Usage: /);
    }
  });

  it('prints help on request', async () => {
    const ran = await cli(['draft', '--help']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('--summariser');
  });

  // Without the mark of a finished setup npm would install packages, under the feet of other tests.
  it.runIf(existsSync(join(root, 'node_modules', '.journey-setup')))(
    'runs through npm, with nothing but the value on standard output',
    async () => {
      const ran = await npmJourney(['study', 'list', '--json'], { DATA_DIR: dataDir });
      expect(ran.code).toBe(0);
      expect(Array.isArray(JSON.parse(ran.out))).toBe(true);
      const wrong = await npmJourney(['paint'], { DATA_DIR: dataDir });
      expect(wrong).toMatchObject({ code: 2, out: '' });
    },
  );
});

describe('beside a running bot', () => {
  let journey: TestJourney;
  afterEach(() => journey.close());

  it('works on the same data, and the bot goes on', async () => {
    journey = await startTestJourney();
    const env = { DATA_DIR: journey.dataDir, ADMIN_IDS: String(ownerId) };
    const wish = ['--title', 'Shared', '--goal', 'G'];
    const { id } = await value(created, ['study', 'create', ...wish], { env });
    const pid = await redisPid(journey.dataDir);
    const invitation = z.strictObject({ token: z.string(), link: z.string() });
    const { token, link } = await value(invitation, ['invite', id, '--as', 'customer'], { env });
    expect(link).toBe(`https://t.me/journey_test_bot?start=${token}`);

    const anna = journey.person('Anna');
    await joinAndAgree(anna, token);
    const commands = [1, 2].map(() => cli(['export', id, 'answers', '--json'], env));
    for (const { code, out } of await Promise.all(commands))
      expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
    anna.sendText('/skip');
    await question(anna);
    // The last command to leave did not take the bot's Redis with it.
    expect(await redisPid(journey.dataDir)).toBe(pid);
  });
});
