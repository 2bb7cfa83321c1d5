import { isNegated } from '../negation.ts';
import { baseLanguage, fold } from '../terms.ts';

/** Words, folded, that only repeat what was said: how firmly it is meant (`firmly`), what stands for its verb (`verbs`), and what denies it. */
interface Echo {
  firmly: string;
  verbs: string;
  denies: string;
}

const lists: Record<string, Echo> = {
  en: {
    firmly: `i we it they he she this that me us really honestly truly seriously definitely certainly absolutely actually just simply for
      sure ever even once at all one a single`,
    verbs: 'do does did have has had is was were are',
    denies: `no not never nope neither dont doesnt didnt havent hasnt hadnt isnt wasnt werent arent couldnt cant cannot wouldnt`,
  },
  it: {
    firmly: `io noi a me davvero proprio veramente sinceramente onestamente sicuramente certamente assolutamente affatto sul serio giuro
      una uno sola volta lo ne`,
    verbs: 'e era erano stato stata stati state sono ho ha avuto avuti avuta avute c cera',
    denies: 'no non mai nemmeno neanche neppure',
  },
  pl: {
    firmly: `ja my mi mnie naprawde serio szczerze zdecydowanie na pewno absolutnie w ogole wcale razu jednego jednej tak to`,
    verbs: 'bylo byly byl byla mialem mialam mam mielismy jest sa',
    denies: 'nie nigdy ani',
  },
  ru: {
    firmly: `я мы мне у меня нас правда честно точно серьезно действительно реально вообще совсем абсолютно разу одной одного так это`,
    verbs: 'было были был была есть имел имела',
    denies: 'нет не ни никогда неа',
  },
};

const wordsOf = (list: string) => new Set(list.split(/\s+/));
const echoes = new Map(
  Object.entries(lists).map(([language, { firmly, verbs, denies }]) => [
    language,
    { firmly: wordsOf(firmly), verbs: wordsOf(verbs), denies: wordsOf(denies) },
  ]),
);

/** More words than these are more than an echo. */
const longest = 6;

/**
 * Whether a sentence without matter of its own only affirms the one before: "I had no problems. I really didn't.",
 * "It all worked. It did." What turns it round does not ("It all worked. It didn't.").
 */
export function isEcho(text: string, before: string, language: string): boolean {
  const known = echoes.get(baseLanguage(language));
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!known || words.length === 0 || words.length > longest || /[?]/u.test(text)) return false;
  const { firmly, verbs, denies } = known;
  if (!words.every((word) => firmly.has(word) || verbs.has(word) || denies.has(word))) return false;
  const clause = before.split(/[,;–—]/u).findLast((part) => /\p{L}/u.test(part)) ?? '';
  if (words.some((word) => denies.has(word))) return isNegated(clause, baseLanguage(language));
  return words.every((word) => firmly.has(word)) || !isNegated(clause, baseLanguage(language));
}
