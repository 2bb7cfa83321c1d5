import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { toldName } from '../../src/domain/guide.ts';
import { languageSchema, languages } from '../../src/domain/language.ts';
import { findOption, optionsOf } from '../../src/domain/options.ts';
import { plainCommand } from '../../src/domain/plain-command.ts';
import { planOf, type Slot } from '../../src/domain/plan.ts';
import { guidesFolder } from '../adapters/guides/folder.ts';

const guides = loadGuides(guidesFolder);
const [classic] = guides.filter(({ id }) => id === 'classic');
if (!classic) throw new Error('The classic guide is missing.');

function slotOf(form: 'customer' | 'observation', question: string, stage?: string): Slot {
  const found = planOf(classic ?? expect.unreachable(), form).find(
    (slot) => slot.question.id === question && (!stage || slot.stage?.id === stage),
  );
  return found ?? expect.unreachable(`no question ${question}`);
}
const offered = {
  awareness: slotOf('customer', 'touchpoints', 'awareness'),
  interest: slotOf('customer', 'touchpoints', 'interest'),
  decision: slotOf('customer', 'touchpoints', 'decision'),
  consumption: slotOf('customer', 'touchpoints', 'consumption'),
  loyalty: slotOf('customer', 'touchpoints', 'loyalty'),
  obstacle: slotOf('customer', 'obstacle', 'interest'),
  age: slotOf('customer', 'age'),
  sex: slotOf('customer', 'sex'),
  income: slotOf('customer', 'income'),
  frequency: slotOf('observation', 'frequency'),
  stage: slotOf('observation', 'where'),
};
type Place = keyof typeof offered;

