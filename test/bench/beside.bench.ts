import { setTimeout } from 'node:timers/promises';
import { createStores } from '../../src/composition.ts';
import { createConfig } from '../../src/config.ts';
import { createDraftingThreads } from '../../src/drafting-threads.ts';
import { createRendering } from '../../src/rendering.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';
import { withRedis } from './bench-redis.ts';
import { type Contestant, totalOf } from './contestant.ts';
import { inTimes, quantile } from './figures.ts';
import { madeUpStudy } from './made-up-study.ts';
import { createOurBot } from './our-bot.ts';
import type { Row } from './table.ts';

/** How much the p99 of answers may rise while something large is done beside them. */
const mostRise = 1.5;
/** People think: an answer every so often, in milliseconds. */
const gap = 20;

/** What answering costs while nothing else goes on, and while a large draft is made or a map is drawn in the same process. */
export async function benchBeside({ quick }: { quick: boolean }): Promise<Row[]> {
  const interviews = quick ? 100 : 1000;
  const { renderer, close } = createRendering();
  const map = fullMap('ru', 5);
  let version = 0;
  const draw = () =>
    renderer.render({ ...map, version: ++version }, ['png', 'pdf'], { photo: true });
  const rows = await withRedis(async (redis, { path, folder }) => {
    const study = await madeUpStudy(interviews, createStores(redis));
    // As the product does it: made, drawn and worded by a thread of its own.
    const setting = { config: createConfig({ DATA_DIR: folder }), target: { path } };
    const threads = createDraftingThreads(setting, { info: () => {}, warn: () => {} });
    let drafts = 0;
    const draft = () =>
      threads.prepare(
        { study: study.id, chat: 1, message: 1, language: 'en' },
        `beside ${++drafts}`,
        { signal: new AbortController().signal, onProgress: () => {} },
      );
    const bot = await createOurBot(redis, 'beside');
    const answers = createAnswers(bot);
    // Of two thousand, twenty are slower than the p99: of few it would be chance.
    const [rounds, least] = quick ? [1, 50] : [4, 500];
    const compare = async (what: string, work: () => Promise<unknown>) => {
      // Once before, so that what is started and compiled at the first time is not measured.
      await work();
      const quiet: number[] = [];
      const busy: number[] = [];
      // By turns, since machines are quicker at one time than at another.
      for (let round = 0; round < rounds; round += 1) {
        quiet.push(...(await answers.until(least, () => Promise.resolve())));
        busy.push(...(await answers.until(least, work)));
      }
      return risen(what, quiet, busy);
    };
    const found = [
      await compare(`a draft of ${interviews} interviews is made and drawn`, draft),
      await compare('maps are drawn, each as PNG and PDF', draw),
    ];
    await threads.close();
    return found;
  });
  await close();
  return rows;
}

function risen(what: string, quiet: number[], busy: number[]): Row {
  const rise = quantile(busy, 0.99) / quantile(quiet, 0.99);
  const spread = (times: number[]) =>
    `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.99).toFixed(1)} ms`;
  return {
    what: `p50 / p99 of an answer while ${what} (reference: meanwhile nothing)`,
    ours: spread(busy),
    reference: spread(quiet),
    ratio: inTimes(rise),
    goal: `p99 ≤ ${mostRise} ×`,
    met: rise <= mostRise ? 'yes' : 'NO',
  };
}

/** People who answer one after the other. */
function createAnswers(bot: Contestant) {
  let chat = 7_000_000_000;
  let n = 0;

  async function answer(): Promise<number> {
    if (n % 50 === 0) await bot.begin(++chat);
    n = (n % 50) + 1;
    return totalOf(await bot.answer(chat, n));
  }

  return {
    /** What answers cost while the work is done, which is done again until there are at least so many. */
    async until(least: number, work: () => Promise<unknown>): Promise<number[]> {
      const times: number[] = [];
      while (times.length < least) {
        let isDone = false;
        const working = work().finally(() => {
          isDone = true;
        });
        do {
          times.push(await answer());
          await setTimeout(gap);
        } while (!isDone);
        await working;
      }
      return times;
    },
  };
}
