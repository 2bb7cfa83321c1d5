/** Items that are done before others get their turn: a few milliseconds of masking or segmenting. */
const turn = 50;

/** Lets everything else that waits be done first; rejects with the signal's reason when cancelled. */
async function giveWay(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

/** Takes all steps of a computation, giving way between them; resolves to its result. */
export async function stepwise<R>(
  steps: Generator<undefined, R, void>,
  signal: AbortSignal,
): Promise<R> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await giveWay(signal);
  }
}

/**
 * Maps items in order, a few at a time, so that chats are served between them however many there are. Rejects
 * with the signal's reason when cancelled.
 */
export async function inTurns<T, R>(
  items: T[],
  map: (item: T) => R,
  signal: AbortSignal,
): Promise<R[]> {
  const made: R[] = [];
  for (let at = 0; at < items.length; at += turn) {
    if (at > 0) await giveWay(signal);
    made.push(...items.slice(at, at + turn).map(map));
  }
  return made;
}
