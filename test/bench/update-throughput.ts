import { bringTo, expectRecorded, type Sides, sides } from './both-bots.ts';
import type { Contestant } from './contestant.ts';
import { inMilliseconds, inTimes, median } from './figures.ts';
import type { Row } from './table.ts';

/** Answers given before the measurement. */
const advanced = 50;
/** Answers that each interview gives in a round. */
const perRound = 2;

/** How many updates a second a crowd of interviews gets through, and what each costs the process. */
export async function throughputRows(
  bots: Sides<Contestant>,
  chats: number[],
  rounds: number,
): Promise<Row[]> {
  await bringTo(bots, chats, advanced);
  const speeds: Sides<number[]> = { ours: [], reference: [] };
  const work: Sides<number[]> = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 ? sides : sides.toReversed()) {
      const first = advanced + 1 + round * perRound;
      const { perSecond, cpu } = await crowd(bots[name], chats, first);
      speeds[name].push(perSecond);
      work[name].push(cpu);
    }
  for (const name of sides)
    for (const chat of chats) await expectRecorded(bots[name], chat, advanced + rounds * perRound);
  const ratio = median(speeds.ours) / median(speeds.reference);
  return [
    {
      what: `updates a second, ${chats.length} interviews at ${advanced} answers`,
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
