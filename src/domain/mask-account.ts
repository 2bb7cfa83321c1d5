import type { Found } from './mask-view.ts';

const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 ' +
    'EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 ' +
    'KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((each): [string, number] => [each.slice(0, 2), Number(each.slice(2))]),
);
const beginning = /[a-z]{2}[ .-]{0,2}\d ?\d/gi;

/** Bank accounts (IBAN) in either case, compact or in groups; a wrong check digit does not save one. */
export function ibans(text: string): Found[] {
  const found: Found[] = [];
  beginning.lastIndex = 0;
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const { index } = match;
    const end = ibanEnd(text, index);
    if (end > 0) found.push({ token: '[iban]', start: index, end });
    beginning.lastIndex = Math.max(end, index + 1);
  }
  return found;
}

function ibanEnd(text: string, start: number): number {
  const country = text.slice(start, start + 2).toUpperCase();
  const length = lengths.get(country);
  if (!length) return 0;
  let account = '';
  let at = start;
  for (let gap = 0; account.length < length; at++) {
    const character = text[at] ?? '';
    const isPart = /^[a-z\d]$/i.test(character);
    gap = isPart ? 0 : gap + 1;
    if (gap > 2 || !(isPart || /^[ .-]$/.test(character))) return 0;
    if (isPart) account += character;
  }
  const digits = account.replace(/\D/g, '').length;
  if (digits >= 8 && remainder(account.toUpperCase()) === 1) return at;
  const alone = !/[a-z\d]/i.test(`${text[start - 1] ?? ''}${text[at] ?? ''}`);
  return alone && digits >= 12 && !/[a-z]/.test(account) ? at : 0;
}

function remainder(account: string): number {
  let left = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    left = (left * (value > 9 ? 100 : 10) + value) % 97;
  }
  return left;
}

// Where two people would share a code, letters stand for digits: only a word of its own is one then.
const code =
  /[a-z]{3} ?[a-z]{3} ?\d{2}[a-z]\d{2} ?[a-z]\d{3} ?[a-z]|(?<![a-z\d])[a-z]{6}[\dlmnp-v]{2}[a-ehlmprst][\dlmnp-v]{2}[a-z][\dlmnp-v]{3}[a-z](?![a-z\d])/gi;

/** Italian tax codes, in either case, with or without spaces. */
export function taxCodes(text: string): Found[] {
  return [...text.matchAll(code)]
    .filter(({ 0: found }) => /\d/.test(found))
    .map(({ 0: found, index }) => ({ token: '[id]', start: index, end: index + found.length }));
}
