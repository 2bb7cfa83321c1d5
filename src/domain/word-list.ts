import { fold } from './options.ts';

/**
 * Compiles a list of words to look for in a text that `fold` has made plain: separated by spaces, `_` inside
 * phrases, `*` any ending. Global, for `replace` and `matchAll`.
 */
export function wordList(list: string): RegExp {
  const words = list
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => entry.split('_').map(pattern).join(' '));
  return new RegExp(`(?<![^ ])(?:${words.join('|')})(?![^ ])`, 'gu');
}

function pattern(word: string): string {
  const plain = fold(word.replace('*', ''));
  return word.endsWith('*') ? `${plain}\\p{L}*` : plain;
}

/** Whether any word of a list occurs in a folded text. */
export function mentions(folded: string, list: RegExp): boolean {
  return folded.search(list) >= 0;
}
