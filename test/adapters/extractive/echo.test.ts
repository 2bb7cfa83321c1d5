import { describe, expect, it } from 'vitest';
import { placeAnswer } from '../../../src/adapters/extractive/set-aside.ts';
import { told } from './told.ts';

const barriersIn = (text: string, language: string, tapped = false) => {
  const said = told(text, language, tapped);
  const placings = placeAnswer(said);
  return said.flatMap(({ text: each }, n) => {
    const placing = placings[n];
    return placing && 'lane' in placing && placing.lane === 'barriers' ? [each] : [];
  });
};

describe('a short sentence that only affirms the one before', () => {
  it.each([
    ['en', "I had no problems at all. I really didn't."],
    ['en', 'Nothing bothered me. It never did.'],
    ['en', 'No issues. Really. Not once.'],
    ['en', "I couldn't fault it. I really couldn't."],
    ['en', 'It all went smoothly. It really did.'],
    ['en', 'The fitter was lovely. He really was.'],
    ['it', 'Non ho avuto nessun problema. Davvero no.'],
    ['it', 'Nessun intoppo. Nemmeno una volta.'],
    ['it', 'È andato tutto bene. Davvero.'],
    ['pl', 'Nie miałam żadnych problemów. Naprawdę nie.'],
    ['pl', 'Nie było kłopotów. Ani razu.'],
    ['pl', 'Wszystko poszło gładko. Naprawdę.'],
    ['ru', 'Никаких сложностей не было. Точно нет.'],
    ['ru', 'Проблем не возникло. Ни разу.'],
    ['ru', 'Всё прошло хорошо. Честно.'],
  ])('in %s is no barrier: %s', (language, text) => {
    expect(barriersIn(text, language)).toEqual([]);
  });

  it.each([
    ['en', 'No problems at first. Then it never worked.', 'Then it never worked.'],
    ['en', "Everything worked. Then it didn't.", "Then it didn't."],
    ['en', "Everything was fine. It wasn't.", "It wasn't."],
    ['en', 'Nothing got in my way. It did.', 'It did.'],
    ['en', 'No issues. Nobody there.', 'Nobody there.'],
    ['it', 'Tutto bene. Mai più.', 'Mai più.'],
    ['it', "Nessun problema. Non c'era nessuno.", "Non c'era nessuno."],
    ['pl', 'Wszystko działało. Potem nie.', 'Potem nie.'],
    ['pl', 'Nie było problemów. Nikogo nie było.', 'Nikogo nie było.'],
    ['ru', 'Всё работало. Потом нет.', 'Потом нет.'],
    ['ru', 'Проблем не было. Никого не было.', 'Никого не было.'],
  ])(
    'in %s stays one where it turns it round or has matter of its own: %s',
    (language, text, kept) => {
      expect(barriersIn(text, language)).toEqual([kept]);
    },
  );

  it('is not what stays where somebody tapped that there was a barrier', () => {
    expect(barriersIn('The courier was lovely. She really was.', 'en', true)).not.toContain(
      'She really was.',
    );
    expect(barriersIn('I had no problems. I really didn’t.', 'en', true)).toEqual([]);
  });
});
