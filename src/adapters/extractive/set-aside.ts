import type { CodeResult } from '../../app/summariser.ts';
import { readDenial } from '../../domain/denial.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { Segment } from '../../domain/segment.ts';
import { noiseReason } from './noise.ts';
import { isPlea } from './pleas.ts';
import { isEcho } from './polarity/echo.ts';
import { readPolarity } from './polarity/read-polarity.ts';
import { fold } from './terms.ts';
import { withoutTurn } from './turns.ts';
import { isWish } from './wishes.ts';

/** Words that answer without saying anything, in any of the product's languages, folded, as whole sentences. */
const empty = new Set(
  `hi|hello|hey|good morning|good afternoon|good evening|yes|yeah|yep|ok thanks|thanks|thank you|you are welcome|dunno|i dunno|
idk|dont know|i dont know|i do not know|no idea|not sure|i m not sure|i am not sure|hard to say|difficult to say|cant say|
i cant say|i dont remember|dont remember|i do not remember|cant remember|no comment|test|hm|hmm|hmmm|haha|hahaha|lol|well|uh|um|
bye|goodbye|see above|as above|same as before|already said|i already said|that s all|thats all|that is all|that s it|thats it|that s about it|
that is it|that s all from me|that s everything|thanks for asking|thank you for asking|thanks for listening|thank you for listening|
thanks for reading|thank you for reading|hope that helps|hope this helps|i hope that helps|i hope this helps|sorry for the rant|
sorry for the long text|sorry for the essay|rant over|end of rant|just my opinion|just my two cents|have a nice day|have a good day|
ciao|salve|buongiorno|buon giorno|buonasera|si|grazie|grazie mille|prego|non so|non lo so|boh|mah|non saprei|non ricordo|
non mi ricordo|nessuna idea|difficile dirlo|difficile a dirsi|non sono sicuro|non sono sicura|prova|arrivederci|come sopra|
gia detto|e tutto|questo e tutto|tutto qui|tutto qua|ecco tutto|questo e quanto|altro no|grazie per avermelo chiesto|grazie per la domanda|
grazie per l ascolto|grazie per l attenzione|grazie per avermi ascoltato|grazie per avermi ascoltata|spero sia utile|spero che sia utile|
spero di essere stato utile|spero di essere stata utile|scusate lo sfogo|scusa lo sfogo|scusate la lunghezza|fine dello sfogo|
buona giornata|buona serata|
czesc|dzien dobry|dobry wieczor|witam|tak|dzieki|dziekuje|nie wiem|niewiem|nie mam pojecia|trudno powiedziec|ciezko powiedziec|
nie pamietam|nie jestem pewien|nie jestem pewna|hej|do widzenia|jak wyzej|juz mowilem|juz mowilam|
to wszystko|to tyle|to by bylo na tyle|tyle ode mnie|to wszystko ode mnie|i tyle|dziekuje za pytanie|dzieki za pytanie|dziekuje za uwage|
dziekuje za wysluchanie|dzieki za wysluchanie|mam nadzieje ze to pomoze|mam nadzieje ze pomoglem|mam nadzieje ze pomoglam|
przepraszam za marudzenie|przepraszam za dlugi tekst|sorry za marudzenie|milego dnia|
привет|здравствуйте|добрый день|доброе утро|добрый вечер|да|ага|угу|спасибо|большое спасибо|пожалуйста|не знаю|незнаю|хз|
без понятия|понятия не имею|трудно сказать|сложно сказать|затрудняюсь ответить|затрудняюсь сказать|не помню|не уверен|
не уверена|до свидания|хм|тест|см выше|как выше|уже говорил|уже говорила|
это все|вот и все|на этом все|все на этом|у меня все|спасибо что спросили|спасибо за вопрос|спасибо за внимание|спасибо что выслушали|
надеюсь это поможет|надеюсь помог|надеюсь помогла|извините за многословие|простите за многословие|извините за длинный текст|
хорошего дня|всего доброго`
    .split('|')
    .map((phrase) => phrase.trim()),
);

const laughter =
  /^(?:(?:a?(?:ha|he|hi|xa|ah)+h?|(?:а?х[аеи])+х?|lo+l|rofl|xd+|а{2,}|э{2,}|м{2,}|h+m+|e{2,}h*)\s*)+$/u;

/** Where a sentence goes: to a lane of the map, or aside and why. */
export type Placing = { lane: CodeLane } | { aside: CodeResult['setAside'][number]['reason'] };

