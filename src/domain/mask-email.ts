import { isTopDomain } from './mask-link.ts';
import type { Found } from './mask-view.ts';

const word = "[\\p{L}\\p{M}\\p{N}._%+'-]";
const label = '[\\p{L}\\p{M}\\p{N}_-]';
const dots = 'dot|kropka|punto|точка|тчк';
const ats = 'małpa|malpa|chiocciola|собака|собачка';
const hiddenDot = ` ?[\\[({] ?(?:${dots}|\\.) ?[\\])}] ?| (?:${dots}) `;
const domain = `${label}+(?:(?:\\.|${hiddenDot})${label}+)*|\\[[\\da-f.:]{3,45}\\]`;
const loose = ` ?@ | ?[\\[({<] ?(?:at|@|${ats}) ?[\\])}>] ?| (?:${ats}) `;
// Every run of words matches, with what follows it or without: no place is tried twice.
const address = new RegExp(
  `(?<local>"[^"\\n]{1,64}"(?=@)|${word}+(?:(?:${hiddenDot})${word}+)*)` +
    `(?:(?:(?<tight>@)|(?<loose>${loose})|(?<spoken> at | @))(?<domain>${domain}))?`,
  'giu',
);
const anyDot = new RegExp(`\\.|${hiddenDot}`, 'giu');
const anyHiddenDot = new RegExp(hiddenDot, 'iu');

/** E-mail addresses, also spelt out: `jane(at)example.org`, `jane at example dot org`, in four languages. */
export function emails(text: string): Found[] {
  const found: Found[] = [];
  address.lastIndex = 0;
  for (let match = address.exec(text); match; match = address.exec(text)) {
    const { local = '', domain } = match.groups ?? {};
    if (domain === undefined) continue;
    const { index } = match;
    const { lastIndex } = address;
    if (isAddress(match.groups ?? {}, text[index - 1], text[lastIndex]))
      found.push({ token: '[email]', start: index, end: lastIndex });
    else address.lastIndex = index + local.length;
  }
  return found;
}

function isAddress(
  { local = '', domain = '', tight, spoken }: Record<string, string | undefined>,
  before: string | undefined,
  after: string | undefined,
): boolean {
  const labels = domain.split(anyDot);
  const last = labels.at(-1) ?? '';
  if (tight) {
    if (domain.startsWith('[') || labels.length > 1) return /[\p{L}[]/u.test(domain);
    return /^\p{L}./u.test(domain) && !local.endsWith('.') && before !== '@';
  }
  // What looked like a domain is the name in front of the next @.
  if (after === '@' || labels.length === 1 || !/^\p{L}{2}/u.test(last)) return false;
  if (!spoken) return true;
  if (spoken === ' @') return isTopDomain(last);
  // "We met at example.org" names a place, "look at the dot in it" nothing; "jane.doe at example.org" a person.
  return /[._\d]./.test(local) || (anyHiddenDot.test(domain) && isTopDomain(last));
}
