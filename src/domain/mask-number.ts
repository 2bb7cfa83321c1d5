import { withoutFigures } from './mask-sum.ts';
import type { Found } from './mask-view.ts';

// A comma separates only groups of three: "12,5" and "1, 2" are other things.
const run = /(?:\+ ?)?\(?\d(?:(?: {0,2}[-/()_|\\~]{0,2} {0,2}|\.{1,2}| \. |,(?=\d{3}(?!\d)))\d)*/g;
const inside =
  '(?:ext(?:ension)?|x|int(?:erno)?|wew|доб|poste|durchwahl)\\.? ?\\d{1,5}(?![ ./-]?[\\d])';
const extension = new RegExp(`,? ?(?:${inside}|\\(${inside}\\))`, 'iuy');
// Passports and tax numbers, PESEL, SNILS as they are commonly grouped.
const documents = new Set(['4 6', '2 2 6', '6 5', '3 3 3 2']);

/** Cards, telephone numbers and other long numbers, however grouped and whatever letters adjoin them. */
export function numbers(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: written, index } of withoutFigures(text).matchAll(run)) {
    const token = kindOf(withoutBracket(written));
    if (!token) continue;
    const start = index + (withoutBracket(written) === written ? 0 : 1);
    extension.lastIndex = index + written.length;
    const added = token === '[phone]' ? (extension.exec(text)?.[0].length ?? 0) : 0;
    found.push({ token, start, end: index + written.length + added });
  }
  return found;
}

/** A bracket around the whole number, or around more than it, is not part of it. */
function withoutBracket(written: string): string {
  const open = written.split('(').length > written.split(')').length;
  return open && written.startsWith('(') ? written.slice(1) : written;
}

function kindOf(written: string): string | null {
  const groups = written.match(/\d+/g) ?? [];
  const digits = groups.join('');
  const { length } = digits;
  const abroad = written.startsWith('+') || (/^00[1-9]/.test(digits) && length >= 9);
  if (length < 7) return null;
  if (abroad) return length <= 15 ? '[phone]' : '[number]';
  if (yearsOnly(groups)) return null;
  if (length >= 13 && length <= 19 && passesLuhn(digits)) return '[card]';
  if (groups.length === 1 || length > 12) return '[number]';
  if (length >= 9) return groupedKind(groups);
  if (groups.some((group) => group.length >= 7)) return '[number]';
  return isLocal(written) ? '[phone]' : null;
}

function groupedKind(groups: string[]): string {
  const shape = groups.map((group) => group.length).join(' ');
  return documents.has(shape) ? '[number]' : '[phone]';
}

function yearsOnly(groups: string[]): boolean {
  return groups.every((group) => /^(?:19|20)\d\d$/.test(group));
}

/** Seven or eight digits are a telephone number only in the shapes no sum and no date has. */
function isLocal(written: string): boolean {
  return /^\d{3}-\d\d-\d\d$/.test(written) || /^\(?0[1-9]\d?\)?[ /-]{1,2}\d{5,}$/.test(written);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const value = Number(digit) * (1 + (place % 2));
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}
