import { type FollowUpWords, followUpWords } from './follow-up-words.ts';
import type { Language } from './language.ts';
import { fold } from './options.ts';
import { wordList } from './word-list.ts';

/** What a follow-up is measured against. */
export interface FollowUpSetting {
  language: Language;
  /** The question that was answered, as it was asked. */
  question: string;
  /** Everything the person has said at this stage. */
  said: string[];
  /** The questions the guide asks at this stage. */
  asked: string[];
}

/** The lists of words of a language, ready to be looked for. */
export type Lexicon = Record<keyof FollowUpWords, RegExp>;

/** A question that a model wrote, with what the rules need to know about it. */
export interface Draft extends FollowUpSetting {
  text: string;
  folded: string;
  /** Words as written. */
  words: string[];
  /** Words the person said and was asked with. */
  known: string[];
  lexicon: Lexicon;
}

/** By language. */
export const lexicons: Record<Language, Lexicon> = {
  en: compile(followUpWords.en),
  it: compile(followUpWords.it),
  pl: compile(followUpWords.pl),
  ru: compile(followUpWords.ru),
};

/** What stands for personal data was said by nobody. */
const token = /\[[a-z]+\]/g;

function compile({ invites, ...lists }: FollowUpWords): Lexicon {
  const list = (words: string) => (words ? wordList(words) : /(?!)/gu);
  return {
    common: list(lists.common),
    asks: list(lists.asks),
    asksAfterComma: list(lists.asksAfterComma),
    closed: list(lists.closed),
    opens: list(lists.opens),
    invites: new RegExp(`^(?:${invites.replaceAll('ё', 'е')})`, 'u'),
    and: list(lists.and),
    or: list(lists.or),
    leading: list(lists.leading),
    habits: list(lists.habits),
    feelings: list(lists.feelings),
    manners: list(lists.manners),
    secrets: list(lists.secrets),
    address: list(lists.address),
    numbers: list(lists.numbers),
    capitals: list(lists.capitals),
    neutral: list(lists.neutral),
  };
}

/** Reads a question in its setting. */
export function draftOf(text: string, setting: FollowUpSetting): Draft {
  return {
    ...setting,
    text,
    folded: fold(text),
    words: wordsIn(text),
    known: [...setting.said, setting.question]
      .flatMap((each) => wordsIn(each.replace(token, ' ')))
      .map(bare),
    lexicon: lexicons[setting.language],
  };
}

/** Whether a folded text begins with a word of the list. */
export function startsWith(folded: string, list: RegExp): boolean {
  return folded.search(list) === 0;
}

/** Whether a word of the list is there that the person has not used and was not asked with. */
export function bringsIn({ folded, known }: Draft, list: RegExp): boolean {
  return [...folded.matchAll(list)].some(([word]) =>
    wordsIn(word).some((part) => !knows(known, part)),
  );
}

/** Share of the words of two questions that both have (Jaccard index). */
export function similarity(one: string, other: string): number {
  const start = (word: string) => bare(word).slice(0, 5);
  const [a, b] = [new Set(wordsIn(one).map(start)), new Set(wordsIn(other).map(start))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, a.size + b.size - both);
}

/** Words and numbers, as written. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a word is one of those known, or another form of it ("price", "prices"; "цена", "цену"). */
export function knows(known: string[], word: string): boolean {
  const wanted = bare(word);
  return known.some((other) => {
    if (Math.min(wanted.length, other.length) < 4) return wanted === other;
    const shared = Math.max(3, Math.ceil(Math.max(wanted.length, other.length) / 2));
    return wanted.slice(0, shared) === other.slice(0, shared);
  });
}

/** A word without its marks, as people type on phones. */
function bare(word: string): string {
  return fold(word).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}
