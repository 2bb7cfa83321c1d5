import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { languageSchema, languages } from '../../src/domain/language.ts';
import { plainCommand } from '../../src/domain/plain-command.ts';
import { numerals, ordinals } from '../../src/domain/words/number-words.ts';
import { ratingWords } from '../../src/domain/words/rating-words.ts';
import { yesNoWords } from '../../src/domain/words/yes-no-words.ts';
import { guidesFolder } from '../adapters/guides/folder.ts';

const understood = {
  en: {
    skip: 'skip|Skip!|skip please|Next|next question|pass|I’d rather not say|I would rather not answer|prefer not to answer|Can we skip this one?|let’s move on|I don’t want to answer that|skip ⏭️|Id rather not say',
    back: 'back|Go back|go back please|previous question|Can I go back?|I want to change my answer|undo',
    repeat:
      'repeat|Say that again|Can you repeat the question?|could you please repeat that|pardon?|what was the question',
    explain:
      'What do you mean?|I don’t understand|I dont get it|What?|?|??|???|❓|huh?|Sorry, what?|explain please|such as?|like what?|what does that mean|why do you ask?',
    pause:
      'pause|later|Not now|not now, sorry|I’ll do it later|can we take a break|brb|hold on|another time',
    resume: 'go on|Continue|continue please|let’s go on|resume|I’m back|carry on',
    stop: 'stop|STOP|stop here|stop it please|I want to stop|quit|end the interview|cancel|please stop asking|unsubscribe',
    help: 'help|Help!|help me please|can you help me?|commands|what can you do?|are you a bot?',
    language:
      'language|change language|Can we change the language?|English please|switch to Italian',
  },
  it: {
    skip: 'salta|Salta questa|saltiamo|passo|Avanti|avanti!|prossima domanda|preferisco non dirlo|Preferirei non rispondere|non voglio rispondere|possiamo saltare questa?|posso saltare?|skip|next',
    back: 'indietro|Torna indietro|torna alla domanda precedente|domanda precedente|posso tornare indietro?|ho sbagliato risposta|vorrei cambiare risposta|back',
    repeat:
      'ripeti|puoi ripetere?|Ripeti la domanda per favore|come hai detto?|qual era la domanda?',
    explain:
      'non capisco|Non ho capito|nn ho capito|In che senso?|cosa intendi?|Scusa, cosa intendi?|che vuol dire?|cioè?|cioe|come?|Cosa?|puoi spiegare meglio?|tipo?|ad esempio?|?|perché me lo chiedi?',
    pause:
      'pausa|dopo|Più tardi|piu tardi|non ora|adesso no|un’altra volta|facciamo una pausa|rispondo dopo, grazie|devo andare|ora non posso|un attimo',
    resume: 'riprendi|continua|Continuiamo|possiamo continuare|vai avanti|prosegui|eccomi',
    stop: 'stop|basta|Basta!|fermati|mi fermo qui|interrompi l’intervista|voglio smettere|non voglio continuare|annulla|smettila',
    help: 'aiuto|Aiuto!|aiutami|puoi aiutarmi?|cosa sai fare?|comandi|help',
    language:
      'cambia lingua|Vorrei cambiare lingua|cambiare la lingua|in italiano per favore|parli italiano?|language|сменить язык',
  },
  pl: {
    skip: 'pomiń|pomin|Pomiń to pytanie|dalej|Dalej!|następne pytanie|nastepne pytanie proszę|wolę nie mówić|wole nie mowic|Nie chcę odpowiadać|pas|przejdźmy dalej|można pominąć?|skip|next',
    back: 'wstecz|wróć|wroc|Wróć do poprzedniego pytania|poprzednie pytanie|cofnij|chcę zmienić odpowiedź|czy mogę wrócić?|back',
    repeat: 'powtórz|powtorz pytanie|Czy możesz powtórzyć?|proszę powtórzyć|jakie było pytanie?',
    explain:
      'co masz na myśli?|Nie rozumiem|nie rozumiem pytania|o co chodzi?|Ale o co chodzi?|co to znaczy?|w jakim sensie?|czyli?|słucham?|na przykład?|np?|możesz wyjaśnić?|dlaczego pytasz?|?|co?',
    pause:
      'pauza|później|pozniej|nie teraz|potem|Może później|innym razem|zróbmy przerwę|odpowiem później|muszę kończyć|teraz nie mogę|przerwa',
    resume: 'kontynuuj|Kontynuujmy|możemy kontynuować|wznów|chcę kontynuować|continue',
    stop: 'stop|koniec|Zakończ|zakończ wywiad|przerwij|na tym kończę|dość|mam dość|nie chcę kontynuować|chcę zakończyć|przestań',
    help: 'pomoc|pomocy!|pomóż mi|co potrafisz?|komendy|help|potrzebuję pomocy',
    language:
      'zmień język|zmien jezyk|chcę zmienić język|po polsku proszę|mówisz po polsku?|language',
  },
  ru: {
    skip: 'пропустить|Пропустим|давайте пропустим|можно пропустить?|дальше|Дальше!|давай дальше|следующий вопрос|не хочу отвечать|Не хочу отвечать на этот вопрос|предпочитаю не отвечать|пас|skip',
    back: 'назад|вернуться|Вернись назад|можно вернуться назад?|предыдущий вопрос|хочу изменить ответ|вернёмся к предыдущему вопросу|back',
    repeat: 'повтори|Повторите, пожалуйста|повторите вопрос|можете повторить?|какой был вопрос?',
    explain:
      'что вы имеете в виду?|Что ты имеешь ввиду|не понимаю|Не понял вопроса|не поняла|в смысле?|В каком смысле?|что это значит?|то есть?|например?|объясните|поясните, пожалуйста|зачем вы спрашиваете?|что?|??',
    pause:
      'пауза|потом|Позже|попозже|не сейчас|давайте потом|отвечу позже|сейчас не могу|в другой раз|мне пора|извините, сейчас некогда|минутку|перерыв',
    resume: 'продолжить|продолжим|Давайте продолжим|продолжай|можем продолжать|я готов|continue',
    stop: 'стоп|хватит|Хватит!|остановитесь|закончить|Хочу закончить|прекратите|не хочу продолжать|закончим на этом|отмена|stop',
    help: 'помощь|помогите|помоги мне|что ты умеешь?|вы бот?|help',
    language:
      'сменить язык|смените язык|Хочу сменить язык|поменять язык|по-русски, пожалуйста|вы говорите по-русски?|language',
  },
};

