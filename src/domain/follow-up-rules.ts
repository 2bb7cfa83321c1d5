import {
  bringsIn,
  type Draft,
  draftOf,
  type FollowUpSetting,
  knows,
  type Lexicon,
  lexicons,
  similarity,
  startsWith,
  wordsIn,
} from './follow-up-draft.ts';
import { followUpWords } from './follow-up-words.ts';
import { type Language, languages } from './language.ts';
import { mask } from './mask.ts';
import { fold } from './options.ts';
import { mentions } from './word-list.ts';

/** Why a question that a model wrote is not asked. */
export type Refusal =
  | 'length'
  | 'markup'
  | 'address'
  | 'one question'
  | 'language'
  | 'invented number'
  | 'invented name'
  | 'invented words'
  | 'opening'
  | 'closed'
  | 'options'
  | 'leading'
  | 'habit'
  | 'feeling'
  | 'manners'
  | 'private'
  | 'form of address'
  | 'repeats';

/** Code points of a follow-up, at most: it is read on a phone, below a line that says what it is about. */
const longest = 160;
/** From this share of common words on, two questions ask the same. */
const sameQuestion = 0.6;

/** The question as it may be asked, or the first rule it breaks. Code decides: what a model promises counts for nothing. */
export function checkFollowUp(
  written: string,
  setting: FollowUpSetting,
): { ok: true; text: string } | { ok: false; refusal: Refusal } {
  // Somewhat more than may be: enough to be refused for its length.
  const start = written
    .normalize('NFC')
    .trim()
    .slice(0, 4 * longest);
  const text = lowerAddress(start, setting.language);
  const draft = draftOf(text, setting);
  const broken = rules.find(([, breaks]) => breaks(draft));
  return broken ? { ok: false, refusal: broken[0] } : { ok: true, text };
}

