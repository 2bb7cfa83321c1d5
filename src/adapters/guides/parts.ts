/** What a part holds; a text says why it cannot be used. */
export type ReadPart = (name: string) => unknown[] | string;

/** A guide with its parts in it. */
export interface WithParts {
  content: unknown;
  /** Where parts are named that cannot be used, and why. */
  problems: { path: PropertyKey[]; message: string }[];
  /** Where what stands at a path was written; `part` is null for the guide itself. */
  origin(path: PropertyKey[]): { part: string | null; path: PropertyKey[] };
}

interface Item {
  value: unknown;
  part: string | null;
  at: number;
}

/**
 * Puts the items of a part in the place of each list item `use: <part>`. An item that the guide writes itself, with
 * the id of one of the part, takes that one's place.
 */
export function withParts(guide: unknown, read: ReadPart): WithParts {
  const lists = new Map<string, Item[]>();
  const problems: WithParts['problems'] = [];

  const itemsOf = (values: unknown[], path: PropertyKey[]): Item[] => {
    const shared = new Map<number, Item[]>();
    for (const [at, value] of values.entries()) {
      const part = partNamed(value);
      const found = part === null ? null : read(part);
      if (typeof found === 'string') problems.push({ path: [...path, at, 'use'], message: found });
      if (part !== null)
        shared.set(at, Array.isArray(found) ? found.map((value, at) => ({ value, part, at })) : []);
    }
    const sharedIds = new Set([...shared.values()].flat().map(({ value }) => idOf(value)));
    const own = values.map((value, at): Item => ({ value, part: null, at }));
    const instead = new Map(
      own.flatMap((item) => {
        const id = idOf(item.value);
        return id !== null && sharedIds.has(id) ? [[id, item] as const] : [];
      }),
    );
    return own.flatMap((item) => {
      const id = idOf(item.value);
      if (id !== null && instead.has(id)) return [];
      return (
        shared.get(item.at)?.map((each) => instead.get(idOf(each.value) ?? '') ?? each) ?? [item]
      );
    });
  };

  const within = (value: unknown, path: PropertyKey[]): unknown => {
    if (Array.isArray(value)) {
      const items = itemsOf(value, path);
      lists.set(JSON.stringify(path), items);
      // What a part holds is taken as it is.
      return items.map((item, n) =>
        item.part === null ? within(item.value, [...path, n]) : item.value,
      );
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, within(inner, [...path, key])]),
    );
  };

  return {
    content: within(guide, []),
    problems,
    origin(path) {
      const written: PropertyKey[] = [];
      for (const [n, step] of path.entries()) {
        const item = lists.get(JSON.stringify(path.slice(0, n)))?.[Number(step)];
        if (item && item.part !== null)
          return { part: item.part, path: [item.at, ...path.slice(n + 1)] };
        written.push(item?.at ?? step);
      }
      return { part: null, path: written };
    },
  };
}

/** The part that an item stands for; null for any other item. */
function partNamed(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || Object.keys(item).join() !== 'use') return null;
  return 'use' in item && typeof item.use === 'string' ? item.use : null;
}

function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id : null;
}
