/** A stretch [start, end) of a text, and the token it is replaced by. */
export interface Found {
  token: string;
  start: number;
  end: number;
}

/** A text as finders read it: `origin[n]` is where its character n stands in the text it was made from. */
export interface View {
  text: string;
  origin: number[];
}

// Characters nobody sees, variation selectors and the frame of a keycap split a number without separating it.
const unseen = /^(?:\p{Cf}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point}|\u20E3)$/u;
const alike: [RegExp, string][] = [
  [/^[\p{Zs}\t]$/u, ' '],
  [/^[\p{Pd}\u2212]$/u, '-'],
  [/^[。·•‧∙・]$/u, '.'],
  [/^[⁄∕]$/u, '/'],
];

/** A text with digits, dashes, spaces and dots of every script written in one way, and the unseen left out. */
export function viewOf(text: string): View {
  const origin: number[] = [];
  let seen = '';
  let at = 0;
  for (const character of text) {
    const plain = character > '\u007e' || character === '\t' ? folded(character) : character;
    seen += plain;
    for (let unit = 0; unit < plain.length; unit++) origin.push(at);
    at += character.length;
  }
  origin.push(at);
  return { text: seen, origin };
}

function folded(character: string): string {
  if (unseen.test(character)) return '';
  const compatible = character.normalize('NFKC');
  // What unfolds into more (½, ㎏) or into space and accent stays as written.
  const one = [...compatible].length === 1 ? compatible : character;
  if (/^\p{Nd}$/u.test(one)) return digit(one);
  return alike.find(([pattern]) => pattern.test(one))?.[1] ?? one;
}

/** Unicode keeps the digits of a script in a row that begins with its zero. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}
