import { ibans, taxCodes } from './mask-account.ts';
import { documentFinders } from './mask-document.ts';
import { emails } from './mask-email.ts';
import { addresses, links, machines } from './mask-link.ts';
import { numbers } from './mask-number.ts';
import { type Found, type View, viewOf } from './mask-view.ts';

/**
 * What finds personal data, most specific first: what one has taken, the next no longer sees. Links with
 * `//` go before e-mail, for an address within one is a part of it.
 */
const finders = [
  addresses,
  emails,
  links,
  machines,
  ibans,
  taxCodes,
  ...documentFinders,
  numbers,
  names,
];
const tokens = /(\[(?:email|link|iban|id|card|phone|number|name)\])/;
const handle = /@[\p{L}\p{N}_](?:[.-]?[\p{L}\p{M}\p{N}_])*/gu;

// Ordinary texts are at rest after two rounds; only one made to peel like an onion gets this far.
const manyRounds = 6;

/**
 * The masked text of an answer: personal data (addresses, links, accounts, cards, phones, long numbers,
 * @names) replaced by tokens such as `[phone]`. Deterministic; models, maps and map exports see only this
 * text, and segments and evidence refer to positions in it.
 */
export function mask(text: string): string {
  const views = new Map<string, View>();
  let masked = text;
  // A token taken out of the middle may bare something at its edge: until nothing is found any more.
  for (let round = 0; round < manyRounds; round++) {
    const before = masked;
    masked = maskOnce(masked, views);
    if (masked === before) return masked;
  }
  return betweenTokens(masked, (part) => (maskOnce(part, views) === part ? part : '[number]'));
}

/** `views` remembers how parts read, as most are left as they are by most finders. */
function maskOnce(text: string, views: Map<string, View>): string {
  const viewed = (part: string) => {
    const known = views.get(part) ?? viewOf(part);
    views.set(part, known);
    return known;
  };
  return finders.reduce(
    (masked, find) => betweenTokens(masked, (part) => replaced(part, viewed(part), find)),
    text,
  );
}

/** No finder sees a token or across one, so masking what is masked changes nothing. */
function betweenTokens(text: string, change: (part: string) => string): string {
  return text
    .split(tokens)
    .map((part, n) => (n % 2 === 1 || part === '' ? part : change(part)))
    .join('');
}

function replaced(part: string, { text, origin }: View, find: (text: string) => Found[]): string {
  let masked = '';
  let from = 0;
  for (const { token, start, end } of find(text)) {
    masked += part.slice(from, origin[start]) + token;
    from = origin[end] ?? part.length;
  }
  return masked + part.slice(from);
}

function names(text: string): Found[] {
  return [...text.matchAll(handle)]
    .filter(({ 0: name }) => name.length > 2 && /\p{L}/u.test(name))
    .map(({ 0: name, index }) => ({ token: '[name]', start: index, end: index + name.length }));
}
