import { bare } from './bare.ts';
import { type Language, languages } from './language.ts';
import { ownFirst } from './lexicon.ts';
import { stopWords } from './words/stop-words.ts';

const phrases = (list: string) => list.split(',').map((phrase) => `${bare(phrase)} `);
const known = Object.fromEntries(
  languages.map((language) => [
    language,
    { keep: phrases(stopWords[language].keep), erase: phrases(stopWords[language].erase) },
  ]),
);

/** Whether somebody who stops would have their answers kept or erased; null where their words say neither. */
export function stopChoice(text: string, language: Language): 'keep' | 'erase' | null {
  const said = `${bare(text)} `;
  const begins = (list: string[] = []) => list.some((phrase) => said.startsWith(phrase));
  for (const candidate of ownFirst(language)) {
    if (begins(known[candidate]?.keep)) return 'keep';
    if (begins(known[candidate]?.erase)) return 'erase';
  }
  return null;
}
