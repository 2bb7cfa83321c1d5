import pLimit from 'p-limit';
import type { Contestant } from './contestant.ts';

/** Interviews that answer at the same time, where the aim is only to get them somewhere. */
const atATime = 50;

/** Something of ours and of the reference. */
export interface Sides<T> {
  ours: T;
  reference: T;
}
/** The sides, for taking them in turns. */
export const sides = ['ours', 'reference'] as const;

/** Brings interviews of both bots to the point where so many answers are given, `given` of them before. */
export async function bringTo(
  bots: Sides<Contestant>,
  chats: number[],
  answers: number,
  given = 0,
) {
  const limit = pLimit(atATime);
  for (const name of sides)
    await limit.map(chats, async (chat) => {
      if (given === 0) await bots[name].begin(chat);
      for (let n = given + 1; n <= answers; n += 1) await bots[name].answer(chat, n);
    });
}

/** A bot that is fast because it does nothing must not win. */
export async function expectRecorded(bot: Contestant, chat: number, answers: number) {
  const recorded = await bot.recorded(chat);
  if (recorded !== answers) throw new Error(`${recorded} of ${answers} answers were recorded`);
}

/**
 * Both sides at every point, for the n-th time: in an order in which each comes as often as any other right
 * after the costliest, whatever that leaves behind.
 */
export function inTurns<P>(
  n: number,
  points: readonly P[],
): { name: keyof Sides<unknown>; point: P }[] {
  const order = n % 4 < 2 ? points : points.toReversed();
  return (n % 2 ? sides : sides.toReversed()).flatMap((name) =>
    order.map((point) => ({ name, point })),
  );
}
