import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../../src/adapters/playground/local-bot-api.ts';
import type { Person } from '../../../src/adapters/playground/people/person.ts';
import type { VoiceOrder, VoiceOutcome } from '../../../src/app/jobs.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import {
  createScriptedTranscriber,
  type ScriptedTranscriber,
} from '../../support/scripted-transcriber.ts';
import { type ListenerDeps, startListener } from './listener.ts';

const token = '42:secret-token';
const megabyte = 1024 * 1024;

let redis: TestRedis;
let store: Redis;
let api: LocalBotApi;
let transcriber: ScriptedTranscriber;
let ada: Person;
let closers: (() => Promise<unknown>)[] = [];
let log = '';

beforeAll(async () => {
  redis = await startTestRedis();
  store = await redis.connect();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  await store.flushall();
  api = await createLocalBotApi();
  api.addBot({ token, username: 'journey_test_bot', id: 42 });
  transcriber = await createScriptedTranscriber();
  ada = api.person({ id: 7, firstName: 'Ada' });
  log = '';
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
  await transcriber.close();
  await api.close();
});

function keepLine(line: string): void {
  log += line;
}

interface Told {
  order: VoiceOrder;
  outcome: VoiceOutcome;
}

/** A listener and what it was told to hand on. */
function listen(changed: Partial<ListenerDeps> = {}) {
  const told: Told[] = [];
  const queue = startListener({
    redis: redis.path,
    apiRoot: api.url,
    token,
    transcriber: transcriber.url,
    heard: async (order, outcome) => void told.push({ order, outcome }),
    log: pino({ level: 'debug' }, { write: keepLine }),
    ...changed,
  });
  closers.push(queue.close);
  return { queue, told };
}

/** The order for what Ada sent last. */
function orderOf({ messageId }: { messageId: number }, changed: Partial<VoiceOrder> = {}) {
  const sent = ada.chat().find((message) => message.messageId === messageId);
  const file = sent?.voice ?? sent?.videoNote ?? sent?.audio;
  const order: VoiceOrder = {
    study: 'welds',
    interview: 'i1',
    place: 'decision.actions',
    chat: ada.id,
    message: messageId,
    file: file?.fileId ?? '',
    size: file?.size ?? null,
    language: 'pl',
    update: `u${messageId}`,
    ...changed,
  };
  return order;
}

/** Waits for as many outcomes as are told to be coming. */
async function outcomes(told: Told[], count = 1): Promise<VoiceOutcome[]> {
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(count);
  return told.map(({ outcome }) => outcome);
}

/** The jobs that Redis holds. */
async function keys(): Promise<string> {
  const names = await store.keys('*');
  const jobs = names.filter((name) => /:voices:voice-/.test(name));
  return jobs.join('\n');
}

describe('a voice message', () => {
  it('is fetched, written down and handed on with its order, and leaves no job', async () => {
    const { queue, told } = listen();
    const bytes = Buffer.concat([Buffer.from('OggS'), Buffer.from([0, 255, 13, 10, 128])]);
    const order = orderOf(ada.sendVoice({ bytes, duration: 4 }));
    transcriber.hear('Czekałam trzy dni na telefon');
    await queue.add(order);
    const outcome: VoiceOutcome = { kind: 'text', text: 'Czekałam trzy dni na telefon' };
    await outcomes(told);
    expect(told).toEqual([{ order, outcome }]);
    expect(transcriber.requests).toMatchObject([
      { bytes, fileName: 'voice.ogg', language: 'pl', model: 'whisper-1' },
    ]);
    await expect.poll(keys).toBe('');
  });

  it('keeps the ending that tells its format', async () => {
    const { queue, told } = listen();
    await queue.add(orderOf(ada.sendVideoNote()));
    await outcomes(told);
    await queue.add(orderOf(ada.sendAudio({ name: 'Memo.M4A' })));
    await outcomes(told, 2);
    await queue.add(orderOf(ada.sendAudio({ name: 'no ending' })));
    await outcomes(told, 3);
    const names = transcriber.requests.map(({ fileName }) => fileName);
    expect(names).toEqual(['voice.mp4', 'voice.m4a', 'voice.ogg']);
  });

  it('that waits is not added again', async () => {
    transcriber.always('hang');
    const { queue, told } = listen();
    const order = orderOf(ada.sendVoice());
    await queue.add(order);
    await expect.poll(() => transcriber.requests.length).toBe(1);
    await queue.add(order);
    await queue.close();
    transcriber.always(null);
    const next = listen();
    await outcomes(next.told);
    const marker = orderOf(ada.sendVoice({ bytes: Buffer.from('marker') }));
    await next.queue.add(marker);
    expect(await outcomes(next.told, 2)).toMatchObject([{}, { text: 'marker' }]);
    expect(told).toEqual([]);
  });

  it('in which nobody speaks is handed on as that', async () => {
    const { queue, told } = listen();
    transcriber.hear('Napisy stworzone przez społeczność Amara.org');
    await queue.add(orderOf(ada.sendVoice()));
    expect(await outcomes(told)).toEqual([{ kind: 'nothing' }]);
  });

  it('too big for bots is not asked for where its size is known, and is said so where it is not', async () => {
    const { queue, told } = listen();
    const sent = ada.sendVoice({ bytes: Buffer.alloc(20 * megabyte + 1) });
    // Were the size not looked at, this refusal would come instead.
    api.faults.next('getFile', { status: 400, description: 'Bad Request: invalid file_id' });
    await queue.add(orderOf(sent));
    expect(await outcomes(told)).toEqual([{ kind: 'too-big' }]);
    api.faults.clear();
    await queue.add(orderOf(sent, { size: null }));
    expect((await outcomes(told, 2))[1]).toEqual({ kind: 'too-big' });
    expect(transcriber.requests).toEqual([]);
  });

  it('of the largest size that bots get arrives whole', async () => {
    const { queue, told } = listen();
    const bytes = Buffer.alloc(20 * megabyte, 7);
    transcriber.hear('long');
    await queue.add(orderOf(ada.sendVoice({ bytes })));
    expect(await outcomes(told)).toEqual([{ kind: 'text', text: 'long' }]);
    expect(transcriber.requests[0]?.bytes.equals(bytes)).toBe(true);
  });

  it('of an interview that is gone is sent to nobody', async () => {
    const { queue, told } = listen({ isWanted: async ({ interview }) => interview !== 'gone' });
    await queue.add(orderOf(ada.sendVoice(), { interview: 'gone' }));
    await expect.poll(keys).toBe('');
    await queue.add(orderOf(ada.sendVoice({ bytes: Buffer.from('still there') })));
    expect(await outcomes(told)).toEqual([{ kind: 'text', text: 'still there' }]);
    expect(transcriber.requests).toHaveLength(1);
  });

  it('is let go of when its interview is deleted meanwhile', async () => {
    transcriber.always('hang');
    let isWanted = true;
    const { queue, told } = listen({ isWanted: async () => isWanted });
    await queue.add(orderOf(ada.sendVoice()));
    await expect.poll(() => transcriber.requests.length).toBe(1);
    expect(await keys()).not.toBe('');
    isWanted = false;
    await expect.poll(keys, { timeout: 10_000 }).toBe('');
    expect(told).toEqual([]);
    expect(log).not.toContain('a job failed');
  });
});

