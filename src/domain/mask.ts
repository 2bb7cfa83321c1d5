/** Kinds of personal data that are replaced, most specific first: what one has taken, the next no longer sees. */
const patterns: [token: string, pattern: RegExp][] = [
  ['[email]', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    '[link]',
    /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\b(?:t|wa)\.me\/)[^\s<>"'«»]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|biz|io|me|ru|pl|it|eu|de|uk|app|shop|online|site|xyz)\b(?:\/[^\s<>"'«»]*)?|(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+\.рф(?![\p{L}\p{N}])/giu,
  ],
  ['[iban]', /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/g],
  ['[id]', /\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b/gi],
  ['[card]', /(?<![\p{L}\p{N}])\d{4}(?:[ -]?\d{4}){3}(?![\p{L}\p{N}])/gu],
  ['[phone]', /\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d)/g],
  ['[phone]', /(?<![\p{L}\p{N}])\(?\d{2,4}\)?(?:[ ().-]{1,2}\d{2,4}){2,4}(?![\p{L}\p{N}])/gu],
  ['[number]', /(?<![\p{L}\p{N}])\d{7,}(?![\p{L}\p{N}])/gu],
  ['[name]', /(?<![\p{L}\p{N}_@])@[a-z][a-z0-9_]{3,31}\b/giu],
];

/** A run of digits too short for a phone (a date, a sum, a span of days) is left as it was said. */
function isPhone(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  return digits >= 9 && !/^\d{4}[-.]\d{2}[-.]\d{2}$/.test(found);
}

/**
 * The masked text of an answer: personal data (addresses, links, accounts, cards, phones, long numbers,
 * @names) replaced by tokens such as `[phone]`. Deterministic; models, maps and map exports see only this
 * text, and segments and evidence refer to positions in it.
 */
export function mask(text: string): string {
  let masked = text;
  for (const [token, pattern] of patterns)
    masked = masked.replace(pattern, (found) =>
      token === '[phone]' && !isPhone(found) ? found : token,
    );
  return masked;
}
