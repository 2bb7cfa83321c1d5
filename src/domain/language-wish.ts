import { bareWords } from './bare.ts';
import { type Language, languages } from './language.ts';
import { plainCommand } from './plain-command.ts';
import { inItself, languageNames } from './words/language-words.ts';

const setsOf = (lists: Record<Language, string>) =>
  languages.map((language) => {
    const phrases = lists[language].split(',').map((phrase) => bareWords(phrase).join(' '));
    return [language, new Set(phrases)] as const;
  });
const names = setsOf(languageNames);
const wishes = setsOf(inItself);
/** What may stand before a name that answers "which language?". */
const around = new Set('in na po по на language lingua język язык please prosze'.split(' '));

/** The language that a wish to change it names ("in italiano per favore"); null where it names none, or several. */
export function languageAskedFor(text: string, language: Language): Language | null {
  if (plainCommand(text, language) !== 'language') return null;
  const words = bareWords(text);
  const named = names.filter(([, known]) =>
    words.some((word) => word.length > 3 && known.has(word)),
  );
  const [found, ...others] = named;
  return found && others.length === 0 ? found[0] : null;
}

/** Another language than theirs that somebody asks for in that language itself: "po polsku". */
export function languageWished(text: string, language: Language): Language | null {
  const said = bareWords(text).join(' ');
  const found = wishes.find(([other, known]) => other !== language && known.has(said));
  return found?.[0] ?? null;
}

/** The language that an answer to "which language?" names; null where it says anything else. */
export function languageNamed(text: string): Language | null {
  const [name, ...more] = bareWords(text).filter((word) => !around.has(word));
  const found = names.find(([, known]) => name !== undefined && known.has(name));
  return found && more.length === 0 ? found[0] : null;
}
