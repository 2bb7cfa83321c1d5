import { bareWords } from './bare.ts';
import type { Language } from './language.ts';
import { createLexicons, ownFirst } from './lexicon.ts';
import { yesNoWords } from './words/yes-no-words.ts';

const lexicons = createLexicons((language) => yesNoWords[language]);
const yesSigns = /(?:👍|✅|✔|☑|👌|🆗|💯|🙋)/u;
const noSigns = /(?:👎|❌|✖|❎|🚫|⛔|🙅)/u;

/**
 * What a reply to a yes-or-no question says; null when it is neither. What leans counts ("probably not",
 * "скорее да"); a "maybe", an "I don't know" and a "yes and no" are neither, whatever follows them.
 */
export function yesOrNo(text: string, language: Language): 'yes' | 'no' | null {
  const words = bareWords(italianYes(text));
  if (words.length === 0) return bySign(text, language);
  for (const candidate of ownFirst(language)) {
    const letters = lexicons[candidate].classify(words);
    // A Polish "no" is a "well": what one's own language knows is not looked up in another.
    if (!letters.startsWith('u')) return judge(letters);
  }
  return null;
}

/** Whether a reply says that the person does not know or does not remember, and nothing else. */
export function isUnsure(text: string, language: Language): boolean {
  return /^F*(?:UF*)+$/.test(lexicons[language].classify(bareWords(text)));
}

/** Italian "sì" is a yes wherever it stands; "si" only when it is clear that it is not "si trova". */
function italianYes(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{M}])(?:s(?:ì|i\u0300|í)|si['’`´]|si(?=\s*[,.;:!\n–—-]))(?![\p{L}\p{M}])/giu,
    ' esatto ',
  );
}

function judge(letters: string): 'yes' | 'no' | null {
  const plain = letters.replace(/R(?=[FYOERN]|$)/g, 'Y').replace(/[FR]/g, '');
  if (/^(?:[UT]|[YO]+[NKU]+$|N+[YU]+$)/.test(plain)) return null;
  if (/^(?:[LEO]*[NV]|[LE]+K|Z$)/.test(plain)) return 'no';
  if (/^(?:[LEO]*Y|[LE]*O+$|E+(?![LUT]))/.test(plain)) return 'yes';
  return null;
}

/** Thumbs and ticks; in Russian chats also a plus and a minus. */
function bySign(text: string, language: Language): 'yes' | 'no' | null {
  const plain = text.trim();
  if (language === 'ru' && /^[+➕]+$/u.test(plain)) return 'yes';
  if (language === 'ru' && /^[-−–➖]$/u.test(plain)) return 'no';
  if (yesSigns.test(plain) === noSigns.test(plain)) return null;
  return yesSigns.test(plain) ? 'yes' : 'no';
}
