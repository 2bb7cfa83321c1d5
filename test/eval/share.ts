/** The share of items for which something holds; 1 where there are none. */
export function share<T>(items: T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length;
}
