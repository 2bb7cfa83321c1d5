import type { Language } from '../language.ts';

/** Twenty, thirty … ninety; of each the forms that people use for an age. */
export const tens: Record<Language, string[]> = {
  en: ['twenty', 'thirty', 'forty, fourty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  it: ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'],
  pl: 'dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt'.split(
    '|',
  ),
  ru: 'двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто'.split('|'),
};

/** The years from twenty, thirty … on, as people name them without a number. */
export const decades: Record<Language, string[]> = {
  en: 'twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties'.split('|'),
  it: 'ventenne|trentenne|quarantenne|cinquantenne|sessantenne|settantenne|ottantenne|novantenne'.split(
    '|',
  ),
  pl: 'po dwudziestce|po trzydziestce|po czterdziestce|po pięćdziesiątce|po sześćdziesiątce|po siedemdziesiątce|po osiemdziesiątce|po dziewięćdziesiątce'.split(
    '|',
  ),
  ru: 'за двадцать|за тридцать|за сорок|за пятьдесят|за шестьдесят|за семьдесят|за восемьдесят|за девяносто'.split(
    '|',
  ),
};

/** Which years of them: the first ones, those in the middle, the last ones. */
export const partsOfDecade = {
  early: 'early, primi, wczesne, с небольшим, с хвостиком, niedawno, da poco, just',
  middle: 'mid, middle, half',
  late: 'late, tardi, late in',
};
