import { withRedis } from './bench-redis.ts';
import { bringTo, type Sides } from './both-bots.ts';
import type { Contestant } from './contestant.ts';
import { createOurBot } from './our-bot.ts';
import { createReferenceBot } from './reference-bot.ts';
import type { Row } from './table.ts';
import { costRows } from './update-cost.ts';
import { throughputRows } from './update-throughput.ts';

/** Interviews that send their answers at the same time. */
const concurrent = 200;

/** Measures handling an update, ours and the straightforward bot in turns on the same Redis. */
export async function benchUpdates({ quick }: { quick: boolean }): Promise<Row[]> {
  return withRedis(async (redis) => {
    const bots: Sides<Contestant> = {
      ours: await createOurBot(redis, 'bench'),
      reference: createReferenceBot(redis),
    };
    const chats = chatNumbers();
    await bringTo(bots, chats(quick ? 10 : 15), 110);
    const costs = await costRows(redis, bots, chats, quick ? 10 : 30);
    return [...costs, ...(await throughputRows(bots, chats(concurrent), quick ? 3 : 5))];
  });
}

function chatNumbers(): (count: number) => number[] {
  let last = 5_000_000_000;
  return (count) => Array.from({ length: count }, () => ++last);
}
