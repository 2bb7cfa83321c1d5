import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { createTypstRenderer } from '../../src/adapters/typst/renderer.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';
import { withRedis } from './bench-redis.ts';
import { type Contestant, totalOf } from './contestant.ts';
import { inMilliseconds, inTimes, quantile } from './figures.ts';
import { createOurBot } from './our-bot.ts';
import type { Row } from './table.ts';

const people = 20;
const rounds = 6;
const answersARound = 8;

/** How much longer other updates take while maps are drawn one after the other: the same load with and without. */
export async function besideRows(): Promise<Row[]> {
  const renderer = createTypstRenderer({ texts: createTexts() });
  const map = fullMap('ru', 5);
  let version = 0;
  const draw = () =>
    renderer.render({ ...map, version: ++version }, ['png', 'pdf'], { photo: true });
  await draw();
  const times = await withRedis(async (redis) => {
    const bot = await createOurBot(redis, 'beside');
    const chats = Array.from({ length: people }, (_, n) => 6_000_000_000 + n);
    for (const chat of chats) await bot.begin(chat);
    const found = { alone: [] as number[], beside: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const first = 1 + 2 * round * answersARound;
      found.alone.push(...(await load(bot, chats, first)));
      let drawing = true;
      const drawn = (async () => {
        while (drawing) await draw();
      })();
      found.beside.push(...(await load(bot, chats, first + answersARound)));
      drawing = false;
      await drawn;
    }
    return found;
  });
  await renderer.close();
  const [ours, reference] = [quantile(times.beside, 0.99), quantile(times.alone, 0.99)];
  return [
    {
      what: 'p99 of other updates while maps are drawn without a break',
      ours: inMilliseconds(ours),
      reference: inMilliseconds(reference),
      ratio: inTimes(ours / reference),
      goal: '≤ 1.5 × (the same load without drawing)',
    },
  ];
}

/** People answer one after the other, so that what is measured is an update and not a queue. */
async function load(bot: Contestant, chats: number[], first: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = first; n < first + answersARound; n += 1)
    for (const chat of chats) times.push(totalOf(await bot.answer(chat, n)));
  return times;
}
