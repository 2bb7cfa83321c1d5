import { bare, bareWords } from './bare.ts';
import { type Language, languages } from './language.ts';
import { noneWords, unknownWords } from './words/unknown-words.ts';

const setsOf = (words: Record<Language, string>) =>
  new Map(languages.map((language) => [language, new Set(words[language].split(',').map(bare))]));
const unknown = setsOf(unknownWords);
const none = setsOf(noneWords);
/** What may stand around it and says nothing: "well, I don't know really". */
const around = new Set(
  'well hmm hm um uh oh really honestly sorry just actually beh mah eh onestamente scusa proprio davvero no hmm szczerze naprawdę przepraszam chyba ну честно даже правда извините'
    .split(' ')
    .map(bare),
);

/** Whether somebody says that they do not know or remember, and nothing else; a hedge that leans is not that. */
export function doesNotKnow(text: string, language: Language): boolean {
  return saysOnly(unknown.get(language), text);
}

/** Whether somebody says in a few words that they met nothing of what was asked for: "I don't see any". */
export function metNone(text: string, language: Language): boolean {
  return saysOnly(none.get(language), text);
}

function saysOnly(phrases: Set<string> | undefined, text: string): boolean {
  const words = bareWords(text);
  for (let from = 0; from <= words.length; from++) {
    for (let to = words.length; to > from; to--)
      if (phrases?.has(words.slice(from, to).join(' ')))
        return words.slice(to).every((word) => around.has(word));
    if (!around.has(words[from] ?? '')) return false;
  }
  return false;
}
