import { readFileSync } from 'node:fs';
import type { Language } from '../../domain/language.ts';

/** The words of the playground's page in a language, as a Fluent resource for the browser. */
export function pageWords(language: Language): string {
  return readFileSync(new URL(`./locales/${language}/page.ftl`, import.meta.url), 'utf8');
}
