import type { Redis } from 'ioredis';
import { bytesOf } from './bench-redis.ts';
import { bringTo, expectRecorded, inTurns, type Sides } from './both-bots.ts';
import { type Contestant, totalOf } from './contestant.ts';
import { inBytes, inMilliseconds, inTimes, median } from './figures.ts';
import type { Row } from './table.ts';

/** The answers of an interview that are measured. */
const points = [1, 10, 50, 100] as const;
type Point = (typeof points)[number];

interface Cost {
  time: number;
  input: number;
  log: number;
  state: number;
}

/** What one answer costs, early and late in an interview: medians over fresh interviews. */
export async function costRows(
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
    for (const { name, point } of inTurns(n, points)) {
      const chat = cohorts.get(point)?.[n] ?? 0;
      const cost = await costOf(redis, bots[name], chat, point);
      costs.get(point)?.[name].push({ ...cost, input: cost.input - overhead });
    }
  return rowsOf(new Map([...costs].map(([point, both]) => [point, typical(both)])));
}

/** Bytes that Redis takes in for being asked how many it has taken in. */
async function costOfAsking(redis: Redis): Promise<number> {
  const before = await bytesOf(redis);
  return (await bytesOf(redis)).input - before.input;
}

async function costOf(redis: Redis, bot: Contestant, chat: number, n: number): Promise<Cost> {
  const before = await bytesOf(redis);
  const time = totalOf(await bot.answer(chat, n));
  const after = await bytesOf(redis);
  await expectRecorded(bot, chat, n);
  return {
    time,
    input: after.input - before.input,
    log: after.log - before.log,
    state: await bot.stateBytes(chat),
  };
}

function typical(costs: Sides<Cost[]>): Sides<Cost> {
  const of = (many: Cost[]) => ({
    time: median(many.map(({ time }) => time)),
    input: median(many.map(({ input }) => input)),
    log: median(many.map(({ log }) => log)),
    state: median(many.map(({ state }) => state)),
  });
  return { ours: of(costs.ours), reference: of(costs.reference) };
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
      'state of the interview at answer',
      inBytes,
      ({ state }) => state,
      '< 2 KB',
      (n) => n < 2048,
    ),
  ];
}
