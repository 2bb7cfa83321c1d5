import { z } from 'zod';

const listsSchema = z.record(z.string(), z.array(z.unknown()).catch([]));

/**
 * What can be used of an answer made of lists that does not fit its shape: the items that fit. Null where there
 * are none, or where the shape is not made of lists.
 */
export function salvage<Value>(shape: z.ZodType<Value>, answer: unknown): Value | null {
  const lists = listsSchema.safeParse(answer);
  if (!lists.success) return null;
  const given = lists.data;
  for (const { path } of shape.safeParse(given).error?.issues ?? [])
    if (path.length === 1) given[String(path[0])] = [];
  const wrong = new Set(
    (shape.safeParse(given).error?.issues ?? []).map(({ path }) => path.slice(0, 2).join('.')),
  );
  const fitting = Object.entries(given).map(([key, items]) => [
    key,
    items.filter((_, n) => !wrong.has(`${key}.${n}`)),
  ]);
  const left = shape.safeParse(Object.fromEntries(fitting));
  const any = fitting.some(([, items]) => items && items.length > 0);
  return left.success && any ? left.data : null;
}
