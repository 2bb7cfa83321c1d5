/** Items that are done before others get their turn: a few milliseconds of masking or segmenting. */
const turn = 50;

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
    if (at > 0) await new Promise<void>((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    made.push(...items.slice(at, at + turn).map(map));
  }
  return made;
}
