import { describe, expect, it } from 'vitest';
import { isGibberish } from '../../src/domain/gibberish.ts';

const noise = [
  ...['....', '???', '12345', '1 2 3', 'a', 'x y z', 'aaaa', 'ЫЫЫЫЫ', 'lalalala', 'хахаха'],
  ...['asdf', 'asdfgh', 'qweqwe', 'asdf qwer zxcv', 'Poiuy', 'qwertz', 'qazwsx'],
  ...['йцукен', 'фывапр', 'ФЫВА ОЛДЖ', 'ячсмить', 'фывфыв', 'sdkfjhskdjfh', 'dfgjkaldfgjkl'],
  ...['fgdfg dfgdf', 'влдчтс', 'SDFGHJKL', 'https://a.example/x', 'www.example.com'],
];
const words = [
  ...['ok', 'rhythm', 'strengths', 'Schwartz', 'взгляд', 'вздремнуть', 'przestrzeń', 'źdźbło'],
  ...['CRM', 'NDT', 'НДС', 'XHTML', '1С', 'SAP R3', 'PDF', 'perché', 'power', 'were', 'про нас'],
  ...[
    'see https://a.example/x',
    'asdf is what I typed',
    '🙂',
    '😡😡',
    '很好',
    'ดีมาก',
    'καλά',
    'שלום',
  ],
  ...['Il sito non si apre', 'Nikt nie oddzwonił', 'Долго ждали звонка', 'Nobody called back'],
];

describe('gibberish', () => {
  it.each(noise)('%s', (text) => {
    expect(isGibberish(text)).toBe(true);
  });

  it.each(words)('not %s', (text) => {
    expect(isGibberish(text)).toBe(false);
  });
});
