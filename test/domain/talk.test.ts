import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/adapters/csv/parse-csv.ts';
import { askedAbout } from '../../src/domain/asked-about.ts';
import { type Language, languageSchema, languages } from '../../src/domain/language.ts';
import { languageAskedFor, languageNamed, languageWished } from '../../src/domain/language-wish.ts';
import { pauseChoice } from '../../src/domain/pause-choice.ts';
import { plainCommand } from '../../src/domain/plain-command.ts';
import { isDegree } from '../../src/domain/read-degree.ts';
import { isSocial } from '../../src/domain/social.ts';

/** Every answer of a corpus in a language: what people really say. */
function answersIn(language: Language): string[] {
  const file = new URL(`../eval/corpora/${language}.csv`, import.meta.url);
  const parsed = parseCsv(readFileSync(file));
  if (parsed.kind !== 'rows') throw new Error(parsed.kind);
  return parsed.rows.flatMap((row) => ('record' in row && row.record.text) || []);
}

const asked: Record<Language, Record<'seen' | 'length' | 'asker', string>> = {
  en: {
    seen: 'Who sees this?|who reads my answers|Is this anonymous?|are my answers confidential|Will my boss see this?|do you store my name?|sorry, who will see what I write?|what happens with my answers?',
    length:
      'How long is this?|how long does it take?|how many questions are left?|How many more questions|how much longer?|is this the last question?|How long will this take, roughly?',
    asker:
      'Who are you?|what is this?|what is this for?|are you a bot?|who is behind this?|why are you asking me this',
  },
  it: {
    seen: 'Chi vede le mie risposte?|chi legge questo?|È anonimo?|è tutto anonimo?|le risposte sono anonime?|il mio capo legge le mie risposte?|che fine fanno i miei dati?',
    length:
      'Quanto dura?|quante domande mancano?|quanto manca?|Quante domande sono ancora?|è l’ultima domanda?|quanto tempo ci vuole?|manca molto?',
    asker: 'Chi sei?|cos’è questo?|sei un bot?|a cosa serve?|di cosa si tratta?|con chi parlo?',
  },
  pl: {
    seen: 'Kto to widzi?|kto czyta moje odpowiedzi?|Czy to jest anonimowe?|czy ankieta jest anonimowa|czy szef to zobaczy?|co się stanie z moimi odpowiedziami?',
    length:
      'Ile to potrwa?|jak długo to trwa?|Ile jeszcze pytań?|ile pytań zostało?|ile zostało?|czy to ostatnie pytanie?',
    asker: 'Kim jesteś?|co to jest?|po co to?|A po co to?|jesteś botem?|dla kogo to jest?',
  },
  ru: {
    seen: 'Кто это видит?|кто прочитает мои ответы?|Это анонимно?|опрос анонимный?|начальник это увидит?|что будет с моими ответами?',
    length:
      'Сколько это займёт?|сколько ещё вопросов?|Сколько вопросов осталось?|это последний вопрос?|сколько времени это займет|долго ещё?',
    asker: 'Кто вы?|кто ты такой?|что это такое?|зачем это?|вы бот?|кто проводит опрос?',
  },
};

const manners: Record<Language, string> = {
  en: 'hi|Hello!|thanks|Thank you very much|ok|OK, thanks|hello?|hi there|got it|are you there?',
  it: 'ciao|Grazie!|grazie mille|ok|ok grazie|ciao, ci sei?|buongiorno',
  pl: 'cześć|dzięki|ok dzięki|dziękuję bardzo|halo?|dzień dobry|hej',
  ru: 'привет|спасибо|Спасибо большое!|ок, спасибо|алло?|здравствуйте|добрый день',
};

/** What looks like it and may well be an answer. */
const answers: Record<Language, string> = {
  en: 'good|great|fine|hello was all they said|no thanks|they said thanks|nobody said hello|how long it took|who reads all that|whether it is safe|the question of price|I asked how long it takes|yes|nothing|English',
  it: 'bene|va bene|grazie alla commessa|non mi hanno detto ciao|chi me lo fa fare|quanto costa|il tempo|niente|no grazie|italiano',
  pl: 'dobrze|fajnie|nikt nie powiedział dzień dobry|dzięki pani z biura|ile to kosztuje|jak długo trzeba czekać|nic|nie dziękuję|polski',
  ru: 'хорошо|нормально|никто не сказал спасибо|спасибо менеджеру|сколько это стоит|сколько ждать|как долго ждать|ничего|нет спасибо|русский',
};

const list = (words: string) => words.split('|');

describe.each(languages)('in %s', (language) => {
  it.each(
    Object.entries(asked[language]).flatMap(([topic, words]) =>
      list(words).map((text) => [text, topic] as const),
    ),
  )('"%s" asks about the interview: %s', (text, topic) => {
    expect(askedAbout(text, language)).toBe(topic);
    expect(isSocial(text, language)).toBe(false);
  });

  it.each(list(manners[language]))('"%s" is mere manners', (text) => {
    expect(isSocial(text, language)).toBe(true);
    expect(askedAbout(text, language)).toBeNull();
    expect(plainCommand(text, language)).toBeNull();
  });

  it.each(list(answers[language]))('"%s" may be an answer', (text) => {
    expect(isSocial(text, language)).toBe(false);
    expect(askedAbout(text, language)).toBeNull();
    expect(languageWished(text, language)).toBeNull();
    expect(languageAskedFor(text, language)).toBeNull();
  });

  it('takes nothing that people really answered for any of it', () => {
    const said = answersIn(language);
    expect(said.length).toBeGreaterThan(100);
    const taken = said.filter(
      (text) =>
        isSocial(text, language) ||
        askedAbout(text, language) !== null ||
        languageWished(text, language) !== null ||
        plainCommand(text, language) !== null ||
        pauseChoice(text) !== null ||
        isDegree(text, language),
    );
    expect(taken).toEqual([]);
  });
});

it('leaves what may have been a thought where thoughts are asked for', () => {
  for (const thought of ['how long will this take?', 'quanto manca?', 'кто вы?', 'kto to widzi?'])
    expect(askedAbout(thought, 'en', true)).toBeNull();
  expect(askedAbout('how many questions are left?', 'en', true)).toBe('length');
  expect(askedAbout('le risposte sono anonime?', 'it', true)).toBe('seen');
});

describe('a language', () => {
  it.each([
    ['en', 'in italiano per favore', 'it'],
    ['en', 'Italian please', 'it'],
    ['en', 'switch to Polish', 'pl'],
    ['it', 'English please', 'en'],
    ['it', 'по-русски, пожалуйста', 'ru'],
    ['pl', 'parli italiano?', 'it'],
    ['ru', 'po polsku proszę', 'pl'],
    ['en', 'change language', null],
    ['it', 'cambia lingua', null],
  ])('(%s) is asked for by name: %s', (tag, text, wanted) => {
    expect(languageAskedFor(text, languageSchema.parse(tag))).toBe(wanted);
  });

  it('is wished in itself, by those who are spoken to in another one', () => {
    expect(languageWished('po polsku', 'it')).toBe('pl');
    expect(languageWished('По-русски', 'en')).toBe('ru');
    expect(languageWished('in english', 'ru')).toBe('en');
    expect(languageWished('in english', 'en')).toBeNull();
    expect(languageWished('in inglese', 'it')).toBeNull();
  });

  it('is named once it was asked for', () => {
    const named = ['Italiano', 'polski', 'на русском', 'English', 'in italiano', 'RU', 'the site'];
    expect(named.map(languageNamed)).toEqual(['it', 'pl', 'ru', 'en', 'it', 'ru', null]);
  });
});
