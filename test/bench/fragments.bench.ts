import type { Redis } from 'ioredis';
import { followingGuide, perStage } from './bench-guide.ts';
import { countCommands, withRedis } from './bench-redis.ts';
import { bringTo, expectRecorded, inTurns, type Sides } from './both-bots.ts';
import { type Contestant, type Effort, wordsOf } from './contestant.ts';
import { fragmentRows } from './fragment-rows.ts';
import { createOurBot } from './our-bot.ts';
import { createReferenceBot } from './reference-bot.ts';
import type { Row } from './table.ts';

/** Short, as nothing but the wait gets longer with it; long enough for two messages. */
const pause = 20;

/** Answers whose cost is compared: the first and the hundredth, then those at the end of the first and the ninth stage. */
const pairs = [
  { early: 1, late: 100 },
  { early: perStage, late: 9 * perStage },
];

const cohortNames = ['early', 'late'] as const;

/** What one answer took. */
export interface Sample {
  effort: Effort;
  commands: number;
  state: number;
}

/** Samples of an answer, by its number. */
export type Samples = Map<number, Sides<Sample[]>>;

/**
 * Measures answers that come in two messages each, with the pause for fragments on and with follow-ups at the
 * end of each stage; ours and the straightforward bot in turns on the same Redis.
 */
export async function benchFragments({ quick }: { quick: boolean }): Promise<Row[]> {
  return withRedis(async (redis) => {
    const bots: Sides<Contestant> = {
      ours: await createOurBot(redis, 'fragments', { guide: followingGuide, pause, messages }),
      reference: createReferenceBot(redis),
    };
    return fragmentRows(await measure(redis, bots, quick ? 30 : 100));
  });
}

async function measure(redis: Redis, bots: Sides<Contestant>, interviews: number) {
  const chats = (from: number) => Array.from({ length: interviews }, (_, n) => from + n);
  const cohorts = { early: chats(6_000_000_000), late: chats(6_100_000_000) };
  const commands = countCommands(redis);
  const samples: Samples = new Map();
  let done = { early: 0, late: 0 };
  for (const pair of pairs) {
    for (const point of cohortNames) {
      await bringTo(bots, cohorts[point], pair[point] - 1, done[point]);
      samples.set(pair[point], { ours: [], reference: [] });
    }
    // Early and late answers of both bots in turns: whatever else the machine does, it does to all alike.
    for (let n = 0; n < interviews; n += 1)
      for (const { name, point } of inTurns(n, cohortNames)) {
        const chat = cohorts[point][n] ?? 0;
        const before = commands();
        const effort = await bots[name].answer(chat, pair[point]);
        const counted = commands() - before;
        await expectRecorded(bots[name], chat, pair[point]);
        const state = await bots[name].stateBytes(chat);
        samples.get(pair[point])?.[name].push({ effort, commands: counted, state });
      }
    done = pair;
  }
  return samples;
}

/** A sentence in two messages; at the end of a stage too little to go by, so that it is followed up. */
function messages(chat: number, n: number): string[] {
  if (n % perStage === 0) return ['Phone', `${n}`];
  const words = wordsOf(chat, n);
  const middle = words.indexOf(', so I called');
  return [words.slice(0, middle), words.slice(middle + 2)];
}