/** Where somebody types what, and the option it is; an empty id: none. */
const table: Record<string, [Place, string, string][]> = {
  en: [
    [
      'interest',
      'website',
      'the website|Website!|websites|on your website|webiste|WEBSITE 🙂|on the website, mostly',
    ],
    ['interest', 'phone', 'phone|by phone|a phone call|the phone|phone calls|call|phnoe'],
    ['interest', 'messages', 'email|e-mail|by e-mail|mail|chat|emails|Email or chat'],
    ['interest', 'price-list', 'price list|prices|catalogue|catalog|the catalogue|the price list'],
    ['interest', 'meeting', 'meeting|a meeting|in person|meetings'],
    ['interest', 'premises', 'shop|office|at the office|in your shop|last'],
    ['decision', 'quote', 'quote|the quote|proposal|quotes|porposal'],
    ['decision', 'online-order', 'order|online order'],
    ['decision', 'contract', 'contract|terms|3|3.|(3)|№3|the third one'],
    ['consumption', 'on-site', 'on site|work on site'],
    ['consumption', 'payment', 'invoice|the invoices|payment|payments'],
    ['consumption', 'product', 'the product|product'],
    ['loyalty', 'contact-person', 'a contact I know|a contact'],
    ['obstacle', 'waiting', 'waiting|the wait|Wait|wating'],
    ['obstacle', 'people', 'people|communication'],
    ['obstacle', 'paperwork', 'paperwork|steps'],
    ['obstacle', 'other', 'something else'],
    ['stage', 'decision', 'decision|the decision|Decison|deciding|Deciding.'],
    ['stage', 'awareness', 'awareness|first contact|the first contact|at first contact'],
    ['stage', 'consumption', 'consumption|using it|Using it!'],
    ['stage', 'loyalty', 'loyalty|afterwards|5'],
    ['sex', 'woman', 'woman|a woman|women'],
    ['sex', 'man', 'man|a man|Man.'],
    ['frequency', 'often', 'often|quite often|3|every day|frequently'],
    ['obstacle', 'technical', 'technology|bugs|technical problems'],
    ['obstacle', 'price', 'cost|too expensive|the costs'],
    ['sex', 'woman', 'female|f|F.|I’m female'],
    ['sex', 'man', 'male|m'],
    ['age', 'age-35-44', 'forty|forty-three|I’m forty two|early forties|in my early 40s'],
    ['age', 'age-45-54', 'late forties|fifty'],
    ['income', 'about-average', 'average|medium|the same'],
    ['income', 'above-average', 'high|above average'],
    ['frequency', 'sometimes', 'sometimes|sometime'],
    ['frequency', 'always', 'every time|always'],
    ['age', 'age-35-44', '37|I’m 37|I am 37 years old|37 y.o.|35-44|35 – 44|35 to 44|36-40|42.'],
    ['age', 'age-25-34', '25|34|aged 30'],
    ['age', 'under-25', '24|19|under 25|below 25|<25|under 20|18'],
    ['age', 'over-64', '65|80|65+|65 plus|over 65|65 and up|over 70'],
    [
      'age',
      '',
      '30-40|over 30|in my forties|forty times|I have been a customer for 37 months|37 and 52',
    ],
    ['sex', '', 'many|3 women|human'],
    ['frequency', '', 'not often|time|once|every|often but not always'],
    [
      'interest',
      '',
      'not the website|the website was slow|I called them and then wrote an email to the manager|site visit|a friend|online|web|internet|list of the shops nearby|advert|no|yes|12|',
    ],
    ['consumption', '', 'site|the site|work|customer|in'],
    ['obstacle', '', 'trouble|something|else|information desk closed'],
  ],
  it: [
    ['interest', 'website', 'sito|sul sito|il sito web|Sul vostro sito!|siti web'],
    ['interest', 'phone', 'telefonata|per telefono|una telefonata|telefonate|al telefono'],
    ['interest', 'messages', 'mail|email|via mail|chat|e-mail|con una mail'],
    ['interest', 'price-list', 'listino|catalogo|il catalogo|dal catalogo'],
    ['interest', 'meeting', 'incontro|di persona|un incontro'],
    ['interest', 'premises', 'negozio|in negozio|in ufficio|ufficio'],
    [
      'decision',
      'quote',
      'preventivo|il preventivo|preventivi|offerta|l’offerta|prevntivo|la seconda',
    ],
    ['decision', 'contract', 'contratto|condizioni|il terzo|3'],
    ['consumption', 'support', 'assistenza|l’assistenza|assistenza clienti'],
    ['consumption', 'product', 'il prodotto|prodotto'],
    ['obstacle', 'waiting', 'attesa|l’attesa|attese'],
    ['obstacle', 'price', 'prezzo|prezzi|il prezzo'],
    ['obstacle', 'people', 'persone|comunicazione'],
    ['stage', 'decision', 'decisione|la decisione|nella decisione'],
    ['sex', 'woman', 'donna|una donna'],
    ['frequency', 'often', 'spesso|abbastanza spesso|speso'],
    ['frequency', 'sometimes', 'a volte|ogni tanto'],
    ['obstacle', 'waiting', 'tempi|i tempi|tempi lunghi|la coda'],
    ['obstacle', 'technical', 'tecnica|errori'],
    ['sex', 'woman', 'femmina|f'],
    ['age', 'age-35-44', 'quarantatré|ho quarantuno anni|trentotto'],
    ['age', '', 'quarantenne'],
    ['income', 'below-average', 'basso|più basso'],
    ['frequency', 'always', 'ogni volta'],
    ['age', 'age-35-44', '37|ho 37 anni|37 anni|35-44|tra 35 e 44'],
    ['age', 'under-25', 'meno di 25|sotto i 25|24 anni'],
    ['age', 'over-64', '65 o più|più di 65|oltre 65|70 anni'],
    ['frequency', '', 'una volta|volta|non spesso'],
    [
      'interest',
      '',
      'non il sito|il sito era lento e confuso|un amico|web|online|su internet|di|no|boh',
    ],
    ['obstacle', '', 'problemi|poco|qualcosa'],
  ],
  pl: [
    ['interest', 'website', 'strona|na stronie|strona internetowa|na waszej stronie|stronę'],
    ['interest', 'phone', 'telefon|telefonicznie|przez telefon|rozmowa|rozmowa telefoniczna'],
    ['interest', 'messages', 'mail|mailem|e-mail|czat|przez czat'],
    ['interest', 'price-list', 'cennik|katalog|w katalogu|z cennika'],
    ['interest', 'meeting', 'spotkanie|na spotkaniu|na żywo|na zywo'],
    ['interest', 'premises', 'sklep|w sklepie|biuro|w biurze'],
    ['decision', 'quote', 'wycena|oferta|wycenę|ofertę|druga'],
    ['decision', 'contract', 'umowa|regulamin|umowy|trzecia|3'],
    ['consumption', 'payment', 'faktura|płatność|platnosc|faktury'],
    ['consumption', 'product', 'produkt|sam produkt'],
    ['obstacle', 'waiting', 'czekanie|czekania'],
    ['obstacle', 'price', 'cena|ceny|cenę'],
    ['obstacle', 'paperwork', 'formalności|formalnosci'],
    ['stage', 'decision', 'decyzja|przy decyzji'],
    ['sex', 'man', 'mężczyzna|mezczyzna'],
    ['frequency', 'often', 'często|czesto|codziennie'],
    ['obstacle', 'waiting', 'kolejki|kolejka|czas'],
    ['obstacle', 'technical', 'technika|awaria'],
    ['sex', 'woman', 'k|K|kobieta'],
    ['age', 'age-35-44', 'czterdzieści|mam czterdzieści trzy lata'],
    ['income', 'about-average', 'średni|przeciętny'],
    ['frequency', 'always', 'za każdym razem'],
    ['age', 'age-35-44', '37|37 lat|mam 37 lat|od 35 do 44'],
    ['age', 'under-25', 'poniżej 25|mniej niż 25|24 lata'],
    ['age', 'over-64', '65 lub więcej|powyżej 65|ponad 65|70 lat'],
    ['frequency', '', 'razem|raz|nieczęsto'],
    [
      'interest',
      '',
      'nie strona|strona była wolna|znajomy polecił|w internecie|internet|online|no|nie',
    ],
    ['obstacle', '', 'problemy|coś'],
  ],
  ru: [
    ['interest', 'website', 'сайт|на сайте|на вашем сайте|сайты|с сайта'],
    ['interest', 'phone', 'звонок|телефон|по телефону|телефонный звонок|звонки'],
    ['interest', 'messages', 'почта|по почте|чат|в чате'],
    ['interest', 'price-list', 'прайс|прайс-лист|каталог|из каталога'],
    ['interest', 'meeting', 'встреча|на встрече|личная встреча'],
    ['interest', 'premises', 'магазин|в магазине|офис|в офисе'],
    ['decision', 'quote', 'расчёт|расчет|предложение|второй|вторая'],
    ['decision', 'contract', 'договор|в договоре|условия|третий|третий вариант|№3'],
    ['consumption', 'documents', 'отчёт|отчет|документы|в отчёте'],
    ['consumption', 'product', 'продукт|сам продукт'],
    ['obstacle', 'waiting', 'ожидание|ожидания'],
    ['obstacle', 'price', 'цена|цены'],
    ['obstacle', 'people', 'люди|общение'],
    ['stage', 'decision', 'решение|при решении'],
    ['sex', 'woman', 'женщина|Женщина.'],
    ['frequency', 'often', 'часто|каждый день'],
    ['obstacle', 'technical', 'техника|сбои'],
    ['obstacle', 'waiting', 'сроки|очереди|очередь'],
    ['sex', 'woman', 'женский|ж|Ж'],
    ['sex', 'man', 'мужской|м'],
    ['age', 'age-35-44', 'сорок|сорок три|мне сорок три года'],
    ['income', 'above-average', 'высокий|выше'],
    ['frequency', 'always', 'каждый раз'],
    ['age', 'age-35-44', '37|мне 37|37 лет|мне 37 лет|от 35 до 44'],
    ['age', 'under-25', 'до 25|меньше 25|мне 24 года|24'],
    ['age', 'over-64', '65 и старше|старше 65|больше 65|70 лет'],
    ['frequency', '', 'раз|один раз|не часто'],
    [
      'interest',
      '',
      'не сайт|сайт долго грузился|друг посоветовал|в интернете|интернет|онлайн|нет|с',
    ],
    ['obstacle', '', 'проблемы|сложно|что-то'],
  ],
};

