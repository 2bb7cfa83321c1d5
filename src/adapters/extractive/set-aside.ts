import { readDenial } from '../../domain/denial.ts';
import type { CodeLane } from '../../domain/lane.ts';
import { fold } from './terms.ts';

/** Words that answer without saying anything, in any of the product's languages, folded, as whole sentences. */
const empty = new Set(
  `hi|hello|hey|good morning|good afternoon|good evening|yes|yeah|yep|ok thanks|thanks|thank you|you are welcome|dunno|i dunno|
idk|dont know|i dont know|i do not know|no idea|not sure|i m not sure|i am not sure|hard to say|difficult to say|cant say|
i cant say|i dont remember|dont remember|i do not remember|cant remember|no comment|test|hm|hmm|hmmm|haha|hahaha|lol|well|uh|um|
bye|goodbye|see above|as above|same as before|already said|i already said|
ciao|salve|buongiorno|buon giorno|buonasera|si|grazie|grazie mille|prego|non so|non lo so|boh|mah|non saprei|non ricordo|
non mi ricordo|nessuna idea|difficile dirlo|difficile a dirsi|non sono sicuro|non sono sicura|prova|arrivederci|come sopra|
gia detto|
czesc|dzien dobry|dobry wieczor|witam|tak|dzieki|dziekuje|nie wiem|niewiem|nie mam pojecia|trudno powiedziec|ciezko powiedziec|
nie pamietam|nie jestem pewien|nie jestem pewna|hej|do widzenia|jak wyzej|juz mowilem|juz mowilam|
привет|здравствуйте|добрый день|доброе утро|добрый вечер|да|ага|угу|спасибо|большое спасибо|пожалуйста|не знаю|незнаю|хз|
без понятия|понятия не имею|трудно сказать|сложно сказать|затрудняюсь ответить|затрудняюсь сказать|не помню|не уверен|
не уверена|до свидания|хм|тест|см выше|как выше|уже говорил|уже говорила`
    .split('|')
    .map((phrase) => phrase.trim()),
);

const laughter =
  /^(?:(?:a?(?:ha|he|hi|xa|ah)+h?|(?:а?х[аеи])+х?|lo+l|rofl|xd+|а{2,}|э{2,}|м{2,}|h+m+|e{2,}h*)\s*)+$/u;

/**
 * Why a sentence says nothing for the map; null when it is to be kept. A whole-sentence denial is set
 * aside in every lane, general praise ("everything was clear") only where it denies: among barriers and
 * reasons to leave. Elsewhere praise is an answer, except an ideal that merely says how it was.
 */
export function setAsideReason(
  text: string,
  language: string,
  lane: CodeLane,
): 'denial' | 'nothing' | null {
  const words = fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const denial = readDenial(text, language);
  if (denial && denies(denial, lane)) return 'denial';
  if (words === '' && !/\p{Extended_Pictographic}/u.test(text)) return 'nothing';
  if (empty.has(words) || laughter.test(words)) return 'nothing';
  return null;
}

function denies({ says, past }: NonNullable<ReturnType<typeof readDenial>>, lane: CodeLane) {
  if (lane === 'barriers' || lane === 'dropoff') return true;
  if (lane === 'ideal') return says.has('nothing') || (says.has('praise') && past);
  return says.has('nothing') && says.size === 1;
}
