import { bare, bareWords } from './bare.ts';
import { type Language, languages } from './language.ts';
import { commandWords, notEnglish, plainCommands, politeWords } from './words/command-words.ts';

/** What a person may ask of the interview in plain words. */
export type PlainCommand = (typeof plainCommands)[number];

const phrasesOf = (list: string) => list.split(',').map(bare).filter(Boolean);
const own = new Map(
  languages.map((language) => [
    language,
    new Map(
      plainCommands.flatMap((command) =>
        phrasesOf(commandWords[language][command]).map((phrase) => [phrase, command] as const),
      ),
    ),
  ]),
);
const edges = new Map(
  languages.map((language) => {
    const { before, after } = politeWords[language];
    return [language, { before: phrasesOf(before), after: phrasesOf(after) }];
  }),
);
const notCommands = new Map(
  languages.map((language) => [language, new Set(phrasesOf(notEnglish[language]))]),
);

/** "?", "??", "❓!": nothing but question marks. */
const question = /^[\s!‼❕❗]*[?⁉❓❔][\s!?‼❕❗⁉❓❔]*$/u;
const longest = 64;
const mostPoliteness = 4;

/**
 * The command that a whole message is, in the person's language or in English; null when it is anything
 * else. To be asked before a message is taken as an answer, so what may well be an answer is no command.
 * A wish for another language is understood in each of them: it may be made in the one that is wanted.
 */
export function plainCommand(text: string, language: Language): PlainCommand | null {
  const plain = text.trim().normalize('NFKC').replaceAll('\ufe0f', '');
  if (plain.length > longest) return null;
  if (question.test(plain)) return 'explain';
  const phrase = bareWords(plain).join(' ');
  if (phrase === '') return null;
  const said = find(phrase, language);
  if (said) return said;
  const english = notCommands.get(language)?.has(phrase) ? null : find(phrase, 'en');
  if (english) return english;
  return languages.some((other) => find(phrase, other) === 'language') ? 'language' : null;
}

function find(phrase: string, language: Language): PlainCommand | null {
  const phrases = own.get(language);
  const polite = edges.get(language);
  let rest = phrase;
  for (let taken = 0; rest !== '' && taken <= mostPoliteness; taken++) {
    const command = phrases?.get(rest);
    if (command) return command;
    const shorter = withoutEdge(rest, polite?.before ?? [], polite?.after ?? []);
    if (shorter === rest) return null;
    rest = shorter;
  }
  return null;
}

/** The longest polite phrase goes first: "could you please" before "could you". */
function withoutEdge(phrase: string, before: string[], after: string[]): string {
  const first = longestOf(before.filter((edge) => phrase.startsWith(`${edge} `)));
  if (first) return phrase.slice(first.length + 1);
  const last = longestOf(after.filter((edge) => phrase.endsWith(` ${edge}`)));
  return last ? phrase.slice(0, -last.length - 1) : phrase;
}

function longestOf(phrases: string[]): string | undefined {
  return phrases.toSorted((one, other) => other.length - one.length)[0];
}