describe.each(Object.entries(table))('an option typed by hand (%s)', (tag, rows) => {
  const language = languageSchema.parse(tag);
  const cases = rows.flatMap(([at, id, list]) => list.split('|').map((text) => ({ at, text, id })));
  it.each(cases)('at $at: "$text" → "$id"', ({ at, text, id }) => {
    const options = optionsOf(classic, offered[at]);
    expect(findOption(options, text, language)?.id ?? '').toBe(id);
  });
});

it('finds every label and id of every question, in every language', () => {
  for (const form of ['customer', 'staff', 'observation'] as const)
    for (const slot of planOf(classic, form)) {
      const options = optionsOf(classic, slot);
      for (const option of options)
        for (const language of languages) {
          expect(findOption(options, option.id, language)?.id).toBe(option.id);
          expect(findOption(options, option.label[language], language)?.id).toBe(option.id);
          expect(findOption(options, option.label[language].toUpperCase())?.id).toBe(option.id);
        }
    }
});

it('finds a stage by the name it has in the chat as well as by that on the map, and takes neither for a wish', () => {
  for (const guide of guides) {
    const [slot] = planOf(guide, 'observation').filter(
      ({ question }) => question.kind === 'moment',
    );
    const options = slot ? optionsOf(guide, slot) : [];
    for (const stage of guide.stages)
      for (const language of languages)
        for (const name of [stage.name[language], toldName(stage)[language]]) {
          expect([name, findOption(options, name, language)?.id]).toEqual([name, stage.id]);
          expect([name, plainCommand(name, language)]).toEqual([name, null]);
        }
  }
});

