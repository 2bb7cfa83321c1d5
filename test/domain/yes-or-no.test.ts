import { describe, expect, it } from 'vitest';
import { languageSchema } from '../../src/domain/language.ts';
import { isUnsure, yesOrNo } from '../../src/domain/yes-or-no.ts';

const table = {
  en: {
    yes: 'Yes|YES!!!|yesss|yeah|Yep, two years ago|yes, of course|of course|Of course I did|certainly|sure|Sure, last year|absolutely|Well, yes|Oh yes|y|ok|OK 👍|I did|probably yes|I think so|I guess so|definitely|for sure|actually yes|I’d say yes|by all means|I agree|yes but not recently|more yes than no|👍|👍🏽|✅',
    no: 'no|No.|n|nope|nah|no no|Nooo|no, never|never|not yet|Not really|not at all|of course not|certainly not|definitely not|absolutely nothing|probably not|I don’t think so|I didn’t|I did not buy anything|I have never been there|No, thanks|no way|not that I remember|well, not really|👎|❌|No 👍',
    neither:
      'maybe|perhaps|n/a|y/n|Maybe yes|I don’t know|i dont know|dunno|not sure|no idea|I have no idea|I can’t remember|it depends|yes and no|sort of|no problem|not only|not bad|hello|the website|nothing|🙂|👍👎|🤷|?|12|right now I am busy|I did look at the site|sure about that|why not|not now',
  },
  it: {
    yes: 'sì|Si|SI!|sii|sì, certo|si certo|Si, l’anno scorso|sì ma poco|si ma poco|si l’ho usato|certo|Certo che sì|ma certo|ma sì|certamente|come no|eccome|altroché|esatto|già|va bene|ok|d’accordo|credo di sì|penso di sì|direi di sì|direi sì|probabilmente sì|in realtà sì|beh sì|eh sì|assolutamente sì|assolutamente|ovviamente|sicuramente|s|più sì che no|Sì, accetto|yes|✅',
    no: 'no|No!|no no|nooo|macché|ma no|ma va|certo che no|assolutamente no|assolutamente niente|direi di no|direi no|credo di no|non credo|penso di no|non ancora|mai|mai usato|per niente|niente affatto|neanche per sogno|non l’ho usato|in realtà no|veramente no|probabilmente no|non proprio|no grazie|beh no|nope|👎',
    neither:
      'forse|forse sì|magari|boh|mah|chissà|non so|Non lo so|non saprei|non ricordo|Non mi ricordo|non sono sicuro|non sono sicura|dipende|più o meno|sì e no|né sì né no|nì|così così|in parte|non solo|non male|non c’è problema|si trova facilmente|si può fare|il sito|ciao|non capisco|perché no|quasi',
  },
  pl: {
    yes: 'tak|Tak!|taak|tak, oczywiście|oczywiście|Oczywiście, że tak|jasne|no jasne|No pewnie|pewnie|na pewno|no tak|No ba!|no raczej|owszem|a jakże|dokładnie|jak najbardziej|raczej tak|chyba tak|myślę, że tak|wydaje mi się, że tak|zgadzam się|zgoda|ok|dobra|t|nie raz|niejednokrotnie|w sumie tak|ależ oczywiście|raczej tak niż nie|yes|👍',
    no: 'nie|Nie!|nie nie|niee|no nie|no, raczej nie|raczej nie|nie bardzo|chyba nie|oczywiście, że nie|jasne, że nie|na pewno nie|skądże|ależ skąd|gdzie tam|no co ty|wcale nie|jeszcze nie|nigdy|absolutnie nie|nie, dziękuję|nie korzystałem|nie sądzę|nie wydaje mi się|tak naprawdę nie|w sumie nie|niezbyt|bynajmniej|n|👎',
    neither:
      'no|No…|może|może tak|być może|nie wiem|Nie wiem, może|nie pamiętam|nie jestem pewien|nie jestem pewna|nie mam pojęcia|trudno powiedzieć|zależy|tak i nie|i tak i nie|tak sobie|tak średnio|mniej więcej|trochę|chyba|raczej|nie tylko|nie ma sprawy|nie ma problemu|nie rozumiem|strona|no to strona|tak nie|cześć',
  },
  ru: {
    yes: 'да|Да!|дааа|да, конечно|Конечно|конечно да|ага|угу|а как же|ещё бы|разумеется|безусловно|точно|скорее да|скорее всего да|наверное да|думаю, да|вроде да|ну да|Ну да, было|да уж|само собой|так точно|согласна|Даю согласие|хорошо|ладно|в принципе да|скорее да, чем нет|не раз|да, не раз|+|👍|д|yes',
    no: 'нет|Нет.|неет|не|неа|нету|конечно нет|конечно же нет|скорее нет|скорее всего нет|наверное нет|думаю, нет|вроде нет|вообще-то нет|ну нет|да нет|Да нет, конечно|да никогда|никогда|ни разу|ещё нет|пока нет|нет, спасибо|не пользовался|точно не пользовалась|однозначно нет|не очень|не совсем|нет конечно|-|👎|абсолютно ничего',
    neither:
      'наверное|может быть|Может, да|возможно|не знаю|Я не знаю|не помню|точно не помню|не уверена|трудно сказать|затрудняюсь ответить|и да и нет|да или нет|так себе|отчасти|когда как|понятия не имею|хз|не только|нет проблем|да ну|да ладно|не понимаю|не сейчас|хорошо помню рекламу|сайт|привет|более-менее|скорее',
  },
};

describe.each(Object.entries(table))('a reply to a yes-or-no question (%s)', (tag, replies) => {
  const language = languageSchema.parse(tag);
  const cases = Object.entries(replies).flatMap(([said, list]) =>
    list.split('|').map((text) => ({ text, said: said === 'neither' ? null : said })),
  );
  it.each(cases)('$text → $said', ({ text, said }) => {
    expect(yesOrNo(text, language)).toBe(said);
  });
});

it('understands the other languages where one’s own does not know the word', () => {
  expect(yesOrNo('да', 'en')).toBe('yes');
  expect(yesOrNo('Nie, nigdy', 'ru')).toBe('no');
  expect(yesOrNo('sì', 'pl')).toBe('yes');
});

it('keeps to one’s own language where it knows the word', () => {
  expect(yesOrNo('no, zdarzyło się', 'pl')).toBe('yes');
  expect(yesOrNo('no, przez stronę', 'pl')).toBeNull();
  expect(yesOrNo('no, zdarzyło się', 'en')).toBe('no');
});

it('tells who does not know from who says something more', () => {
  expect(isUnsure('I don’t remember', 'en')).toBe(true);
  expect(isUnsure('boh, non saprei', 'it')).toBe(true);
  expect(isUnsure('not sure about the price', 'en')).toBe(false);
  expect(isUnsure('yes', 'en')).toBe(false);
});
