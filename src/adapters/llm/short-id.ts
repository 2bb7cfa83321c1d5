/**
 * The number of a short id: 17 of "S17", and of what models make of it ("17", "s17", "[S17]"). Null for anything
 * else, such as an id with another letter.
 */
export function numberOfId(letter: 'S' | 'C' | 'T' | 'M' | 'Q', id: string): number | null {
  const [, digits] = new RegExp(`^\\W*${letter}?0*(\\d{1,6})\\W*$`, 'i').exec(id) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** What a short id stands for in a list whose first item has the number 1. */
export function itemOf<Item>(
  items: readonly Item[],
  letter: 'S' | 'C' | 'T' | 'M' | 'Q',
  id: string,
): Item | undefined {
  const number = numberOfId(letter, id);
  return number === null ? undefined : items[number - 1];
}
