import { bCubed } from '../adapters/extractive/b-cubed.ts';
import type { Voice } from './planted.ts';

const nothing = { precision: Number.NaN, recall: Number.NaN, f: Number.NaN, alone: Number.NaN };

/** B-cubed of voices under any grouping of them; not a number where there are none. */
export function bCubedOf(voices: Voice[], groupOf: (voice: Voice) => string) {
  if (voices.length === 0) return nothing;
  const groups = new Map<string, string[]>();
  voices.forEach((voice, n) => {
    const group = groupOf(voice);
    groups.set(group, [...(groups.get(group) ?? []), String(n)]);
  });
  return bCubed([...groups.values()], new Map(voices.map((v, n) => [String(n), v.barrier])));
}
