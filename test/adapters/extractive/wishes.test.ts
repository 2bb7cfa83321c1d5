import { describe, expect, it } from 'vitest';
import { placeAnswer } from '../../../src/adapters/extractive/set-aside.ts';
import { told } from './told.ts';

const placed = (text: string, language: string) => placeAnswer(told(text, language));
const barrier = { lane: 'barriers' };

describe('how it should be, said where trouble was asked for', () => {
  it.each([
    ['en', 'The menu was in Italian only. An English menu would be great.'],
    ['en', 'There are no prices anywhere. You should put them on the website.'],
    ['en', 'Nobody told me the date. Please add a reminder the day before.'],
    ['it', 'Non si vedevano i prezzi. Sarebbe utile un listino.'],
    ['it', 'La fila era lunga. Mi piacerebbe una cassa più veloce.'],
    ['pl', 'Nie było gdzie stanąć. Przydałoby się więcej miejsc.'],
    ['pl', 'Ceny nigdzie nie widać. Dobrze byłoby mieć cennik.'],
    ['ru', 'Цен нигде не видно. Хорошо бы прайс на сайте.'],
    ['ru', 'Принимали только наличные. Хотелось бы платить картой.'],
  ])('in %s is a wish beside the trouble: %s', (language, text) => {
    expect(placed(text, language)).toEqual([barrier, { lane: 'ideal' }]);
  });

  it.each([
    ['en', 'An English menu would be great.'],
    ['it', 'Sarebbe utile un listino.'],
    ['pl', 'Przydałoby się więcej miejsc.'],
    ['ru', 'Хотелось бы платить картой.'],
  ])('in %s stays where it is all there is: %s', (language, text) => {
    expect(placed(text, language)).toEqual([barrier]);
  });

  it.each([
    ['en', 'The parcel was late. They should have told me.'],
    ['en', 'The queue was long. I would like to know why nobody opens a second till.'],
    ['en', 'The walls are thin. You could hear everything.'],
    ['it', 'La fila era lunga. Vorrei sapere perché.'],
    ['pl', 'Kolejka była długa. Chciałabym wiedzieć dlaczego.'],
    ['ru', 'Очередь была длинная. Хотелось бы знать почему.'],
    ['ru', 'Очередь была длинная. Почему нельзя открыть вторую кассу?'],
  ])('in %s is trouble where it tells what should have been, or asks: %s', (language, text) => {
    expect(placed(text, language)).toEqual([barrier, barrier]);
  });
});
