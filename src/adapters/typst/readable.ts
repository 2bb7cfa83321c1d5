/** Stands for words that no font at hand can draw: the sign of an omission, since boxes would look like a defect. */
export const missingMark = '[…]';
const missing = '\ue000';

/** A Chinese character or a Japanese syllable: lines break beside each, and their font is as large as all others. */
export const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const longestRun = 24;
/** How many are remembered: a map is drawn more than once, in another format or after another draft. */
const mostTexts = 10_000;
const invisible = /[\p{C}\p{Variation_Selector}]|\u20e3/gu;
// Controls, and marks that would turn the direction of what follows.
const directing = /(?!\s)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const shaping = /[\u00ad\u200b-\u200d]/u;
const picture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
// Letters, digits and signs that stand alone: no need to look for what belongs together.
const simple = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u0400-\u045f–—‘’“”„…−№]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A function that makes text drawable with fonts of the given coverage, the same way every time: emoji go, of
 * what no font covers each stretch becomes `[…]`, controls go, long words may break.
 */
export function createReadable(coverage: Set<number>[]): (text: string) => string {
  const draws = (cluster: string) =>
    coverage.some((covered) => {
      for (const char of cluster)
        if (!covered.has(char.codePointAt(0) ?? 0) && !shaping.test(char)) return false;
      return true;
    });
  const known = new Map<string, string>();
  const cluster = (text: string) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const drawn = drawable(text, draws);
    known.set(text, drawn);
    return drawn;
  };
  const read = (text: string) => {
    if (simple.test(text) && draws(text))
      return breakable(text.trim().replace(/ +/g, ' '), longestRun);
    const clusters = Array.from(
      graphemes.segment(text.normalize('NFC').replace(directing, '')),
      (part) => cluster(part.segment),
    );
    const plain = clusters
      .join('')
      .replace(/\ue000(?:[\s\p{P}\p{S}]*\ue000)*/gu, missingMark)
      .replace(/\s+/g, ' ')
      .trim();
    return breakable(plain || (text.trim() && missingMark), longestRun);
  };
  const texts = new Map<string, string>();
  return (text) => {
    const found = texts.get(text);
    if (found !== undefined) return found;
    if (texts.size >= mostTexts) texts.clear();
    const drawn = read(text);
    texts.set(text, drawn);
    return drawn;
  };
}

function drawable(cluster: string, draws: (text: string) => boolean): string {
  if (/\s/u.test(cluster)) return ' ';
  if (/\p{Co}/u.test(cluster)) return missing;
  if (draws(cluster)) return cluster;
  const visible = cluster.replace(invisible, '');
  if (visible === '') return '';
  if (draws(visible)) return visible;
  if (picture.test(visible)) return '';
  // An accent that the font has no place for is given up before the letter under it.
  const letter = visible.normalize('NFD').replace(/\p{M}/gu, '');
  return letter !== '' && draws(letter) ? letter : missing;
}

/** Lets words longer than `longest` break: between letters with a hyphen, elsewhere without a sign. */
export function breakable(text: string, longest: number): string {
  const step = Math.max(4, Math.floor(longest / 3));
  return text.replace(/[^\s\u00ad\u200b/–—-]+/gu, (word) => {
    if (word.length <= longest) return word;
    const parts = Array.from(graphemes.segment(word), (part) => part.segment);
    if (parts.length <= longest) return word;
    return parts
      .map((part, n) => {
        if (n % step !== 0 || n === 0 || parts.length - n < 3) return part;
        if (chinese.test(`${parts[n - 1]}${part}`)) return part;
        const letters = /\p{L}$/u.test(parts[n - 1] ?? '') && /^\p{L}/u.test(part);
        return `${letters ? '\u00ad' : '\u200b'}${part}`;
      })
      .join('');
  });
}
