import { bare, bareWords } from '../../domain/bare.ts';
import { mask } from '../../domain/mask.ts';
import { numerals } from '../../domain/words/number-words.ts';

// Format characters hide within words (zero-width, bidirectional overrides, tags): without them first.
const hidden = /[\p{Cf}\p{Co}\p{Cs}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const addresses =
  /\b[a-z][a-z0-9+.-]*:\/\/\S*|\b(?:javascript|data|mailto|tel|tg):\S+|\S+\.\p{L}{2,}\/\S*/giu;
// The dot of a host whose top-level domain is not among the known: a label is no place for one.
const unknownHost = /(?<=[\p{L}\p{N}]{3})\.(?=\p{L}{2})/gu;
const tokens = /\[(?:email|link|iban|id|card|phone|number|name)\]/g;

/**
 * A line as it may stand on a map: no URL, contact, mark-up or control character, at most `length`
 * characters (code points), cut between words. Empty where nothing is left.
 */
export function cleanLine(text: string, length: number): string {
  const line = mask(plain(text).replace(addresses, ' '))
    .replace(tokens, ' ')
    .replace(/[<>`{}]+/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    // What opens the address of a link in Markdown.
    .replaceAll('](', '] (')
    .replace(unknownHost, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'«»“”„*#•=+@-]+|[\s"'«»“”„*]+$/g, '')
    .replace(/(?<![.…])\.$/, '');
  const characters = [...line];
  if (characters.length <= length) return /[\p{L}\p{N}]/u.test(line) ? line : '';
  const kept = characters.slice(0, length - 1).join('');
  const space = kept.lastIndexOf(' ');
  // Half a number would be another one.
  const whole = space > length / 2 ? kept.slice(0, space) : kept.replace(/\p{N}+$/u, '');
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(hidden, '').replace(control, ' ');
}

/** From 2 on: "one", "uno" and "один" mostly say no number. */
const inFigures = new Map(
  Object.values(numerals).flatMap((list) =>
    list.flatMap((forms, n) =>
      n < 2 ? [] : forms.split(', ').map((form) => [bare(form), String(n)] as const),
    ),
  ),
);

/**
 * Whether a text holds a number that none of its sources does: a model must not bring in figures. "Eight" is
 * 8, in whatever language it was said, and "1 200" is 1,200.
 */
export function inventsNumber(text: string, sources: Iterable<string>): boolean {
  const wanted = figuresIn(text);
  if (wanted.length === 0) return false;
  const said = new Set(
    [...sources].flatMap((source) => [
      ...figuresIn(source),
      ...bareWords(source).flatMap((word) => inFigures.get(word) ?? []),
    ]),
  );
  return wanted.some((number) => !said.has(number));
}

function figuresIn(text: string): string[] {
  return text.replace(/(?<=\p{N})[\s.,'’](?=\p{N}{3}(?!\p{N}))/gu, '').match(/\p{N}+/gu) ?? [];
}
