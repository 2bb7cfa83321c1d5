import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import type { Form } from '../../src/domain/guide.ts';
import { interpret } from '../../src/domain/interpret.ts';
import { type Language, languageSchema, languages } from '../../src/domain/language.ts';
import { planOf } from '../../src/domain/plan.ts';
import { guidesFolder } from '../adapters/guides/folder.ts';

const guides = loadGuides(guidesFolder);

/** How words are read at a question of the classic guide (at a stage: "question@stage"). */
function read(
  at: string,
  text: string,
  language: Language = 'en',
  { picked = [], form = 'customer' }: { picked?: string[]; form?: Form } = {},
) {
  const guide = guides.find(({ id }) => id === 'classic') ?? expect.unreachable();
  const [question, stage] = at.split('@');
  const slot = planOf(guide, form).find(
    (each) => each.question.id === question && (!stage || each.stage?.id === stage),
  );
  return interpret(guide, slot ?? expect.unreachable(at), language, picked, {
    kind: 'text',
    text,
    source: 'text',
  });
}

const choices = (...ids: string[]) => ({ is: 'content', content: { choices: ids } });
const unclear = { is: 'unclear' };

describe('several options', () => {
  it.each([
    ['en', 'website, phone', ['website', 'phone']],
    ['en', 'the website and the phone', ['website', 'phone']],
    ['en', 'Website / phone call & chat', ['website', 'phone', 'messages']],
    ['en', 'Email or chat', ['messages']],
    ['en', 'price list or catalogue, phone', ['price-list', 'phone']],
    ['en', '1 3 4', ['website', 'reviews', 'messages']],
    ['en', '1, 3', ['website', 'reviews']],
    ['en', '1 and 3', ['website', 'reviews']],
    ['en', '1. 3. 4.', ['website', 'reviews', 'messages']],
    ['en', '- website\n- phone', ['website', 'phone']],
    ['en', 'website, website', ['website']],
    ['en', 'webiste', ['website']],
    ['en', 'website; a friend', ['website', 'a friend']],
    ['en', 'website and a friend of mine', ['website and a friend of mine']],
    ['en', 'a podcast', ['a podcast']],
    ['it', 'sito e telefonata', ['website', 'phone']],
    ['it', 'sul sito, per telefono e in negozio', ['website', 'phone', 'premises']],
    ['it', '1 e 3', ['website', 'reviews']],
    ['pl', 'strona i telefon', ['website', 'phone']],
    ['pl', 'na stronie oraz w biurze', ['website', 'premises']],
    ['ru', 'сайт и телефон', ['website', 'phone']],
    ['ru', 'на сайте, по телефону, в офисе', ['website', 'phone', 'premises']],
    ['ru', 'знакомый инженер', ['знакомый инженер']],
  ])('%s: %s', (tag, text, ids) => {
    expect(read('touchpoints@interest', text, languageSchema.parse(tag))).toMatchObject(
      choices(...ids),
    );
  });

  it('says them by their labels, and what was added in the person’s words', () => {
    expect(read('touchpoints@interest', 'sito, un amico', 'it')).toMatchObject({
      content: { text: 'Sito web; un amico' },
    });
  });

  it('adds to what was ticked before', () => {
    expect(read('touchpoints@interest', 'the phone', 'en', { picked: ['website'] })).toMatchObject(
      choices('website', 'phone'),
    );
  });

  it.each([
    ['en', 'That’s all'],
    ['it', 'Fatto'],
    ['pl', 'Gotowe!'],
    ['ru', 'готово'],
  ])('%s: "%s" ends the choice, if anything is ticked', (tag, text) => {
    const language = languageSchema.parse(tag);
    const ticked = { picked: ['website', 'phone'] };
    expect(read('touchpoints@interest', text, language, ticked)).toMatchObject(
      choices('website', 'phone'),
    );
    expect(read('touchpoints@interest', text, language)).toEqual(unclear);
  });

  it.each([
    ['en', 'Something else…'],
    ['it', 'Qualcos’altro'],
    ['pl', 'coś innego'],
    ['ru', 'Другое'],
  ])('%s: "%s" asks for one’s own words', (tag, text) => {
    expect(read('touchpoints@interest', text, languageSchema.parse(tag))).toEqual({ is: 'other' });
  });

  it('makes no touchpoint of what names none', () => {
    for (const text of ['I don’t remember', 'nothing', '12', '1, 12', '??', 'no'])
      expect([text, read('touchpoints@interest', text)]).toEqual([text, unclear]);
    expect(read('touchpoints@interest', 'Не помню', 'ru')).toEqual(unclear);
    expect(read('touchpoints@interest', 'boh, non saprei', 'it')).toEqual(unclear);
  });

  it('takes only what is offered where nothing may be added', () => {
    expect(read('obstacle@interest', 'price and trust')).toMatchObject(choices('price', 'trust'));
    expect(read('obstacle@interest', 'Something else')).toMatchObject(choices('other'));
    expect(read('obstacle@interest', 'price and the parking')).toEqual(unclear);
    expect(read('obstacle@interest', 'the price was far too high for us')).toEqual(unclear);
  });
});

