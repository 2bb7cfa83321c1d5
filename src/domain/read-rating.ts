import { bareWords } from './bare.ts';
import type { Language } from './language.ts';
import { createLexicons, ownFirst } from './lexicon.ts';
import { readNumber } from './read-number.ts';
import { ratingWords } from './words/rating-words.ts';

/** Faces and signs by the feeling they stand for; those that may mean several things are in no list. */
const signs: [number, string][] = [
  [2, '😍 🥰 😻 🤩 😘 🥳 🎉 🎊 🔥 🏆 💯 ❤ ♥ 🧡 💛 💚 💙 💜 🤎 🖤 🤍 💕 💖 💗 💓 💞 💘 💝 <3'],
  [1, '🙂 😊 ☺ 😀 😃 😄 😁 😆 😌 😉 🤗 😸 😺 👍 👌 👏 ✅ :) :-) =) ;) :D :-D =D'],
  [0, '😐 😑 😶 🫤 🤷 🫥 :| :-| 🆗'],
  [-1, '🙁 ☹ 😕 😟 😞 😔 😒 😖 😣 😩 😫 😢 😿 👎 ❌ :( :-( =( :/ :-/'],
  [-2, '😡 🤬 😠 😤 😭 👿 🤮 🤢 💩 🖕 😾 💔'],
];
const signValues = new Map(
  signs.flatMap(([value, list]) => list.split(' ').map((sign) => [sign, value] as const)),
);
const escaped = [...signValues.keys()]
  .toSorted((one, other) => other.length - one.length)
  .map((sign) => sign.replace(/[()|/*+?.]/g, '\\$&'));
const sign = new RegExp(escaped.join('|'), 'gu');
/** Colour of skin, form of the sign, sex of the figure: no difference to the feeling. */
const modifiers = /[\u{1f3fb}-\u{1f3ff}\ufe0f\ufe0e]|\u200d[♀♂]?/gu;

/** Longer than any feeling in words, in characters; then in words that weigh. */
const longest = 160;
const mostWords = 12;

const lexicons = createLexicons((language) => ratingWords[language]);
const values: Record<string, number> = { P: 2, p: 1, z: 0, m: -1, M: -2 };

/**
 * The feeling, -2 to +2, that a whole message says: a number, faces, words, or words and faces that agree.
 * Null when it says anything else, says nothing clear ("fine 😡", "good and bad") or leaves a doubt.
 */
export function readRating(text: string, language: Language): number | null {
  if (text.length > longest) return null;
  const plain = text.normalize('NFC').replace(modifiers, '');
  const shown = [...plain.matchAll(sign)].map(([found]) => signValues.get(found) ?? 0);
  const rest = brackets(plain.replace(sign, ' '));
  const felt = only([...shown, ...rest.shown]);
  if (felt === null) return null;
  const said = readWords(rest.text, language);
  if (said === null) return null;
  if (said === 'nothing') return felt === 'nothing' ? null : felt;
  // Words tell more than the face beside them, as long as it does not say the contrary.
  const agree = (face: number) =>
    Math.sign(face) * Math.sign(said) >= 0 && Math.abs(face - said) < 2;
  return felt === 'nothing' || agree(felt) ? said : null;
}

function only(found: number[]): number | 'nothing' | null {
  const [first, ...others] = new Set(found);
  return others.length > 0 ? null : (first ?? 'nothing');
}

/** Brackets for smiles, as in Russian chats: ")))" and "(((". */
function brackets(text: string): { text: string; shown: number[] } {
  const found = /^([^()]*?)\s*(\)+|\(+)\s*$/.exec(text);
  const marks = found?.[2] ?? '';
  return marks === ''
    ? { text, shown: [] }
    : { text: found?.[1] ?? '', shown: [marks.startsWith(')') ? 1 : -1] };
}

function readWords(text: string, language: Language): number | 'nothing' | null {
  const number = /^\s*([+\-−–]?)\s*(.+?)\s*$/u.exec(text);
  const [, minus = '', digits = ''] = number ?? [];
  const amount = readNumber(digits, language, { min: 0, max: 2 });
  if (amount !== null) return /[-−–]/.test(minus) && amount > 0 ? -amount : amount;
  const words = bareWords(text);
  if (words.length === 0) return /[^\s\p{P}]/u.test(text) ? null : 'nothing';
  for (const candidate of ownFirst(language)) {
    const letters = lexicons[candidate].classify(words);
    if (!letters.includes('u')) return judge(letters);
  }
  return null;
}

const unit = /([NS]*)(?:Pp?|Mm?|[pzm])/g;
const sentence = /^(?:[NS]*(?:Pp?|Mm?|[pzm]))+$/;

/** Each value with what stands before it: "very" makes good very good, "not" makes good bad. */
function judge(letters: string): number | null {
  const plain = letters.replaceAll('W', '').replace(/(.)\1+/g, '$1');
  if (plain.length > mostWords || !sentence.test(plain)) return null;
  const [first = null, ...others] = new Set(
    [...plain.matchAll(unit)].map(([said, before = '']) => {
      const value = values[said.charAt(before.length)] ?? 0;
      // What "not perfect" and "not awful" are is anybody's guess.
      if (before.includes('N')) return Math.abs(value) === 1 ? -value : null;
      return before.includes('S') ? Math.sign(value) * 2 : value;
    }),
  );
  return others.length > 0 ? null : first;
}
