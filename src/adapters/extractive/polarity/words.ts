import { english } from './english-words.ts';
import { italian } from './italian-words.ts';
import { polish } from './polish-words.ts';
import { russian } from './russian-words.ts';

/**
 * Words by what they do to a sentence about trouble, folded and separated by white space; `_` inside phrases,
 * `*` any ending. Where lists overlap, phrases win, then the earlier list.
 */
export interface PolarityWords {
  /** Idioms that say by themselves that all was well, with the negation that is in them. */
  fine: string;
  /** Idioms that say so without one: denied, they tell of trouble ("nothing went to plan"). */
  smooth: string;
  /** Nothing, none: a negator that can stand for a whole answer. */
  nothing: string;
  /** A no that answers by itself, apart from what follows: "no it was fine". */
  reply: string;
  no: string;
  /** But, except, until: what follows may be the trouble, so the sentence is kept. */
  but: string;
  /** Words that take a judgement back, or tell of a wish, an effort or a promise. */
  doubt: string;
  /** Must, would: a doubt in itself, of no account between "not" and what is denied. */
  modal: string;
  /** What somebody does about trouble, or what should work: denied, it is trouble itself. */
  works: string;
  /** Having or meeting with trouble: denied together with it, before or after it. */
  met: string;
  /** Names of trouble as such: "no problem finding it" denies it, whatever follows; "no complaint form" does not. */
  problem: string;
  trouble: string;
  good: string;
  /** Words without weight beside the stop words. */
  light: string;
}

/** Classes of words, in the order in which an overlap is decided. */
export const classes = [
  'fine',
  'smooth',
  'nothing',
  'reply',
  'no',
  'but',
  'modal',
  'doubt',
  'works',
  'met',
  'problem',
  'trouble',
  'good',
  'light',
] as const satisfies (keyof PolarityWords)[];

/** The lists of each language we have them for. */
export const polarityWords = new Map<string, PolarityWords>([
  ['en', english],
  ['it', italian],
  ['pl', polish],
  ['ru', russian],
]);
