import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerStore } from '../../../src/adapters/redis/answer-store.ts';
import { createBotFacts } from '../../../src/adapters/redis/bot-facts.ts';
import { createDialogueStorage } from '../../../src/adapters/redis/dialogue-storage.ts';
import { createEraser } from '../../../src/adapters/redis/eraser.ts';
import { createInterviewStore } from '../../../src/adapters/redis/interview-store.ts';
import { createInvitationStore } from '../../../src/adapters/redis/invitation-store.ts';
import {
  dialogueKey,
  historyKeys,
  invitationKeys,
  studyKeys,
} from '../../../src/adapters/redis/keys.ts';
import { createMapStore } from '../../../src/adapters/redis/map-store.ts';
import { createPersonStore } from '../../../src/adapters/redis/person-store.ts';
import { createStudyStore } from '../../../src/adapters/redis/study-store.ts';
import {
  aMap,
  anAnswer,
  anInterview,
  anInvitation,
  aPerson,
  freshId,
} from '../../contracts/fixtures.ts';
import { aChange } from '../../contracts/interview-store.contract.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let redis: Redis;

beforeAll(async () => {
  // Quick rather than durable: nothing here is killed.
  server = await startTestRedis({ appendfsync: 'no' });
  redis = await server.connect();
});
afterAll(() => server.stop());

describe('record', () => {
  const opened = async () => {
    const interviews = createInterviewStore(redis);
    const interview = anInterview();
    await interviews.open(interview);
    return { interviews, interview };
  };

  it('works after the server has forgotten its scripts', async () => {
    const { interviews, interview } = await opened();
    const change = aChange(interview);
    await interviews.record(change);
    await redis.script('FLUSH');
    expect(await interviews.record(aChange(change.interview))).toBe('recorded');
  });

  it('remembers an update, and what came of it, for 48 hours', async () => {
    const { interviews, interview } = await opened();
    await interviews.record(aChange(interview, { update: '4711' }));
    const key = studyKeys(interview.study).update(interview.id, '4711');
    expect(await redis.get(key)).toBe('1');
    expect(await redis.ttl(key)).toBeGreaterThan(47 * 3600);
  });

  it('sends as much at the hundredth question as at the first', async () => {
    const { interviews, interview } = await opened();
    const sizes: number[] = [];
    let current = interview;
    for (let n = 0; n < 100; n += 1) {
      const change = aChange(current, { answer: anAnswer() });
      const before = await received(redis);
      await interviews.record(change);
      sizes.push((await received(redis)) - before);
      current = change.interview;
    }
    // A few digits more, for numbers that have grown.
    expect((sizes[99] ?? 0) - (sizes[1] ?? 0)).toBeLessThan(30);
  });

  it('refuses a revision that would not guard the next update', async () => {
    const { interviews, interview } = await opened();
    const change = aChange(interview, { interview });
    await expect(interviews.record(change)).rejects.toMatchObject({ code: 'revision' });
  });
});

describe('reading all answers', () => {
  it('asks for a few at a time, and finds once what moves to another stage or goes meanwhile', async () => {
    const study = freshId('study');
    const answers = Array.from({ length: 1200 }, (_, n) => anAnswer({ id: `a-${n}`, stage: 'x' }));
    await createAnswerStore(redis).add(study, answers);
    const client = await server.connect();
    const send = client.sendCommand.bind(client);
    const asked: number[] = [];
    client.sendCommand = (command, ...rest) => {
      if (command.name !== 'hmget') return send(command, ...rest);
      asked.push(command.args.length - 1);
      if (asked.length > 1) return send(command, ...rest);
      return change().then(() => send(command, ...rest));
    };
    const keys = studyKeys(study);
    const change = async () => {
      const text = JSON.stringify({ ...answers[7], stage: 'y' });
      await redis.multi().hdel(keys.answers('x'), 'a-7', 'a-8').sadd(keys.stages, 'y').exec();
      await redis.hset(keys.answers('y'), 'a-7', text);
    };
    const read = await createAnswerStore(client).all(study);
    const ids = read.map(({ id }) => id);
    expect(ids).toHaveLength(1199);
    expect(new Set(ids).size).toBe(1199);
    expect(ids).not.toContain('a-8');
    expect(read.find(({ id }) => id === 'a-7')?.stage).toBe('y');
    expect(Math.max(...asked)).toBeLessThanOrEqual(500);
  });
});

