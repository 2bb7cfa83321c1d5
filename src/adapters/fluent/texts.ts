import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Texts } from '../../app/ports.ts';
import { languages } from '../../domain/language.ts';

/**
 * Reads every `locales/<language>/*.ftl` and returns the texts by key and language. Throws at start-up
 * where a file does not parse, and at use where a key is missing or a value is not given.
 */
export function createTexts(folder = new URL('./locales/', import.meta.url)): Texts {
  const bundles = new Map(
    languages.map((language) => {
      // Isolation marks would end up in pictures and files, where every text has one direction.
      const bundle = new FluentBundle(language, { useIsolating: false });
      const home = new URL(`${language}/`, folder);
      for (const file of readdirSync(home).filter((name) => name.endsWith('.ftl'))) {
        const resource = new FluentResource(readFileSync(new URL(file, home), 'utf8'));
        const [error] = bundle.addResource(resource);
        if (error) throw new Error(`${language}/${file}: ${error.message}`);
      }
      return [language, bundle] as const;
    }),
  );
  return (language, key, values = {}) => {
    const pattern = bundles.get(language)?.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text "${key}" in ${language}`);
    const errors: Error[] = [];
    const text = bundles.get(language)?.formatPattern(pattern, values, errors) ?? '';
    if (errors[0]) throw new Error(`text "${key}" in ${language}: ${errors[0].message}`);
    return text;
  };
}
