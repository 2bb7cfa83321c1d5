/** A number with whether a per cent sign stood by it; `unsure`: it may mean either of two numbers. */
export type Figure = { value: number; percent: boolean } | { unsure: [number, number] };

/** More digits than a number holds exactly. */
const mostDigits = 15;

/**
 * A number as spreadsheets and reports write it: decimal point or comma, thousands apart by spaces or
 * apostrophes, or by whichever of point and comma is not the decimal one. `1,234` alone may be either; null
 * for what is no number.
 */
export function readFigure(said: string): Figure | null {
  const plain = said.normalize('NFKC').trim().replace(/^[−–]/, '-').replaceAll('’', "'");
  const [, sign, digits = '', percent] = /^([+-]?)(\d[\d.,' ]*?) ?(%?)$/.exec(plain) ?? [];
  if (digits.replace(/\D/g, '').length > mostDigits) return null;
  const number = (text: string) => Number(`${sign}${text}`) || 0;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits))
    return { unsure: [number(digits.replace(/[.,]/, '')), number(digits.replace(',', '.'))] };
  const text = decimalOf(digits);
  return text === null ? null : { value: number(text), percent: percent === '%' };
}

function decimalOf(digits: string): string | null {
  if (/^\d+(?:[.,]\d+)?$/.test(digits)) return digits.replace(',', '.');
  const spaced = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
  if (spaced.test(digits)) return digits.replace(/[ ']/g, '').replace(',', '.');
  const [, grouping, , decimals] =
    /^\d{1,3}([.,])\d{3}(?:\1\d{3})*((?!\1)[.,](\d+))?$/.exec(digits) ?? [];
  if (grouping === undefined) return null;
  const [whole = ''] =
    decimals === undefined ? [digits] : digits.split(grouping === ',' ? '.' : ',');
  return `${whole.replace(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}`;
}
