import type { Code } from '../../app/summariser.ts';
import { cleanLine, inventsNumber } from './clean-line.ts';

/** Codes that stand together so far: at first those with the same label, then themes on their way to be merged. */
export interface Bundle {
  title: string;
  definition: string;
  codes: Code[];
  opposed: Code[];
}

/** The words that a code's segments were said in. */
export type WordsOf = (code: Code) => string[];

const titleLength = 80;
const definitionLength = 200;

/** A label without what makes no difference: case, spaces, punctuation. */
export function bareLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** One bundle for each label: what reads the same needs no model. */
export function sameLabel(codes: Code[]): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>();
  for (const code of codes) {
    const key = bareLabel(code.label);
    const bundle = bundles.get(key);
    if (bundle) bundle.codes.push(code);
    else bundles.set(key, { title: code.label, definition: '', codes: [code], opposed: [] });
  }
  return bundles;
}

/** A bundle's line, as a model sees it. */
export function shown({ title, definition }: Bundle): string {
  return definition ? `${title}: ${definition}` : title;
}

/** Bundles as one theme under a model's title, where that can be used; `opposite` says the opposite of the title. */
export function merge(
  title: string,
  definition: string,
  members: { bundle: Bundle; opposite: boolean }[],
  wordsOf: WordsOf,
): Bundle {
  const codes = members.flatMap(({ bundle }) => bundle.codes);
  const opposed = members.flatMap(({ bundle, opposite }) =>
    // What opposes a bundle that is itself opposed is on the title's side.
    opposite ? bundle.codes.filter((code) => !bundle.opposed.includes(code)) : bundle.opposed,
  );
  const known = codes.flatMap((code) => [code.label, ...wordsOf(code)]);
  const usable = (text: string, length: number) => {
    const line = cleanLine(text, length);
    return inventsNumber(line, known) ? '' : line;
  };
  return {
    title: usable(title, titleLength) || (members[0]?.bundle.title ?? ''),
    definition: usable(definition, definitionLength),
    codes,
    // A theme whose every code is opposed to it is opposed to nothing.
    opposed: opposed.length < codes.length ? opposed : [],
  };
}
