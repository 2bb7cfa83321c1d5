import type { Found } from './mask-view.ts';

const alone = (code: string) => `(?<![\\p{L}\\p{N}])(?:${code})(?![\\p{L}\\p{N}])`;
const numero = '(?:№|no?[.°º]?|nr\\.?|номер|numer|numero|number)';
const british = '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]';
const notSeries = 'EUR|USD|PLN|GBP|CHF|CZK|UAH|BYN|KZT|RU[BR]|ISO|IEC|DIN|UNI';
const inEitherCase = new RegExp(
  alone(`\\d\\d ?\\d\\d,? ?${numero} ?\\d{6}|${british}\\d{6}[A-D]`),
  'giu',
);
// Apart, small letters are words: "da 12 34 56 a 70".
const inCapitals = new RegExp(
  alone(`${british}(?:[ -]?\\d\\d){3}[ -]?[A-D]|(?<card>(?!${notSeries})[A-Z]{3} ?\\d{6})`),
  'gu',
);
// Letters and figures in any order name things as often as people: only where they are called a document.
const called = new RegExp(
  '(?<!\\p{L})(?:passports?|passaport[oi]|paszport\\p{Ll}{0,3}|паспорт\\p{Ll}{0,3}|carta d.identità|' +
    '(?:id|identity) card|dow[oó]d\\p{Ll}{0,3}(?: osobist\\p{Ll}{0,3})?|driving licen[cs]e|patente|prawo jazdy)' +
    `[ :.,#-]{0,3}(?:${numero}[ :]{0,2})?(?<code>[A-Z]{0,3} ?(?:[A-Z]?\\d){5,9}[A-Z]{0,2})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Numbers of passports, identity cards and social insurance that letters or a № are part of. */
export const documentFinders: ((text: string) => Found[])[] = [
  (text) => found(text.matchAll(inEitherCase)),
  (text) => found(text.matchAll(inCapitals)),
  (text) => found(text.matchAll(called)),
];

function found(matches: Iterable<RegExpExecArray>): Found[] {
  return [...matches].flatMap(({ 0: whole, index, groups }) => {
    if (groups?.card !== undefined && !isPolishCard(groups.card)) return [];
    const end = index + whole.length;
    return [{ token: '[id]', start: end - (groups?.code ?? whole).length, end }];
  });
}

function isPolishCard(card: string): boolean {
  const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3];
  const values = [...card.replace(' ', '')].map((each) => Number.parseInt(each, 36));
  return values.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0) % 10 === 0;
}
