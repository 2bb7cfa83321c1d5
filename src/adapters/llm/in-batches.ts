import type { Asked } from './ask-model.ts';
import type { Failure } from './read-completion.ts';

/** How much goes into one call: estimated tokens of the items, and their number. */
export interface BatchSize {
  tokens: number;
  items: number;
}

/**
 * Packs items into batches in order. Neighbours of the same `unit` stay together as long as they fit
 * into a batch at all.
 */
export function pack<Item>(
  items: Item[],
  size: BatchSize,
  tokensOf: (item: Item) => number,
  unitOf?: (item: Item) => string,
): Item[][] {
  const batches: Item[][] = [];
  let batch: Item[] = [];
  let room = size.tokens;
  const close = () => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    room = size.tokens;
  };
  const fits = (unit: Item[], tokens: number) =>
    tokens <= room && batch.length + unit.length <= size.items;
  for (const unit of units(items, unitOf)) {
    if (!fits(unit, total(unit, tokensOf))) close();
    for (const item of unit) {
      const tokens = tokensOf(item);
      if (!fits([item], tokens)) close();
      batch.push(item);
      room -= tokens;
    }
  }
  close();
  return batches;
}

function units<Item>(items: Item[], unitOf?: (item: Item) => string): Item[][] {
  if (!unitOf) return items.map((item) => [item]);
  const found: Item[][] = [];
  let last: string | null = null;
  for (const item of items) {
    const unit = unitOf(item);
    if (unit === last) found.at(-1)?.push(item);
    else found.push([item]);
    last = unit;
  }
  return found;
}

function total<Item>(items: Item[], tokensOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + tokensOf(item), 0);
}

/** What became of some items: the model's answer, or why there is none. */
export type Part<Item, Value> =
  | { items: Item[]; value: Value }
  | { items: Item[]; value: null; reason: Failure };

/** Asks about a batch and, where question or answer is too long, about its halves, down to single items. */
export async function askInHalves<Item, Value>(
  items: Item[],
  ask: (items: Item[]) => Promise<Asked<Value>>,
): Promise<Part<Item, Value>[]> {
  const asked = await ask(items);
  if (asked.kind === 'answer') return [{ items, value: asked.value }];
  if (asked.kind === 'failed') return [{ items, value: null, reason: asked.reason }];
  if (items.length < 2) return [{ items, value: null, reason: 'too long' }];
  const middle = Math.ceil(items.length / 2);
  const halves = [items.slice(0, middle), items.slice(middle)];
  return (await Promise.all(halves.map((half) => askInHalves(half, ask)))).flat();
}
