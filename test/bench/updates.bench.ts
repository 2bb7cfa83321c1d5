import type { Redis } from 'ioredis';
import pLimit from 'p-limit';
import { bytesOf, withRedis } from './bench-redis.ts';
import type { Contestant } from './contestant.ts';
import { inBytes, inMilliseconds, inTimes, median } from './figures.ts';
import { createOurBot } from './our-bot.ts';
import { createReferenceBot } from './reference-bot.ts';
import type { Row } from './table.ts';

/** The answers of an interview that are measured. */
const points = [1, 10, 50, 100] as const;
type Point = (typeof points)[number];

/** Interviews that answer at the same time, where the aim is only to get them somewhere. */
const atATime = 50;
const concurrent = 200;
const advanced = 50;
/** Answers that each of the concurrent interviews gives in a round. */
const perRound = 2;

interface Cost {
  time: number;
  input: number;
  log: number;
  state: number;
}

interface Sides<T> {
  ours: T;
  reference: T;
}
const names = ['ours', 'reference'] as const;

/** Measures handling an update, ours and the straightforward bot in turns on the same Redis. */
export async function benchUpdates({ quick }: { quick: boolean }): Promise<Row[]> {
  return withRedis(async (redis) => {
    const bots: Sides<Contestant> = {
      ours: await createOurBot(redis, 'bench'),
      reference: createReferenceBot(redis),
    };
    const chats = chatNumbers();
    await bringTo(bots, chats(quick ? 10 : 30), 110);
    const costs = await costRows(redis, bots, chats, quick ? 10 : 50);
    return [...costs, ...(await throughputRows(bots, chats(concurrent), quick ? 3 : 8))];
  });
}

function chatNumbers(): (count: number) => number[] {
  let last = 5_000_000_000;
  return (count) => Array.from({ length: count }, () => ++last);
}

/** Brings interviews of both bots to the point where so many answers are given. */
async function bringTo(bots: Sides<Contestant>, chats: number[], answers: number) {
  const limit = pLimit(atATime);
  for (const name of names)
    await limit.map(chats, async (chat) => {
      await bots[name].begin(chat);
      for (let n = 1; n <= answers; n += 1) await bots[name].answer(chat, n);
    });
}

async function costRows(
  redis: Redis,
  bots: Sides<Contestant>,
  chats: (count: number) => number[],
  repetitions: number,
): Promise<Row[]> {
  const costs = new Map<Point, Sides<Cost[]>>();
  const cohorts = new Map<Point, number[]>();
  for (const point of points) {
    const cohort = chats(repetitions);
    await bringTo(bots, cohort, point - 1);
    cohorts.set(point, cohort);
    costs.set(point, { ours: [], reference: [] });
  }
  const overhead = await costOfAsking(redis);
  // Early and late answers of both bots in turns: whatever else the machine does, it does to all alike.
  for (let n = 0; n < repetitions; n += 1)
    for (const point of points)
      for (const name of n % 2 ? names : names.toReversed()) {
        const chat = cohorts.get(point)?.[n] ?? 0;
        const cost = await costOf(redis, bots[name], chat, point);
        costs.get(point)?.[name].push({ ...cost, input: cost.input - overhead });
      }
  return rowsOf(new Map([...costs].map(([point, sides]) => [point, typical(sides)])));
}

/** Bytes that Redis takes in for being asked how many it has taken in. */
async function costOfAsking(redis: Redis): Promise<number> {
  const before = await bytesOf(redis);
  return (await bytesOf(redis)).input - before.input;
}

async function costOf(redis: Redis, bot: Contestant, chat: number, n: number): Promise<Cost> {
  const before = await bytesOf(redis);
  const start = performance.now();
  await bot.answer(chat, n);
  const time = performance.now() - start;
  const after = await bytesOf(redis);
  await expectRecorded(bot, chat, n);
  return {
    time,
    input: after.input - before.input,
    log: after.log - before.log,
    state: await bot.stateBytes(chat),
  };
}