async function received(client: Redis): Promise<number> {
  return Number(/total_net_input_bytes:(\d+)/.exec(await client.info('stats'))?.[1]);
}

describe('forgetting', () => {
  it('leaves no key or value that names the participant or what they wrote', async () => {
    await redis.flushall();
    const interviews = createInterviewStore(redis);
    const interview = anInterview({ participant: 'gone' });
    await interviews.open(interview);
    let current = interview;
    // More than the eraser handles at once.
    for (let n = 0; n < 600; n += 1) {
      const answer = anAnswer({ person: 'gone', stage: `stage-${n % 3}` });
      const change = aChange(current, { answer });
      await interviews.record(change);
      current = change.interview;
    }
    await createPersonStore(redis).pseudonyms(interview.study, ['gone']);
    expect(await createEraser(redis).forget(interview.study, 'gone')).toBe(600);
    const keys = studyKeys(interview.study);
    const left = [keys.pseudonymCount, keys.stages, historyKeys.owed];
    expect((await redis.keys('*')).sort()).toEqual(left.sort());
  });

  it('goes on where it was interrupted', async () => {
    await redis.flushall();
    const interviews = createInterviewStore(redis);
    const interview = anInterview({ participant: 'gone' });
    await interviews.open(interview);
    await interviews.record(aChange(interview, { answer: anAnswer({ person: 'gone' }) }));
    await redis.del(studyKeys(interview.study).interview(interview.id));
    await createEraser(redis).forget(interview.study, 'gone');
    const left = [studyKeys(interview.study).stages, historyKeys.owed];
    expect((await redis.keys('*')).sort()).toEqual(left.sort());
  });

  it('erases answers that an older version wrote', async () => {
    const keys = studyKeys('old');
    await redis.sadd(keys.stages, 'x');
    await redis.hset(keys.answers('x'), 'a', '{"person":"gone","format":"of yesterday"}');
    expect(await createEraser(redis).forget('old', 'gone')).toBe(1);
  });

  it('removes a person from the invitations they used', async () => {
    await redis.flushall();
    const [people, invitations] = [createPersonStore(redis), createInvitationStore(redis)];
    const person = aPerson();
    const invitation = anInvitation();
    await invitations.create(invitation);
    await invitations.use(invitation.token, person.id);
    await people.save(person);
    await people.remove(person.id);
    const keys = await redis.keys('*');
    const left = [
      invitationKeys(invitation.token).invitation,
      studyKeys(invitation.study).invitations,
      historyKeys.owed,
    ];
    expect(keys.sort()).toEqual(left.sort());
    expect((await invitations.get(invitation.token))?.uses).toBe(1);
  });
});

