import type { z } from 'zod';
import { type Bundle, merge, type WordsOf } from './bundle.ts';
import type { outputs } from './outputs.ts';
import { numberOfId } from './short-id.ts';

/** What a model answers when it is asked to sort codes. */
export type ThemesAnswer = z.infer<typeof outputs.themes>;

/** Turns an answer into bundles; what it leaves out stays as it was, what it cites twice stays where it was first. */
export function readThemes(
  { themes }: ThemesAnswer,
  batch: Bundle[],
  wordsOf: WordsOf,
): { bundles: Bundle[]; unknownIds: number } {
  const left = new Set(batch);
  let unknownIds = 0;
  const bundles: Bundle[] = [];
  for (const { title, definition, codes, opposed } of themes) {
    const against = new Set(opposed.map((id) => numberOfId('C', id) ?? id));
    const members: { bundle: Bundle; opposite: boolean }[] = [];
    const cited = new Set([...codes.map((id) => numberOfId('C', id) ?? id), ...against]);
    for (const id of cited) {
      const bundle = typeof id === 'number' ? batch[id - 1] : undefined;
      if (!bundle) unknownIds += 1;
      if (!bundle || !left.delete(bundle)) continue;
      members.push({ bundle, opposite: against.has(id) });
    }
    const [first] = members;
    if (!first) continue;
    bundles.push(members.length === 1 ? first.bundle : merge(title, definition, members, wordsOf));
  }
  return { bundles: [...bundles, ...left], unknownIds };
}