/** The rules, the cheapest and hardest first. */
const rules: [Refusal, (draft: Draft) => boolean][] = [
  ['length', ({ text }) => [...text].length > longest || wordsIn(text).length < 2],
  // Also emoji, tokens of masked data, hidden characters, commands of the chat.
  [
    'markup',
    ({ text }) => /[<>{}[\]\\|`*_#~^=/@]|[\p{C}\p{Zl}\p{Zp}]|\p{Extended_Pictographic}/u.test(text),
  ],
  ['address', ({ text }) => mask(text) !== text || /[\p{L}\p{N}]\.\p{L}|www\b|https?/iu.test(text)],
  ['one question', asksSeveral],
  ['private', ({ folded, lexicon }) => mentions(folded, lexicon.secrets)],
  ['manners', ({ folded, lexicon }) => mentions(folded, lexicon.manners)],
  ['language', inAnotherLanguage],
  ['form of address', presumesAddress],
  ['leading', ({ folded, lexicon, text }) => mentions(folded, lexicon.leading) || tag.test(text)],
  ['opening', opensStrangely],
  ['closed', isClosed],
  ['options', offersOptions],
  ['habit', (draft) => bringsIn(draft, draft.lexicon.habits)],
  ['feeling', (draft) => bringsIn(draft, draft.lexicon.feelings)],
  ['invented number', inventsNumber],
  ['invented name', inventsName],
  ['invented words', ({ known, lexicon, folded }) => hasNewWords(folded, lexicon, known)],
  ['repeats', ({ text, asked }) => asked.some((other) => similarity(text, other) >= sameQuestion)],
];

/** ", right?" at the end asks for agreement. */
const tag =
  /[,–—-]\s*(?:right|correct|no|yes|ok|okay|vero|giusto|sì|corretto|prawda|tak|nie|zgadza się|co nie|правда|верно|так|да|нет|не так ли)\s*\?$/iu;

function asksSeveral({ text, folded, language }: Draft): boolean {
  if (!/^[^?？؟]+\?$/u.test(text) || /[.!…;:¿¡]/u.test(text)) return true;
  const { and, asks } = followUpWords[language];
  const joined = and.split(' ').flatMap((joint) => listed(asks).map((ask) => ` ${joint} ${ask} `));
  return joined.some((pair) => `${folded} `.includes(pair));
}

function listed(words: string): string[] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => fold(word));
}

/** Script first, then function words: those of its own language, and no fewer than of another. */
function inAnotherLanguage({ folded, words, known, language }: Draft): boolean {
  const foreign =
    language === 'ru' ? /[^\p{Script=Cyrillic}\p{N}'’-]/u : /[^\p{Script=Latin}\p{N}'’-]/u;
  if (words.some((word) => foreign.test(word) && !knows(known, word))) return true;
  const hits = (other: Language) => [...folded.matchAll(lexicons[other].common)].length;
  const own = hits(language);
  return own === 0 || languages.some((other) => hits(other) > own);
}

function presumesAddress({ folded, lexicon, language }: Draft): boolean {
  if (mentions(folded, lexicon.address)) return true;
  return language === 'pl' && /ł(?:eś|aś|byś|abyś)(?![\p{L}])/u.test(folded);
}

function opensStrangely({ folded, lexicon }: Draft): boolean {
  if (lexicon.invites.test(folded)) return false;
  return ![lexicon.asks, lexicon.opens, lexicon.closed].some((list) => startsWith(folded, list));
}

function isClosed({ text, folded, lexicon, language }: Draft): boolean {
  if (lexicon.invites.test(folded)) return false;
  if (startsWith(folded, lexicon.asks)) return false;
  if (startsWith(folded, lexicon.closed)) return true;
  if (language === 'ru' && / ли(?= |$)/u.test(folded)) return true;
  const [head = '', ...clauses] = text.split(',').map(fold);
  const early = head.split(' ').slice(0, 4).join(' ');
  return (
    !mentions(early, lexicon.asks) &&
    !clauses.some((clause) => startsWith(clause, lexicon.asksAfterComma))
  );
}

function offersOptions({ text, folded, lexicon, language }: Draft): boolean {
  if (mentions(folded, lexicon.or) || text.split(',').length > 3) return true;
  // At the beginning it makes a question, anywhere else it sets one thing against another.
  return language === 'pl' && / czy(?= )/u.test(folded);
}

function inventsNumber(draft: Draft): boolean {
  const said = new Set(
    [...draft.said, draft.question].flatMap((each) => each.match(/\p{N}+/gu) ?? []),
  );
  const figures = draft.text.match(/\p{N}+/gu) ?? [];
  return figures.some((figure) => !said.has(figure)) || bringsIn(draft, draft.lexicon.numbers);
}

/** A capital letter within the sentence, or more than one in a word: a name, unless the person said it. */
function inventsName({ words, known, language }: Draft): boolean {
  const allowed = new Set(followUpWords[language].capitals.split(' '));
  return words.some((word, n) => {
    const plain = allowed.has(word) || knows(known, word);
    return !plain && /\p{Lu}/u.test(n === 0 ? word.slice(1) : word);
  });
}

/** Whether there is a word with a meaning of its own that nobody has used: it would tell people what to say. */
function hasNewWords(folded: string, lexicon: Lexicon, known: string[]): boolean {
  const lists = [lexicon.common, lexicon.asks, lexicon.opens, lexicon.closed, lexicon.neutral];
  const left = lists.reduce(
    (rest, list) => rest.replace(list, ' '),
    folded.replace(lexicon.invites, ' '),
  );
  return wordsIn(left).some((word) => word.length > 1 && !knows(known, word));
}

/** Our Russian says "вы" in lower case; models like the capital. */
function lowerAddress(text: string, language: Language): string {
  if (language !== 'ru') return text;
  return text.replace(/(?<=\p{L}[^.?!]*\s)В(?=(?:ы|ас|ам|ами|аш\p{L}*)(?!\p{L}))/gu, 'в');
}
