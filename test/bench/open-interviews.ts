import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import pLimit from 'p-limit';
import { withRedis } from './bench-redis.ts';
import type { Contestant } from './contestant.ts';

// Run as a process of its own: opens interviews with a few answers each and prints what memory they take.
const [, , name, wanted] = process.argv;
const interviews = Number(wanted);
const answers = 3;
const atATime = 100;

process.once('SIGTERM', () => process.exit(1));
process.once('SIGINT', () => process.exit(1));

/** Loads only the bot that is measured. */
async function botOf(redis: Redis): Promise<Contestant> {
  if (name === 'ours') return (await import('./our-bot.ts')).createOurBot(redis, 'bench');
  return (await import('./reference-bot.ts')).createReferenceBot(redis);
}

async function residentBytes(): Promise<number> {
  globalThis.gc?.();
  await sleep(100);
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

const result = await withRedis(async (redis) => {
  const bot = await botOf(redis);
  const idle = await residentBytes();
  const chats = Array.from({ length: interviews }, (_, n) => 5_000_000_000 + n);
  await pLimit(atATime).map(chats, async (chat) => {
    await bot.begin(chat);
    for (let n = 1; n <= answers; n += 1) await bot.answer(chat, n);
  });
  const open = await residentBytes();
  for (const chat of [chats[0] ?? 0, chats.at(-1) ?? 0])
    if ((await bot.recorded(chat)) !== answers) throw new Error('answers were not recorded');
  const used = /^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1];
  return { idle, open, redis: Number(used) };
});
console.log(JSON.stringify(result));
process.exit(0);