/**
 * Places the sentences of one answer. Aside goes what denies, what says nothing and what is no answer; praise
 * among barriers goes to what went well. Where somebody tapped that there was a barrier, one sentence at least
 * stays, whatever its words.
 */
export function placeAnswer(sentences: Segment[]): Placing[] {
  const placings = placeBeside(sentences, placeEchoes(sentences, sentences.map(placeSentence)));
  const kept = placings.some(isTrouble);
  return sentences.map((sentence, n) => {
    const placing = placings[n] ?? { lane: sentence.lane };
    const { lane, obstacle, severity, text, language } = sentence;
    const tapped = asksForTrouble(lane) && (obstacle.length > 0 || severity !== null);
    const stays = tapped && !kept && placing !== affirmed && !setAsideReason(text, language, lane);
    return stays ? { lane } : placing;
  });
}

const affirmed: Placing = { aside: 'denial' };

/** What only affirms that there was nothing, or that all was well, is no barrier of its own. */
function placeEchoes(sentences: Segment[], placings: Placing[]): Placing[] {
  let well: string | null = null;
  return sentences.map(({ text, language, lane }, n) => {
    const placing = placings[n] ?? { lane };
    if (isTrouble(placing) && well !== null && isEcho(text, well, language)) return affirmed;
    well = isTrouble(placing) ? null : text;
    return placing;
  });
}

/**
 * What a sentence is beside another of its answer that tells what got in the way: "Otherwise the photos are lovely" is
 * praise there, "Can you help me?" nothing, and "A lift would be nice" how it should be; alone they may stand for all
 * there is.
 */
function placeBeside(sentences: Segment[], placings: Placing[]): Placing[] {
  if (sentences.length < 2) return placings;
  const beside = sentences.map((sentence, n) => {
    const placing = placings[n];
    if (!placing || 'aside' in placing) return null;
    if (asksForTrouble(sentence.lane) && isPlea(sentence.text)) return nothing;
    if (placing.lane === 'barriers' && isWish(sentence.text, sentence.language)) return wished;
    return isTrouble(placing) ? withoutTurnIn(sentence) : null;
  });
  const told = placings.some((placing, n) => isTrouble(placing) && !beside[n]);
  return placings.map((placing, n) => (told ? (beside[n] ?? placing) : placing));
}

const nothing: Placing = { aside: 'nothing' };
const wished: Placing = { lane: 'ideal' };

function withoutTurnIn(sentence: Segment): Placing | null {
  const text = withoutTurn(sentence.text, sentence.language);
  const said = text === null ? null : placeSentence({ ...sentence, text });
  return said && !isTrouble(said) ? said : null;
}

function isTrouble(placing: Placing): boolean {
  return 'lane' in placing && asksForTrouble(placing.lane);
}

function placeSentence({ text, language, lane }: Segment): Placing {
  const reason = setAsideReason(text, language, lane);
  if (reason) return { aside: reason };
  if (!asksForTrouble(lane)) return { lane };
  const polarity = readPolarity(text, language);
  if (polarity === 'denial') return { aside: 'denial' };
  if (polarity === 'praise') return lane === 'barriers' ? { lane: 'gains' } : { aside: 'denial' };
  return { lane };
}

function asksForTrouble(lane: CodeLane): boolean {
  return lane === 'barriers' || lane === 'dropoff';
}

/**
 * Why a sentence says nothing for the map; null when it is to be kept. A whole-sentence denial is set
 * aside in every lane, general praise ("everything was clear") only where it denies: among barriers and
 * reasons to leave. Elsewhere praise is an answer, except an ideal that merely says how it was.
 */
export function setAsideReason(
  text: string,
  language: string,
  lane: CodeLane,
): CodeResult['setAside'][number]['reason'] | null {
  const words = fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const denial = readDenial(text, language);
  if (denial && denies(denial, lane)) return 'denial';
  if (words === '' && !/\p{Extended_Pictographic}/u.test(text)) return 'nothing';
  if (empty.has(words) || laughter.test(words)) return 'nothing';
  return noiseReason(text, language);
}

function denies({ says, past }: NonNullable<ReturnType<typeof readDenial>>, lane: CodeLane) {
  if (asksForTrouble(lane)) return true;
  if (lane === 'ideal') return says.has('nothing') || (says.has('praise') && past);
  return says.has('nothing') && says.size === 1;
}
