import { describe, expect, it } from 'vitest';
import { languageSchema } from '../../src/domain/language.ts';
import { readNumber, readPlace } from '../../src/domain/read-number.ts';

const ten = { min: 0, max: 10 };
const five = { min: 1, max: 5 };

/** Text and the number it says on a scale of 0 to 10. */
const said = {
  en: '8|8.|(8)|n. 8|No. 8|#8|eight|Eight!|8/10|8 / 10|8 out of 10|8 of 10|eight out of ten|8️⃣|I’d say 8|about 8|a solid 8|I would give it an 8|8 points|probably 8|8, I think|8 (eight)|it’s an 8|８',
  it: '8|8.|n. 8|numero 8|otto|Otto!|8/10|8 su 10|otto su dieci|direi 8|direi un 8|un 8|circa 8|un bel 8|otto pieno|secondo me 8|8 punti|darei un otto|8️⃣|più o meno 8',
  pl: '8|8.|nr 8|osiem|ósemka|ósemkę|osemka|8/10|8 na 10|osiem na dziesięć|powiedzmy 8|około 8|mocne 8|dałbym 8|dałabym ósemkę|8 punktów|chyba 8|na 8|no 8|8️⃣',
  ru: '8|8.|№8|№ 8|восемь|Восьмёрка|восьмерку|8/10|8 из 10|восемь из десяти|наверное 8|я бы сказала 8|где-то 8|твёрдая восьмёрка|8 баллов|на 8|ставлю 8|на восьмёрку|8️⃣|скажем, 8',
};
const unsaid = {
  en: '3 or 4|7-8|7–8|from 1 to 5, 3|between 7 and 8|-8|−8|8.5|8,5|8%|<3|11|100|eleven|8 people came|I waited 8 days|8/5|8 out of 5|nothing|no|good|8 hours|in 2008|one thing was bad|',
  it: '3 o 4|7-8|tra 7 e 8|da 1 a 5, 3|-8|8,5|11|undici|8 giorni|ho aspettato 8 giorni|8/5|8 su 5|niente|sette otto|otto volte|ottobre',
  pl: '3 albo 4|7-8|między 7 a 8|od 1 do 5, 3|-8|8,5|11|jedenaście|8 dni|8/5|8 na 5|nic|ten|one|siedem osiem|osiem razy',
  ru: '3 или 4|7-8|между 7 и 8|от 1 до 5, 3|-8|8,5|11|одиннадцать|8 дней|8/5|8 из 5|ничего|семь-восемь|8 раз|второй|пятница',
};

describe.each(Object.entries(said))('a number on a scale (%s)', (tag, list) => {
  const language = languageSchema.parse(tag);
  it.each(list.split('|'))('"%s" says 8', (text) => {
    expect(readNumber(text, language, ten)).toBe(8);
  });
  it.each(unsaid[language].split('|'))('"%s" says no number', (text) => {
    expect(readNumber(text, language, ten)).toBeNull();
  });
});

describe('numbers in words', () => {
  it.each([
    ['en', 'zero one two three four five six seven eight nine ten'],
    ['it', 'zero uno due tre quattro cinque sei sette otto nove dieci'],
    ['pl', 'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć'],
    ['ru', 'ноль один два три четыре пять шесть семь восемь девять десять'],
    ['pl', 'zera jedynka dwójka trójka czwórka piątka szóstka siódemka ósemka dziewiątka dycha'],
    [
      'ru',
      'нуля единица двойка тройка четверка пятерка шестерка семерка восьмерка девятка десятка',
    ],
  ])('in %s: %s', (tag, words) => {
    const language = languageSchema.parse(tag);
    expect(words.split(' ').map((word) => readNumber(word, language, ten))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('are understood in the other languages too, unless they mean something in one’s own', () => {
    expect(readNumber('пять', 'en', ten)).toBe(5);
    expect(readNumber('seven', 'it', ten)).toBe(7);
    expect(readNumber('ten', 'ru', ten)).toBe(10);
    expect(readNumber('ten', 'pl', ten)).toBeNull();
  });
});

describe('the range', () => {
  it('leaves out what lies beyond it, and a mark out of something else', () => {
    expect(readNumber('6', 'en', five)).toBeNull();
    expect(readNumber('0', 'en', five)).toBeNull();
    expect(readNumber('8/10', 'en', five)).toBeNull();
    expect(readNumber('4/5', 'en', five)).toBe(4);
    expect(readNumber('5 out of 5', 'en', five)).toBe(5);
    expect(readNumber('🔟', 'en', ten)).toBe(10);
    expect(readNumber('🔟', 'en', five)).toBeNull();
  });

  it('may be missing: any number of two digits then, but no mark out of another', () => {
    expect(readNumber('about 42', 'en')).toBe(42);
    expect(readNumber('8/10', 'en')).toBeNull();
    expect(readNumber('142', 'en')).toBeNull();
  });
});

describe('a place in a list', () => {
  it.each([
    ['en', 'the third one|third|3rd|3.|(3)|№3|option 3|the third option|number three|3️⃣'],
    ['it', 'la terza|terzo|3.|il terzo|opzione 3|quella terza|la terza opzione|tre|3ª'],
    ['pl', 'trzecia|trzeci|ta trzecia|opcja 3|trzecią opcję|3|trzy|punkt 3'],
    ['ru', 'третий|третья|третий вариант|вариант 3|3-й|№ 3|три|пункт 3'],
  ])('third, in %s: %s', (tag, list) => {
    const language = languageSchema.parse(tag);
    for (const text of list.split('|'))
      expect([text, readPlace(text, language, 5)]).toEqual([text, 3]);
  });

  it.each([
    ['en', 'the third time|third party|7|the seventh|3 or 4|3/5|third-party website'],
    ['it', 'prima|secondo me|la terza volta|settima|7'],
    ['pl', 'trzeci raz|siódma|7|drugi raz dzwonili'],
    ['ru', 'третий раз|седьмой|7|во вторник|пятница'],
  ])('none, in %s: %s', (tag, list) => {
    const language = languageSchema.parse(tag);
    for (const text of list.split('|'))
      expect([text, readPlace(text, language, 5)]).toEqual([text, null]);
  });

  it('is the last one, however many there are', () => {
    expect(readPlace('the last one', 'en', 5)).toBe(5);
    expect(readPlace('l’ultima', 'it', 4)).toBe(4);
    expect(readPlace('ostatnia', 'pl', 7)).toBe(7);
    expect(readPlace('последний вариант', 'ru', 3)).toBe(3);
  });
});
