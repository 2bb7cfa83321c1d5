import { readDenialElsewhere } from './denial-elsewhere.ts';
import { denialWords } from './denial-words.ts';
import { type Language, languages } from './language.ts';
import { tellsOfOtherSide } from './other-side.ts';

/**
 * What a denial says: `nothing` ("nothing", "no", "leave it as it is"), `smooth` ("no problems") or
 * `praise` ("everything was clear"); several where a sentence has several parts. `past`: it tells how it was.
 */
export interface Denial {
  says: Set<'nothing' | 'smooth' | 'praise'>;
  past: boolean;
}

const praiseSigns = /(?:👍|👌|✅|💯|🆗)[\u{1f3fb}-\u{1f3ff}\ufe0f]*/gu;
const smiles = /(?:🙂|😊|😀|😃|😄|😁|🙏|👏|🎉|🤗|😉|☺|❤)[\u{1f3fb}-\u{1f3ff}\ufe0f]*/gu;
const symbols =
  /^(?:[-–—_/\\.\s]*[-–—_/\\][-–—_/\\.\s]*|0|x|х|n\/?a\.?|n\.\s?a\.?|n\/?d|n\.\s?d\.?|b\/?d|н\/?д|nd)$/u;
/** A word in quotation marks among others is not meant as it stands: "yeah, 'quick' delivery". */
const scare = /[\p{L}\p{N}].*["“«„]\p{L}+["”»“]|["“«„]\p{L}+["”»“].*\p{L}/u;

interface Lexicon {
  exact: Map<string, string>;
  /** How long the longest phrase is that begins with a word. */
  phrases: Map<string, number>;
  open: [RegExp, string][];
}

const lexicons = new Map<Language, Lexicon>(
  languages.map((language) => [language, lexicon(language)]),
);

function lexicon(language: Language): Lexicon {
  const { classes, endings } = denialWords[language];
  const exact = new Map<string, string>();
  const open: [RegExp, string][] = [];
  for (const [letter, list] of Object.entries(classes)) {
    const stems: string[] = [];
    for (const word of list.split(' ')) {
      if (word.endsWith('*')) stems.push(`${word.slice(0, -1)}\\p{L}*`);
      else if (word.endsWith('~')) stems.push(word.slice(0, -1) + endings);
      else if (!exact.has(word)) exact.set(word, letter);
    }
    if (stems.length > 0) open.push([new RegExp(`^(?:${stems.join('|')})$`, 'u'), letter]);
  }
  const phrases = new Map<string, number>();
  for (const phrase of exact.keys()) {
    const [first = '', ...more] = phrase.split('_');
    phrases.set(first, Math.max(phrases.get(first) ?? 1, more.length + 1));
  }
  return { exact, phrases, open };
}

/** Polish `nie` is "no" as well as "not": alone between punctuation marks it is a reply. */
const reply = /^N+$/;
/** Weighty words in a clause of a denial, at most: also keeps the grammar from being led astray by a long list of noes. */
const longest = 12;
const tail = '(?:p+[^QXNKcAY]{0,6})';
const no = '(?:V*[NQX]+V?[NQXY]*)';
const unit = `(?:A?${no}[vp]?Y?B+${tail}?[NQX]*V?|B+${tail}?[NQX]+V?|${no}?V*[QXY]+[NV]*W?(?![GSupv])|N*Q*W|A?S+G+|A?G+A?S?(?:p[SG]+)?)`;
const clause = new RegExp(`^c?(?:${unit}c?)+$`);
const units = new RegExp(unit, 'g');

/** Reads a sentence as a denial; null when it says something, be it in part. Tries its own language first, then the others, then those we only know denials of. */
export function readDenial(text: string, language: string): Denial | null {
  const plain = text
    .toLowerCase()
    .replace(praiseSigns, ' ok ')
    .replace(smiles, (sign) => (/\p{M}/u.test(sign) ? sign : ' '))
    .trim();
  if (symbols.test(plain)) return { says: new Set(['nothing']), past: false };
  if (plain.length > 240 || !/\p{L}/u.test(plain) || scare.test(plain)) return null;
  const folded = fold(plain);
  const clauses = folded
    .split(/[^\p{L}\p{N}\s:]+/u)
    .map((part) => part.match(/[\p{L}\p{N}]+/gu) ?? []);
  const own = languages.filter((known) => language.toLowerCase().startsWith(known));
  for (const candidate of [...own, ...languages.filter((known) => !own.includes(known))]) {
    const read = scripts[candidate].test(plain) ? readIn(clauses, candidate) : null;
    if (read) return tellsOfOtherSide(folded, candidate) ? null : read;
  }
  return readDenialElsewhere(plain);
}

const scripts: Record<Language, RegExp> = { en: /[a-z]/, it: /[a-z]/, pl: /[a-z]/, ru: /[а-я]/ };

/** Judges the clauses of a sentence, as folded words, by one language's words. */
function readIn(clauses: string[][], language: Language): Denial | null {
  const found: Denial = { says: new Set(), past: false };
  for (const tokens of clauses) {
    const letters = classify(tokens, lexicons.get(language));
    if (letters === null) return null;
    if (letters.includes('P')) found.past = true;
    const weighty = reply.test(letters)
      ? 'X'
      : letters.replace(/[Pf]|[cpPf]+$/g, '').replace(/(.)\1+/g, '$1');
    if (weighty.length > longest) return null;
    if (weighty === '' || (found.says.size > 0 && /^[cS]+$/.test(weighty))) continue;
    if (!clause.test(weighty)) return null;
    for (const [said] of weighty.matchAll(units))
      found.says.add(said.includes('B') ? 'smooth' : /[QXYW]/.test(said) ? 'nothing' : 'praise');
  }
  return found.says.size > 0 ? found : null;
}

/** Latin letters without their marks, as people type on phones; Italian "è" stays apart from "e" (and). */
function fold(plain: string): string {
  return plain
    .replace(/è|(?<!\p{L})e['’`](?!\p{L})/gu, ' est ')
    .replace(/(?<!\p{L})(?:l|un|dell|all|nell|dall|sull)['’](?=\p{L})/gu, '')
    .replace(/['’`]/g, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .replace(/ł/g, 'l')
    .normalize('NFC')
    .replace(/ё/g, 'е');
}

/** The classes of a clause's words, longest phrases first; null as soon as a word says something of its own. */
function classify(tokens: string[], lexicon: Lexicon | undefined): string | null {
  let letters = '';
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(lexicon?.phrases.get(tokens[at] ?? '') ?? 1, tokens.length - at);
    while (length > 1 && !lexicon?.exact.has(tokens.slice(at, at + length).join('_'))) length--;
    const phrase = tokens.slice(at, at + length).join('_');
    const letter =
      lexicon?.exact.get(phrase) ?? lexicon?.open.find(([stem]) => stem.test(phrase))?.[1] ?? 'u';
    // Only what comes after "no problems with …" may be about anything.
    if (letter === 'u' && !/[BG].*p/.test(letters)) return null;
    letters += letter;
    at += length;
  }
  return letters;
}

/** Whether the whole text says that there is nothing to tell: a denial, or nothing but general praise. */
export function isDenial(text: string, language: string): boolean {
  return readDenial(text, language) !== null;
}
