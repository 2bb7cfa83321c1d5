import { bareWords } from '../../domain/bare.ts';
import type { Bundle } from './bundle.ts';

/** Letters by which words are compared: endings differ, above all in Polish and Russian. */
const stem = 5;

/**
 * At most `most` of the themes: one half those whose words are most like a new label's, the other those that
 * hold most, as what many say is what the next one says, too.
 */
export function nearThemes(themes: Bundle[], fresh: Bundle[], most: number): Bundle[] {
  if (themes.length <= most) return themes;
  const wanted = fresh.map(({ title }) => stems(title));
  const likeness = new Map(
    themes.map((theme) => {
      const own = stems([theme.title, ...theme.codes.map(({ label }) => label)].join(' '));
      return [theme, Math.max(0, ...wanted.map((words) => shared(words, own)))];
    }),
  );
  const by = (weight: (theme: Bundle) => number) =>
    themes.toSorted((one, other) => weight(other) - weight(one));
  const alike = by((theme) => likeness.get(theme) ?? 0).slice(0, most / 2);
  const others = by(({ codes }) => codes.length).filter((theme) => !alike.includes(theme));
  const chosen = new Set([...alike, ...others].slice(0, most));
  return themes.filter((theme) => chosen.has(theme));
}

function stems(text: string): Set<string> {
  return new Set(
    bareWords(text)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, stem)),
  );
}

/** Share of the words of the first that the second has, too. */
function shared(words: Set<string>, other: Set<string>): number {
  return [...words].filter((word) => other.has(word)).length / (words.size || 1);
}