describe('what cannot be read', () => {
  const broken = ['{"half":', '{}', '"text"', 'null', ''];

  it.each(broken)('is reported with its key: %j', async (text) => {
    const keys = studyKeys('broken');
    await redis.set(keys.study, text);
    await redis.set(keys.guide('g'), text);
    await redis.hset(keys.interview('i'), 'revision', 0, 'json', text);
    await redis.del(keys.log('i'));
    await redis.rpush(keys.log('i'), text);
    await redis.sadd(keys.stages, 'x');
    await redis.hset(keys.answers('x'), 'a', text);
    await redis.hset(keys.maps, 1, text);
    const answers = createAnswerStore(redis);
    const interviews = createInterviewStore(redis);
    const reads: [string, Promise<unknown>][] = [
      [keys.study, createStudyStore(redis).get('broken')],
      [keys.guide('g'), createStudyStore(redis).guide('broken', 'g')],
      [keys.interview('i'), interviews.get('broken', 'i')],
      [keys.log('i'), interviews.log('broken', 'i')],
      [`${keys.answers('x')} a`, answers.get('broken', 'x', 'a')],
      [`${keys.answers('x')} a`, answers.all('broken')],
      [`${keys.maps} 1`, createMapStore(redis).latest('broken')],
    ];
    await Promise.all(
      reads.map(([place, read]) =>
        expect(read).rejects.toMatchObject({
          code: 'corrupt',
          message: expect.stringContaining(place),
        }),
      ),
    );
  });

  it('does not repeat what somebody said', async () => {
    const keys = studyKeys('leak');
    await redis.hset(keys.answers('x'), 'a', JSON.stringify({ text: 'a secret', lane: 'secret' }));
    const error = await createAnswerStore(redis)
      .get('leak', 'x', 'a')
      .catch((reason: unknown) => reason);
    expect(String(error)).not.toContain('secret');
  });
});

describe('turn storage', () => {
  it('keeps a value for 30 days and deletes it', async () => {
    const turns = createDialogueStorage<{ version: [0, number]; state: object }>(redis);
    expect(await turns.read('42')).toBeUndefined();
    await turns.write('42', { version: [0, 1], state: { a: [] } });
    expect(await turns.read('42')).toEqual({ version: [0, 1], state: { a: [] } });
    expect(await redis.ttl(dialogueKey('42'))).toBeGreaterThan(29 * 24 * 3600);
    await turns.delete('42');
    expect(await turns.read('42')).toBeUndefined();
  });

  it('takes what it cannot read for missing', async () => {
    await redis.set(dialogueKey('43'), '{"half":');
    expect(await createDialogueStorage(redis).read('43')).toBeUndefined();
  });
});

describe('bot facts', () => {
  it('keep the name of the bot', async () => {
    const facts = createBotFacts(redis);
    expect(await facts.username()).toBeNull();
    await facts.setUsername('journey_bot');
    expect(await facts.username()).toBe('journey_bot');
  });
});

describe('maps', () => {
  it('have one version number, the field they stand under', async () => {
    await createMapStore(redis).add('numbers', 'd', aMap('one'));
    const text = await redis.hget(studyKeys('numbers').maps, '1');
    expect(JSON.parse(text ?? '')).not.toHaveProperty('version');
  });

  it('take little room where they are large, and are found and rewritten like others', async () => {
    const store = createMapStore(redis);
    const key = studyKeys('large').maps;
    const title = 'Zażółć gęślą jaźń. '.repeat(20_000);
    const map = await store.add('large', 'd', aMap(title));
    expect(await redis.hstrlen(key, '1')).toBeLessThan(title.length / 10);
    expect(await store.get('large', 1)).toEqual(map);
    expect(map.study.title).toBe(title);
    const shorter = { ...map.study, title: 'short' };
    await store.rewrite('large', (version) => ({ ...version, study: shorter }));
    expect(await store.latest('large')).toEqual({ ...map, study: shorter });
    expect(await redis.hget(key, '1')).toContain('"short"');
  });

  it('are not guessed at where they are damaged', async () => {
    const key = studyKeys('damaged').maps;
    await createMapStore(redis).add('damaged', 'd', aMap('x'.repeat(300_000)));
    const stored = (await redis.hgetBuffer(key, '1')) ?? Buffer.alloc(0);
    await redis.hset(key, '1', stored.subarray(0, stored.length / 2));
    await expect(createMapStore(redis).get('damaged', 1)).rejects.toMatchObject({
      code: 'corrupt',
      message: expect.stringContaining(`${key} 1`),
    });
  });
});
