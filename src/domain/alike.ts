import { editDistance } from './edit-distance.ts';

/**
 * How sure it is that a word somebody typed is a word we know, both `bare`: 3 the same, 2 another form of
 * it ("сайте" for "сайт", "telefon" for "telefoniczna"), 1 a slip of the finger, 0 another word.
 */
export function alike(said: string, known: string): 0 | 1 | 2 | 3 {
  if (said === known) return 3;
  if (isForm(said, known)) return 2;
  const shortest = Math.min(said.length, known.length);
  const slips = shortest >= 9 ? 2 : shortest >= 5 ? 1 : 0;
  if (Math.abs(said.length - known.length) > slips || said[0] !== known[0]) return 0;
  return editDistance(said, known) <= slips ? 1 : 0;
}

function isForm(said: string, known: string): boolean {
  let shared = 0;
  while (shared < said.length && said[shared] === known[shared]) shared++;
  const rest = said.length - shared;
  const missing = known.length - shared;
  // A short word keeps three letters and changes one or two: "sito", "siti"; a Russian one may only add some.
  if (shared === 3 && rest > 0 && (missing > 0 || /[а-я]/.test(known))) return rest + missing <= 3;
  if (shared >= 4 && rest <= 2 && missing <= 2) return true;
  // The beginning of a longer word, whatever its ending.
  if (rest === 0) return shared >= 5 || (shared === 4 && missing <= 3);
  return shared >= 7 ? rest <= 2 : shared >= 6 && rest <= 1;
}