/** A bot that is fast because it does nothing must not win. */
async function expectRecorded(bot: Contestant, chat: number, answers: number) {
  const recorded = await bot.recorded(chat);
  if (recorded !== answers) throw new Error(`${recorded} of ${answers} answers were recorded`);
}

function typical(sides: Sides<Cost[]>): Sides<Cost> {
  const of = (costs: Cost[]) => ({
    time: median(costs.map(({ time }) => time)),
    input: median(costs.map(({ input }) => input)),
    log: median(costs.map(({ log }) => log)),
    state: median(costs.map(({ state }) => state)),
  });
  return { ours: of(sides.ours), reference: of(sides.reference) };
}

function rowsOf(costs: Map<Point, Sides<Cost>>): Row[] {
  const rows = (
    what: string,
    show: (amount: number) => string,
    read: (cost: Cost) => number,
    goal = '',
    isMet?: (cost: number) => boolean,
  ): Row[] =>
    [...costs].map(([point, { ours, reference }]) => ({
      what: `${what} ${point}`,
      ours: show(read(ours)),
      reference: show(read(reference)),
      ratio: inTimes(read(ours) / read(reference)),
      goal,
      met: isMet ? (isMet(read(ours)) ? 'yes' : 'NO') : '',
    }));
  const growth = (what: string, read: (cost: Cost) => number): Row => {
    const of = (side: keyof Sides<Cost>) => {
      const [first, last] = [costs.get(1)?.[side], costs.get(100)?.[side]];
      return first && last ? read(last) / read(first) : Number.NaN;
    };
    return {
      what: `${what}, 100th answer against the first`,
      ours: inTimes(of('ours')),
      reference: inTimes(of('reference')),
      goal: '≤ 1.2',
      met: of('ours') <= 1.2 ? 'yes' : 'NO',
    };
  };
  return [
    ...rows('time of answer', inMilliseconds, ({ time }) => time),
    growth('time', ({ time }) => time),
    ...rows('bytes sent to Redis at answer', inBytes, ({ input }) => input),
    growth('bytes sent to Redis', ({ input }) => input),
    ...rows('bytes added to the AOF at answer', inBytes, ({ log }) => log),
    growth('bytes added to the AOF', ({ log }) => log),
    ...rows(
      'conversation state at answer',
      inBytes,
      ({ state }) => state,
      '< 2 KB',
      (n) => n < 2048,
    ),
  ];
}

async function throughputRows(
  bots: Sides<Contestant>,
  chats: number[],
  rounds: number,
): Promise<Row[]> {
  await bringTo(bots, chats, advanced);
  const speeds: Sides<number[]> = { ours: [], reference: [] };
  const work: Sides<number[]> = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 ? names : names.toReversed()) {
      const first = advanced + 1 + round * perRound;
      const { perSecond, cpu } = await crowd(bots[name], chats, first);
      speeds[name].push(perSecond);
      work[name].push(cpu);
    }
  for (const name of names)
    for (const chat of chats) await expectRecorded(bots[name], chat, advanced + rounds * perRound);
  const ratio = median(speeds.ours) / median(speeds.reference);
  return [
    {
      what: `updates a second, ${concurrent} interviews at ${advanced} answers`,
      ours: median(speeds.ours).toFixed(0),
      reference: median(speeds.reference).toFixed(0),
      ratio: inTimes(ratio),
      goal: '≥ 3 ×',
      met: ratio >= 3 ? 'yes' : 'NO',
    },
    {
      what: "bot's CPU time of an update in that crowd",
      ours: inMilliseconds(median(work.ours)),
      reference: inMilliseconds(median(work.reference)),
      ratio: inTimes(median(work.ours) / median(work.reference)),
      goal: '',
    },
  ];
}

/** Everybody answers at once, each as soon as they are asked. */
async function crowd(bot: Contestant, chats: number[], first: number) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(
    chats.map(async (chat) => {
      for (let n = first; n < first + perRound; n += 1) await bot.answer(chat, n);
    }),
  );
  const updates = chats.length * perRound;
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: (updates / (performance.now() - start)) * 1000,
    cpu: (user + system) / 1000 / updates,
  };
}