/** What may well be an answer to an open question, or to another kind of question, and is no command. */
const answers = {
  en: 'no|No|nothing|none|nothing really|I don’t know|not sure|ok|yes|maybe|the next step was unclear|skip hire|I went back to the website|they told me to come back later|stopped using it|help from a colleague|no help|no explanation|nobody explained it|unclear|the language|no time|waiting|I had to wait|a pause|once more|again|quick|3|👍|!|…|better explanations|refund|passport|pass the exam|English|in English|I paused the order|The menu|what they offer|price',
  it: 'no|niente|nulla|boh|non lo so|non so|lingua|la lingua|italiano|in inglese|il passo successivo|tornare sul sito|di nuovo|bene|pronto|un minuto|dopo due settimane|poco chiaro|un aiuto dal collega|nessun aiuto|spiegazione|ho sbagliato|sono tornata|pause|le pause|prezzo|il menu|prima|stop and go|ok|sì|5|non parlo inglese|avanti e indietro|non c’è tempo',
  pl: 'no|nie|nic|nie wiem|tak|język|chwila|pomoc konsultanta|polecenia|inne|wróciłam|pasuje|pasuje mi|jeszcze raz|brak czasu|nie mam czasu|niejasne|ten|to|moment zakupu|dalej szukałem|dobrze|wyjaśnienie|cena|wystarczy|po angielsku|zakończenie budowy|ok|4|dość drogo|później zadzwonili',
  ru: 'нет|да|ничего|не знаю|не помню|язык|другой язык|на английском|непонятно|личное|некогда|не было времени|возврат|справка|пропуск|ещё раз|вернулся|пример|минуту|цена|долго ждал|что делать|потом позвонили|дальше всё было просто|всё|достаточно|готово|а|м|5|ок|хорошо|довольно дорого|помощь менеджера|перезвонили позже',
};

describe.each(Object.entries(understood))('plain words (%s)', (tag, commands) => {
  const language = languageSchema.parse(tag);
  const cases = Object.entries(commands).flatMap(([command, list]) =>
    list.split('|').map((text) => ({ text, command })),
  );
  it.each(cases)('$text → $command', ({ text, command }) => {
    expect(plainCommand(text, language)).toBe(command);
  });
  it.each(answers[language].split('|'))('leaves "%s" to be an answer', (text) => {
    expect(plainCommand(text, language)).toBeNull();
  });
});

describe('no command', () => {
  it.each(languages)('takes a reply that other questions wait for (%s)', (language) => {
    const guides = loadGuides(guidesFolder);
    const options = guides.flatMap((guide) => [
      ...guide.stages.map(({ name }) => name),
      ...guide.stages.flatMap(({ touchpoints }) => touchpoints.map(({ label }) => label)),
      ...guide.obstacles.map(({ label }) => label),
      ...Object.values(guide.questions).flatMap((questions) =>
        questions.flatMap(({ options: own = [], none }) => [
          ...own.map(({ label }) => label),
          ...(none ? [none] : []),
        ]),
      ),
    ]);
    const { Y = '', N = '', E = '', U = '', L = '' } = yesNoWords[language];
    const { P = '', p = '', z = '', m = '', M = '' } = ratingWords[language];
    const replies = [
      ...options.map((label) => label[language]),
      ...[Y, N, E, U, L, P, p, z, m, M].flatMap((list) => list.split(',')),
      ...[...numerals[language], ...ordinals[language]].flatMap((list) => list.split(',')),
      ...['1', '3.', '10', '8/10', '👍', '😡', '+1', '-2'],
    ].map((reply) => reply.trim().replace(/\*$/, ''));
    expect(replies.length).toBeGreaterThan(300);
    // A "no" where consent is asked for, a wish to skip within the interview.
    const both = ['rather not', 'id rather not'];
    const taken = replies.filter((reply) => plainCommand(reply, language) !== null);
    expect(taken.filter((reply) => !both.includes(reply))).toEqual([]);
  });

  it('is a long message, whatever it begins with', () => {
    expect(plainCommand('please '.repeat(20).concat('skip'), 'en')).toBeNull();
    expect(plainCommand('skip '.repeat(5000), 'en')).toBeNull();
  });

  it('is an English one that is a word of one’s own language', () => {
    expect(plainCommand('pause', 'en')).toBe('pause');
    expect(plainCommand('pause', 'it')).toBeNull();
  });
});
