import { InvalidArgumentError } from 'commander';
import { type Language, languageSchema, languages } from './domain/language.ts';

/** Reads a whole number of an option; wrong usage where it is none, or out of range. */
export function wholeNumber(least: number, most = 1_000_000): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most} is needed.`);
  };
}

/** The same, or a word that stands for no limit; commander has its own use for null. */
export function numberOr<W extends string>(word: W, least: number): (text: string) => number | W {
  const read = wholeNumber(least);
  return (text) => {
    if (text === word) return word;
    if (/^\d+$/.test(text)) return read(text);
    throw new InvalidArgumentError(`A whole number from ${least} on is needed, or "${word}".`);
  };
}

/** Reads a text of at most so many characters. */
export function textUpTo(longest: number): (text: string) => string {
  return (text) => {
    if (text.trim().length <= longest) return text.trim();
    throw new InvalidArgumentError(`At most ${longest} characters.`);
  };
}

/** Reads `it=Text`, once for each language; `it=` takes a text away. */
export function textByLanguage(longest: number) {
  const read = textUpTo(longest);
  return (said: string, before: Partial<Record<Language, string>> = {}) => {
    const [, name, text = ''] = /^(\w+)=(.*)$/s.exec(said) ?? [];
    const language = languageSchema.safeParse(name);
    if (language.success) return { ...before, [language.data]: read(text) };
    throw new InvalidArgumentError(`Write language=text; languages are: ${languages.join(', ')}.`);
  };
}