describe('when something fails', () => {
  it('it is tried again, whoever it was, and the log says neither token nor words', async () => {
    const { queue, told } = listen();
    api.faults.next('getFile', { dropConnection: true });
    transcriber.next('rate-limit');
    await queue.add(orderOf(ada.sendVoice({ bytes: Buffer.from('my secret canary') })));
    expect(await outcomes(told)).toEqual([{ kind: 'text', text: 'my secret canary' }]);
    expect(transcriber.requests).toHaveLength(2);
    expect(log.match(/a job failed/g)).toHaveLength(2);
    expect(log).toContain('voice listened to');
    expect(log).not.toContain('secret');
  });

  it('on the way to the file, it is tried again', async () => {
    const { queue, told } = listen();
    api.faults.next('download', { dropConnection: true });
    await queue.add(orderOf(ada.sendVoice({ bytes: Buffer.from('at last') })));
    expect(await outcomes(told)).toEqual([{ kind: 'text', text: 'at last' }]);
    expect(log).not.toContain('secret');
  });

  it('three times, it is said that it failed, once', async () => {
    const { queue, told } = listen();
    transcriber.always('server-error');
    await queue.add(orderOf(ada.sendVoice()));
    expect(await outcomes(told)).toEqual([{ kind: 'failed' }]);
    expect(transcriber.requests).toHaveLength(3);
    await expect.poll(keys).toBe('');
  });

  it.each(['unauthorized', 'bad-audio'] as const)(
    'for good (%s), it is said at once',
    async (fault) => {
      const { queue, told } = listen();
      transcriber.next(fault);
      await queue.add(orderOf(ada.sendVoice()));
      expect(await outcomes(told)).toEqual([{ kind: 'failed' }]);
      expect(transcriber.requests).toHaveLength(1);
    },
  );

  it('and a file is unknown to Telegram, it is said at once', async () => {
    const { queue, told } = listen();
    await queue.add(orderOf(ada.sendVoice(), { file: 'nowhere' }));
    expect(await outcomes(told)).toEqual([{ kind: 'failed' }]);
    expect(log).toContain('getFile 400');
  });
});

describe('after an end', () => {
  it('by a stop, the next start takes it up at once, and it is told once', async () => {
    transcriber.always('hang');
    const first = listen();
    const order = orderOf(ada.sendVoice({ bytes: Buffer.from('patience') }));
    await first.queue.add(order);
    await expect.poll(() => transcriber.requests.length).toBe(1);
    await first.queue.close();
    expect(first.told).toEqual([]);
    expect(log).not.toContain('a job failed');

    transcriber.always(null);
    const second = listen();
    await outcomes(second.told);
    expect(second.told).toEqual([{ order, outcome: { kind: 'text', text: 'patience' } }]);
  });

  it('by kill -9, the next start takes it up', async () => {
    transcriber.always('hang');
    const order = orderOf(ada.sendVoice({ bytes: Buffer.from('survived') }));
    const script = fileURLToPath(new URL('./listener-process.ts', import.meta.url));
    const args = [redis.path, api.url, token, transcriber.url, JSON.stringify(order)];
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      stdio: 'inherit',
    });
    const gone = once(child, 'exit');
    await expect.poll(() => transcriber.requests.length, { timeout: 20_000 }).toBe(1);
    child.kill('SIGKILL');
    await gone;

    transcriber.always(null);
    const { told } = listen();
    // Only when its lock has run out is a job known to be nobody's.
    await expect.poll(() => told.length, { timeout: 40_000 }).toBe(1);
    expect(told).toEqual([{ order, outcome: { kind: 'text', text: 'survived' } }]);
  }, 90_000);
});