describe('one option', () => {
  it('keeps of an age only the group', () => {
    expect(read('age', 'ho 37 anni', 'it')).toMatchObject({
      content: { choices: ['age-35-44'], text: '35–44' },
    });
    expect(read('age', 'Sono nato molto tempo fa', 'it')).toEqual(unclear);
  });

  it('is asked again where nothing fits', () => {
    expect(read('where', 'when they call', 'en', { form: 'observation' })).toEqual(unclear);
    expect(read('where', 'decision', 'en', { form: 'observation' })).toMatchObject(
      choices('decision'),
    );
    expect(read('frequency', 'la terza', 'it', { form: 'observation' })).toMatchObject(
      choices('often'),
    );
  });
});

describe('numbers, feelings, yes and no', () => {
  it('reads a scale in words, within its limits', () => {
    expect(read('severity@interest', 'direi quattro', 'it')).toMatchObject({
      content: { score: 4, text: '4' },
    });
    expect(read('severity@interest', 'пятёрка', 'ru')).toMatchObject({ content: { score: 5 } });
    expect(read('severity@interest', '8/10')).toEqual(unclear);
    expect(read('severity@interest', '3 or 4')).toEqual(unclear);
  });

  it('keeps the words in which a feeling was told', () => {
    expect(read('feeling@interest', 'Całkiem dobrze!', 'pl')).toMatchObject({
      content: { rating: 1, text: 'Całkiem dobrze!' },
    });
    expect(read('feeling@interest', 'interesting')).toEqual(unclear);
  });

  it('keeps the words around a yes or a no', () => {
    expect(read('happened@interest', 'Ma certo, due anni fa', 'it')).toMatchObject({
      content: { mark: 'y', choices: ['yes'], text: 'Ma certo, due anni fa' },
    });
    expect(read('happened@interest', 'raczej nie', 'pl')).toMatchObject({
      content: { mark: 'n', choices: ['no'] },
    });
    expect(read('happened@interest', 'наверное', 'ru')).toEqual(unclear);
  });
});

describe('whatever is typed', () => {
  const kinds = [
    'touchpoints@interest',
    'feeling@interest',
    'severity@interest',
    'age',
    'happened',
  ];
  it.each([
    ['praise without an end', `${'great good '.repeat(40)}not`],
    ['anger without an end', 'awful bad '.repeat(400)],
    ['numbers without an end', `${'1. '.repeat(1000)}x`],
    ['spaces without an end', `a${' '.repeat(4000)}b`],
    ['brackets', ')('.repeat(2000)],
    ['noes', 'no '.repeat(1300)],
    ['faces', '😡😍'.repeat(1000)],
  ])('is read at every kind of question: %s', (_, text) => {
    for (const kind of kinds) expect(read(kind, text)).toHaveProperty('is');
  });

  it('is read, be it random', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        for (const kind of kinds) expect(read(kind, text, language)).toHaveProperty('is');
      }),
      { numRuns: 300 },
    );
  });
});

describe('kinds of obstacle in own words', () => {
  it.each([
    ['en', 'price and waiting', ['price', 'waiting']],
    ['en', 'bureaucracy, cost', ['paperwork', 'price']],
    ['it', 'il prezzo e i tempi', ['price', 'waiting']],
    ['pl', 'cena i kolejki', ['price', 'waiting']],
    ['ru', 'техника', ['technical']],
    ['ru', 'цена и очереди', ['price', 'waiting']],
  ])('%s: %s', (tag, text, ids) => {
    expect(read('obstacle@interest', text, languageSchema.parse(tag))).toMatchObject(
      choices(...ids),
    );
  });
});
