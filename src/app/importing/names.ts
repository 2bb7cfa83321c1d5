import { fold, namesOf, type Option } from '../../domain/options.ts';

/** Finds options by what people call them. */
export interface Names<T extends Option> {
  /** By id or label in any language; case and punctuation do not matter. */
  exact(said: string): T | undefined;
  /** Also by the first word of a label ("technical", "people and talk"), or by any word that one alone has. */
  close(said: string): T | undefined;
}

/** Builds {@link Names}; spelling is compared once for all. */
export function createNames<T extends Option>(options: T[]): Names<T> {
  const whole = new Map<string, T>();
  const first = new Map<string, Set<T>>();
  const any = new Map<string, Set<T>>();
  const note = (index: Map<string, Set<T>>, word: string, option: T) =>
    index.set(word, (index.get(word) ?? new Set()).add(option));
  for (const option of options)
    for (const name of [option.id, ...namesOf(option)].map(fold)) {
      if (!whole.has(name)) whole.set(name, option);
      const words = name.split(' ');
      note(first, words[0] ?? '', option);
      for (const word of words) note(any, word, option);
    }
  // Short words ("to", "in") tell nothing.
  const only = (index: Map<string, Set<T>>, word: string, shortest: number) => {
    const [found, ...others] = index.get(word) ?? [];
    return word.length >= shortest && others.length === 0 ? found : undefined;
  };
  const exact = remembered((said) => whole.get(fold(said)));
  const close = remembered((said) => {
    const [word = '', ...more] = fold(said).split(' ');
    return (
      exact(said) ?? only(first, word, 3) ?? (more.length > 0 ? undefined : only(any, word, 4))
    );
  });
  return { exact, close };
}

/** Files say the same few names over and over. */
function remembered<T>(find: (said: string) => T): (said: string) => T {
  const known = new Map<string, { found: T }>();
  return (said) => {
    const { found } = known.get(said) ?? { found: find(said) };
    known.set(said, { found });
    return found;
  };
}
