import type { z } from 'zod';
import { type Bundle, merge, type WordsOf } from './bundle.ts';
import type { outputs } from './outputs.ts';

/** What a model answers when it is asked to sort codes. */
export type ThemesAnswer = z.infer<typeof outputs.themes>;

/** Turns an answer into bundles; what it leaves out stays as it was, what it cites twice stays where it was first. */
export function readThemes(
  { themes }: ThemesAnswer,
  batch: Bundle[],
  wordsOf: WordsOf,
): { bundles: Bundle[]; unknownIds: number } {
  const left = new Map(batch.map((bundle, n) => [`C${n + 1}`, bundle]));
  const all = new Set(left.keys());
  let unknownIds = 0;
  const bundles: Bundle[] = [];
  for (const { title, definition, codes, opposed } of themes) {
    const against = new Set(opposed.map((id) => id.trim()));
    const members: { bundle: Bundle; opposite: boolean }[] = [];
    const cited = new Set([...codes.map((id) => id.trim()), ...against]);
    for (const id of cited) {
      if (!all.has(id)) unknownIds += 1;
      const bundle = left.get(id);
      if (!bundle) continue;
      left.delete(id);
      members.push({ bundle, opposite: against.has(id) });
    }
    const [first] = members;
    if (!first) continue;
    bundles.push(members.length === 1 ? first.bundle : merge(title, definition, members, wordsOf));
  }
  return { bundles: [...bundles, ...left.values()], unknownIds };
}
