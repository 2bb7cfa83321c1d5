import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../../../domain/language.ts';
import { memory, remember } from './memory.ts';

/** A text of the page in its language. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The languages by their own names. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  it: 'Italiano',
  pl: 'Polski',
  ru: 'Русский',
};

/** The languages of the page. The domain's own list comes with what checks it, which is more than all of the page. */
export const languages: Language[] = ['en', 'it', 'pl', 'ru'];

/** The language chosen on this page before, else the first of the browser's that the page speaks. */
export function pageLanguage(): Language {
  const wanted = [memory().language, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return languages.find((each) => each === wanted.find((tag) => isOurs(tag))) ?? 'en';
}

function isOurs(tag: string | undefined): boolean {
  return languages.some((each) => each === tag);
}

/** Fetches the texts of a language, and keeps the choice. */
export async function loadWords(language: Language): Promise<Say> {
  const response = await fetch(`/words/${language}`);
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(await response.text()));
  document.documentElement.lang = language;
  return (key, values = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern ? bundle.formatPattern(pattern, values) : key;
  };
}

/** Keeps a chosen language. */
export function chooseLanguage(language: Language): void {
  remember({ language });
}
