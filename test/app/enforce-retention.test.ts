import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRetention } from '../../src/app/enforce-retention.ts';
import { createForgetting } from '../../src/app/forget-person.ts';
import { createStores } from '../../src/composition.ts';
import { membershipSchema } from '../../src/domain/person.ts';
import { changeSettings } from '../../src/domain/study.ts';
import { anAnswer, anInterview, aPerson, aStudy } from '../contracts/fixtures.ts';
import { everythingIn } from '../support/chat.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { smallGuide } from '../support/small-guide.ts';

const now = new Date('2026-10-01T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

let server: TestRedis;
let redis: Redis;

beforeAll(async () => {
  server = await startTestRedis({ appendfsync: 'no' });
  redis = await server.connect();
});
afterAll(() => server.stop());

/** A study that keeps answers for 90 days, or as long as told. */
async function setUp(retentionDays: number | null = 90) {
  await redis.flushall();
  const stores = createStores(redis);
  const forgetting = createForgetting({
    ...stores,
    drawings: { eraseDrawings: async () => {} },
    env: { now: () => now },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  });
  const logged: string[] = [];
  const log = {
    info: (what: object, message: string) => logged.push(`${JSON.stringify(what)} ${message}`),
    error: (_: object, message: string) => logged.push(message),
  };
  const study = changeSettings(aStudy({ guide: 'small-1', createdAt: daysAgo(400) }), {
    retentionDays,
  });
  await stores.studies.create(study, smallGuide);
  const member = async (name: string, fields: { consentDays: number; interview?: string }) => {
    const consent = { at: daysAgo(fields.consentDays), version: 2, language: 'en' as const };
    const interviews = fields.interview ? { customer: fields.interview } : {};
    const part = { study: study.id, role: 'customer' as const, participant: name, consent };
    const memberships = [membershipSchema.parse({ ...part, interviews })];
    await stores.people.save(aPerson({ id: `id-of-${name}`, memberships }));
  };
  /** Somebody interviewed whose last word was so many days ago. */
  const interviewed = async (name: string, days: number, fields = {}) => {
    const touchedAt = daysAgo(days);
    const id = `interview-of-${name}`;
    const interview = anInterview({ id, study: study.id, participant: name, touchedAt, ...fields });
    await stores.interviews.open(interview);
    const said = { interview: id, person: name, text: `words of ${name}` };
    await stores.answers.add(study.id, [anAnswer({ ...said, answeredAt: daysAgo(days + 1) })]);
    await member(name, { consentDays: days + 2, interview: id });
  };
  const retention = createRetention({ ...stores, forgetting, env: { now: () => now }, log });
  return { ...stores, study, member, interviewed, retention, logged };
}

describe('retention', () => {
  it('forgets those who were last heard of longer ago than the study keeps answers', async () => {
    const { interviewed, retention, people, study } = await setUp();
    await interviewed('olga', 91);
    await interviewed('nina', 89);
    // An interview long ago, and another one since.
    await interviewed('rita', 300);
    const again = anInterview({ study: study.id, participant: 'rita', touchedAt: daysAgo(3) });
    await createStores(redis).interviews.open(again);
    expect(await retention.enforce()).toEqual({ participants: 1, answers: 1 });
    expect(await everythingIn(redis)).not.toContain('olga');
    expect(await people.members(study.id)).toHaveLength(2);
    expect(await everythingIn(redis)).toContain('words of nina');
    expect(await everythingIn(redis)).toContain('words of rita');
    expect(await retention.enforce()).toEqual({ participants: 0, answers: 0 });
  });

  it('forgets imported answers by when they were given, and by when they can have been brought in', async () => {
    const { answers, retention, study } = await setUp();
    const imported = { source: 'import' as const, interview: 'import' };
    await answers.add(study.id, [
      anAnswer({ ...imported, person: 'crm-old', answeredAt: daysAgo(120) }),
      anAnswer({ ...imported, person: 'crm-new', answeredAt: daysAgo(20) }),
    ]);
    const young = changeSettings(aStudy({ guide: 'small-1', createdAt: daysAgo(10) }), {
      retentionDays: 90,
    });
    await createStores(redis).studies.create(young, smallGuide);
    const before = anAnswer({ ...imported, person: 'crm-older', answeredAt: daysAgo(800) });
    await answers.add(young.id, [before]);
    expect(await retention.enforce()).toEqual({ participants: 1, answers: 1 });
    expect((await answers.all(study.id)).map(({ person }) => person)).toEqual(['crm-new']);
    expect(await answers.all(young.id)).toHaveLength(1);
  });

  it('forgets those who agreed and never said anything, but nobody who runs the study', async () => {
    const { member, retention, people, study } = await setUp();
    await member('silent', { consentDays: 100 });
    await member('fresh', { consentDays: 10 });
    const boss = membershipSchema.parse({
      study: study.id,
      role: 'marketer',
      participant: 'boss',
      consent: { at: daysAgo(300), version: 1, language: 'en' },
    });
    await people.save(aPerson({ id: 'id-of-boss', memberships: [boss] }));
    expect(await retention.enforce()).toEqual({ participants: 1, answers: 0 });
    expect((await people.members(study.id)).sort()).toEqual(['id-of-boss', 'id-of-fresh']);
    expect(await everythingIn(redis)).not.toContain('silent');
  });

  it('forgets nobody where a study keeps answers until somebody deletes them', async () => {
    const { interviewed, retention } = await setUp(null);
    await interviewed('olga', 3000);
    expect(await retention.enforce()).toEqual({ participants: 0, answers: 0 });
  });

  it('stops when it is told to, and goes on at the next call', async () => {
    const { interviewed, retention } = await setUp();
    await interviewed('olga', 91);
    expect(await retention.enforce(AbortSignal.abort())).toEqual({ participants: 0, answers: 0 });
    for (let n = 0; n < 60; n++) await interviewed(`many-${n}`, 91);
    expect(await retention.enforce()).toEqual({ participants: 61, answers: 61 });
  });

  it('enforces at the start and tells counts only', async () => {
    const { interviewed, retention, logged } = await setUp();
    await interviewed('olga', 91);
    const running = retention.start();
    while (logged.length === 0) await new Promise(setImmediate);
    await running.stop();
    expect(await everythingIn(redis)).not.toContain('olga');
    expect(logged).toEqual(['{"participants":1,"answers":1} kept long enough: deleted']);
  });

  it('goes on with the other studies where one cannot be read', async () => {
    const { interviewed, retention, studies, logged } = await setUp();
    const broken = aStudy({ guide: 'small-1', createdAt: daysAgo(500) });
    await studies.create(broken, smallGuide);
    await createStores(redis).answers.add(broken.id, [anAnswer({ person: 'x' })]);
    const [key = ''] = await redis.keys(`*${broken.id}*answers*`);
    await redis.hset(key, 'bad', 'not json');
    await interviewed('olga', 91);
    const running = retention.start();
    while (!logged.some((line) => line.includes('"participants":1')))
      await new Promise(setImmediate);
    await running.stop();
    expect(logged).toContain('what was kept long enough could not be deleted yet');
    expect(await everythingIn(redis)).not.toContain('olga');
  });
});
