import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { studyKeys } from '../src/adapters/redis/keys.ts';
import { cancellation } from '../src/app/jobs.ts';
import { createStores } from '../src/composition.ts';
import { createConfig } from '../src/config.ts';
import type { Study } from '../src/domain/study.ts';
import { createDraftingThreads } from '../src/drafting-threads.ts';
import { createImportingThread } from '../src/importing-thread.ts';
import { aStudy, freshId } from './contracts/fixtures.ts';
import { guideNamed } from './support/journey.ts';
import { interviewAnswers } from './support/many-interviews.ts';
import { startTestRedis, type TestRedis } from './support/redis.ts';
import { createScriptedModel, type ScriptedModel } from './support/scripted-model.ts';

const guide = guideNamed('classic');
const apiKey = 'sk-secret-of-tests';
let server: TestRedis;
let model: ScriptedModel;
let stores: ReturnType<typeof createStores>;
let study: Study;
let logged: unknown[];
const log = {
  info: (...line: unknown[]) => logged.push(line),
  warn: (...line: unknown[]) => logged.push(line),
};

beforeAll(async () => {
  server = await startTestRedis();
  model = await createScriptedModel();
  stores = createStores(await server.connect());
});
afterAll(async () => {
  await model?.close();
  await server?.stop();
});
beforeEach(async () => {
  logged = [];
  study = aStudy({ id: freshId('s'), guide: 'classic-1' });
  await stores.studies.create(study, guide);
  for (let n = 0; n < 10; n++) await stores.answers.add(study.id, interviewAnswers(guide, n));
});

/** Whether something has been written to Redis's file, found out without awaiting anything. */
function isWritten(text: string): boolean {
  const folder = join(server.folder, 'appendonlydir');
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}

/** Does nothing else in this thread, not even what waits to be done, until something is written. */
function untilWritten(text: string): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let left = 600; !isWritten(text) && left > 0; left--) Atomics.wait(pause, 0, 0, 100);
  return isWritten(text);
}

const closers: (() => Promise<void>)[] = [];
afterEach(() => model.reset());
afterAll(async () => {
  for (const close of closers) await close();
});

/** The threads of a bot; each test uses those of the one before, as starting one takes a while. */
function threads(env: Record<string, string> = {}) {
  const config = createConfig({ DATA_DIR: server.folder, ...env });
  const { prepare, close } = createDraftingThreads({ config, target: { path: server.path } }, log);
  closers.push(close);
  return (signal = new AbortController().signal, onProgress: () => void = () => undefined) =>
    prepare({ study: study.id, chat: 1, message: 1, language: 'en' }, freshId('d'), {
      signal,
      onProgress,
    });
}

describe('drafts for the chat', () => {
  let draft: ReturnType<typeof threads>;
  let withModel: ReturnType<typeof threads>;
  beforeAll(() => {
    draft = threads();
    withModel = threads({ OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: model.url });
  });

  it('are made while the thread of the chat does nothing at all', async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const drafting = draft(undefined, () => begun());
    await beginning;
    expect(untilWritten(studyKeys(study.id).maps)).toBe(true);
    const ready = await drafting;
    if (ready.kind !== 'ready' || typeof ready.files === 'string') throw new Error(ready.kind);
    expect(ready.version).toBe(1);
    expect(Buffer.from(ready.files.document.bytes).toString('latin1', 0, 4)).toBe('%PDF');
    expect(ready.summary.join()).toContain('customers: 10');
  });

  it('end at once when they are cancelled, leave no map, and tell what the next one does', async () => {
    model.always('stall');
    const reason = cancellation();
    const cancelled = new AbortController();
    const drafting = withModel(cancelled.signal);
    await expect.poll(() => model.requests.length, { timeout: 30_000 }).toBeGreaterThan(0);
    cancelled.abort(reason);
    await expect(drafting).rejects.toBe(reason);
    await expect(withModel(AbortSignal.abort(reason))).rejects.toBe(reason);
    // The thread gave it up as well, and is free for the next one.
    model.reset();
    expect(await withModel()).toMatchObject({ kind: 'ready', version: 1 });
    // What the model did is told here, and nothing that is secret.
    expect(model.requests[0]?.authorization).toBe(`Bearer ${apiKey}`);
    expect(JSON.stringify(logged)).toContain('model answered');
    expect(JSON.stringify(logged)).not.toContain(apiKey);
  });

  it('fail with what failed', async () => {
    const lost = aStudy({ id: study.id, guide: 'lost' });
    await stores.studies.update(study.id, () => lost);
    await expect(draft()).rejects.toMatchObject({ name: 'AppError', code: 'corrupt' });
  });
});

describe('files sent to the chat', () => {
  const header = 'respondent_id,audience,language,stage,lane,text,rating,answered_at';
  const row = (text: string) => `r1,customer,en,decision,barriers,${text},,2026-03-02`;
  const file = (...rows: string[]) => Buffer.from([header, ...rows].join('\n'));

  it('are brought in while the thread of the chat does nothing at all', async () => {
    const setting = { config: createConfig({}), target: { path: server.path } };
    const { importFile, close } = createImportingThread(setting);
    closers.push(close);
    const many = Array.from({ length: 12 }, () => row(''));
    const looked = await importFile(study.id, file(row('Slow'), ...many), { dryRun: true });
    expect(looked).toMatchObject({ kind: 'imported', what: 'answers', read: 13, refused: 12 });
    expect(looked.kind === 'imported' && looked.lines).toHaveLength(10);
    const importing = importFile(study.id, file(row('Slower than ever')), { dryRun: false });
    expect(untilWritten('Slower than ever')).toBe(true);
    expect(await importing).toMatchObject({ kind: 'imported', stored: 1 });
  });
});
