import { bare } from './bare.ts';
import { buttonWords } from './words/button-words.ts';

const phrases = (list: string) => new Set(list.split(',').map(bare));
const done = phrases(buttonWords.done);
const other = phrases(buttonWords.other);

/** The button below a list that somebody typed instead of tapping: "that's all", or "something else". */
export function askedFor(text: string): 'done' | 'other' | null {
  const plain = bare(text);
  return done.has(plain) ? 'done' : other.has(plain) ? 'other' : null;
}
