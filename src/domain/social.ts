import { bareWords } from './bare.ts';
import type { Language } from './language.ts';
import { createLexicons, ownFirst } from './lexicon.ts';
import { socialWords } from './words/social-words.ts';

const lexicons = createLexicons((language) => socialWords[language]);
const mostWords = 7;

/** Whether a whole message is mere manners, in any language: hello, thanks, "ok", "are you there?". */
export function isSocial(text: string, language: Language): boolean {
  const words = bareWords(text);
  if (words.length > mostWords) return false;
  return ownFirst(language).some((each) => /^F*S[FS]*$/.test(lexicons[each].classify(words)));
}
