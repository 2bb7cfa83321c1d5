import type { Found } from './mask-view.ts';

const stop = '\\s<>"\'«»„“”()\\[\\]{}';
// Brackets belong to a link only as a pair, and a full stop ends the sentence, not the link.
const rest = `(?:[^${stop}]|\\([^${stop}]{0,200}\\)|\\[(?:\\.|dot|:|[\\da-f:.]{2,45})\\])`;
const script = '(?:[^\\s<>()]|\\([^\\s<>()]{0,200}\\))';
const end = '(?<![.,;:!?])';
// Without a scheme (`//host.tld`) it must look like a host; what that is under does not matter.
const bareHost = '(?<![\\p{L}\\p{N}/:])//(?=[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2})';
const address = new RegExp(`(?:[a-z0-9+.*-]{0,20}\\[?:\\]?//|${bareHost})${rest}+${end}`, 'giu');
// "Data:" is a date in Italian and Polish, so a data link must show what it carries.
const opaque = new RegExp(
  `(?:(?:javascript|vbscript|mailto|magnet|blob|view-source):|(?<!\\p{L})(?:tg|skype):(?=\\p{L})|` +
    `data:(?=[;,]|[a-z]{1,20}/[a-z0-9.+-]{1,60}[;,]))${script}+${end}`,
  'giu',
);
const label = '[\\p{L}\\p{M}\\p{N}_-]+';
const bracketDot = ' ?[\\[({](?:\\.|dot)[\\])}] ?';
const dot = `\\.|${bracketDot}| dot `;
// Takes every run of labels as a whole, host or not: no place is tried twice.
const host = new RegExp(`${label}(?:(?:${dot})${label})*`, 'giu');
const separator = new RegExp(dot, 'giu');
const path = new RegExp(`(?::\\d{1,5})?(?:[/?#]${rest}*${end}|/)?`, 'yiu');

// A machine's address: four short numbers may be a version, so they must be long or lead somewhere.
const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const before = '(?<![\\p{L}\\p{N}.,)+-]|[\\d)] )';
const tellsMore = '(?=[\\d.]{10}|[\\d.]{7,9}[:/][\\p{L}\\d])';
const bytes = `${before}${tellsMore}${byte}(?:\\.${byte}){3}(?![\\p{L}\\p{N}]|[.,]\\d)`;
const hex =
  '(?<![\\p{L}\\p{N}:])(?=[\\da-f:]{0,40}\\d)(?=[\\da-f:]{0,40}::|(?:[\\da-f]{1,4}:){7})[\\da-f]{1,4}(?::[\\da-f]{0,4}){2,7}(?![\\p{L}\\p{N}:])';
const machine = new RegExp(
  `(?:${bytes}|\\[?${hex}\\]?)(?::\\d{1,5})?(?:/${rest}*${end}|/)?`,
  'giu',
);

// Words of the four languages that are country codes too (to, be, no, so, is, in, co, su) are left out.
const domains = new Set(
  (
    'com net org info biz io me app shop online site xyz dev club store tech pro top mobi edu gov ai ' +
    'it pl ru de fr es uk ua by kz eu us ch at cz sk lt lv ee nl se dk fi hu ro bg gr pt ie il tr cn jp ' +
    'рф бел укр рус онлайн сайт'
  ).split(' '),
);

/** Whether a word is a top-level domain that people commonly write. */
export function isTopDomain(word: string): boolean {
  return domains.has(word.toLowerCase());
}

/** Links that name their scheme before `//`, defanged ones (`hxxp://`) too, and those that leave it out. */
export function addresses(text: string): Found[] {
  return [...text.matchAll(address)].map(link);
}

/** Links of other kinds: `javascript:` and its like, `word.tld/path`, `www.`, bare and defanged domains. */
export function links(text: string): Found[] {
  const opaques = [...text.matchAll(opaque)].map(link);
  return opaques.length > 0 ? opaques : hosts(text);
}

/** Addresses of machines, with a port and a path or without. */
export function machines(text: string): Found[] {
  return [...text.matchAll(machine)].map(link);
}

function link({ 0: found, index }: RegExpExecArray): Found {
  return { token: '[link]', start: index, end: index + found.length };
}

function hosts(text: string): Found[] {
  const found: Found[] = [];
  host.lastIndex = 0;
  for (let match = host.exec(text); match; match = host.exec(text)) {
    const { 0: run, index } = match;
    const length = hostLength(run, text.slice(index + run.length, index + run.length + 2));
    if (length === 0) continue;
    path.lastIndex = index + length;
    path.exec(text);
    const until = Math.max(path.lastIndex, index + length);
    found.push({ token: '[link]', start: index, end: until });
    host.lastIndex = until;
  }
  return found;
}

/** How much of a run of labels is a host; 0 where none of it is. */
function hostLength(run: string, next: string): number {
  const separators = [...run.matchAll(separator)];
  let length = 0;
  let from = 0;
  separators.forEach(({ 0: mark, index }, n) => {
    const after = index + mark.length;
    const name = run.slice(from, index);
    const top = run.slice(after, separators[n + 1]?.index ?? run.length);
    const known = topDomain(name, top, mark);
    if (known > 0) length = after + known;
    from = after;
  });
  const last = separators.at(-1);
  if (!last) return 0;
  const top = run.slice(last.index + last[0].length);
  const named = /\p{L}/u.test(run.slice(0, last.index));
  if (/^www\./i.test(run) && /\p{L}/u.test(top)) return run.length;
  if (/^\p{L}{2,}$/u.test(top) && /[[({]/.test(last[0])) return run.length;
  if (/^\p{Ll}{2,}$/u.test(top) && named && /^\/[\p{L}\p{N}@_~?#%+-]/u.test(next))
    return run.length;
  return length;
}

/** Length of the known top-level domain a label begins with, letters of other scripts may adjoin it; else 0. */
function topDomain(name: string, label: string, mark: string): number {
  const [top = ''] =
    /^(?:xn--[a-z0-9-]+|[a-z]+(?![\p{Script=Latin}\p{N}])|[а-я]+)/iu.exec(label) ?? [];
  if (/^xn--/i.test(top)) return top.length;
  if (!isTopDomain(top)) return 0;
  // "done.It was" is two sentences, "p.es." and "2.de" are no hosts, "a dot it" is no domain.
  const capital = top !== top.toLowerCase() && top !== top.toUpperCase();
  if (capital && !/^(?:com|net|org)$/i.test(top)) return 0;
  if (top.length === 2 && (name.length < 2 || !/\p{L}/u.test(name) || mark === ' dot ')) return 0;
  return top.length;
}
