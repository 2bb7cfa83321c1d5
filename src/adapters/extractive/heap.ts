/** A priority queue: `pop` gives the entry that comes before all others. */
export interface Heap<T> {
  push(entry: T): void;
  pop(): T | undefined;
}

/** A binary heap in the order of `before`. */
export function createHeap<T>(before: (one: T, other: T) => boolean): Heap<T> {
  const entries: T[] = [];
  const swapIfBefore = (low: number, high: number): boolean => {
    const [lower, upper] = [entries[low], entries[high]];
    if (lower === undefined || upper === undefined || !before(lower, upper)) return false;
    entries[low] = upper;
    entries[high] = lower;
    return true;
  };
  return {
    push(entry) {
      entries.push(entry);
      let at = entries.length - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!swapIfBefore(at, parent)) return;
        at = parent;
      }
    },
    pop() {
      const top = entries[0];
      const last = entries.pop();
      if (entries.length === 0 || last === undefined) return top;
      entries[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [entries[2 * at + 1], entries[2 * at + 2]];
        if (left === undefined) return top;
        const child = right !== undefined && before(right, left) ? 2 * at + 2 : 2 * at + 1;
        if (!swapIfBefore(child, at)) return top;
        at = child;
      }
    },
  };
}
