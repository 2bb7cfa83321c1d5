/**
 * Does work on each item, `most` at a time, and resolves to the results in the order of the items. When one
 * fails the others are cancelled through their signal, and it rejects once all have ended.
 */
export async function inParallel<Item, Result>(
  items: Item[],
  most: number,
  signal: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [n, item] of waiting) {
      either.throwIfAborted();
      results[n] = await work(item, either);
    }
  };
  const workers = Array.from({ length: most }, () =>
    worker().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return results;
}