it('finds a label whose words begin another one', () => {
  const same = (name: string) => ({ en: name, it: name, pl: name, ru: name });
  const options = [
    { id: 'a', label: same('Price') },
    { id: 'b', label: same('Price list') },
    { id: 'c', label: same('Price calculator') },
  ];
  expect(findOption(options, 'price')?.id).toBe('a');
  expect(findOption(options, 'the price list')?.id).toBe('b');
  expect(findOption(options.slice(1), 'price')).toBeUndefined();
  expect(findOption(options, 'calculator')?.id).toBe('c');
});

it('takes a number for what a list of numbers shows, and where that may be two things for none', () => {
  const same = (name: string) => ({ en: name, it: name, pl: name, ru: name });
  const times = [
    { id: 'once', label: same('1') },
    { id: 'few', label: same('2–3') },
    { id: 'many', label: same('4–6') },
    { id: 'more', label: same('7+') },
  ];
  const ids = (said: string) => findOption(times, said)?.id;
  expect(['1', '2', '3', '4', '9', 'the third one'].map(ids)).toEqual([
    'once',
    'few',
    'few',
    'many',
    'more',
    'many',
  ]);
  // Three years of age, or the third line?
  expect(findOption(optionsOf(classic, offered.age), '3')).toBeUndefined();
  expect(findOption(optionsOf(classic, offered.age), 'the third one')?.id).toBe('age-35-44');
});

it('has no other name that would be taken for a wish', () => {
  for (const guide of guides)
    for (const options of [
      guide.obstacles,
      ...Object.values(offered).map((at) => optionsOf(guide, at)),
    ])
      for (const { also = {} } of options)
        for (const language of languages)
          for (const name of also[language] ?? [])
            expect([name, plainCommand(name, language)]).toEqual([name, null]);
});
