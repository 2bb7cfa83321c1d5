import type { WordClass } from './classify.ts';

/**
 * What one clause says of trouble: that there was none, a bare "no", that something was good, nothing of
 * weight (`neutral`, with how many `words` of its own), that there was some, or that one cannot tell.
 */
export interface Clause {
  says: 'none' | 'no' | 'good' | 'neutral' | 'trouble' | 'unclear';
  words: number;
}

/** Reads the classes of a clause's words, with the scope of their negations. */
export function readClause(found: WordClass[]): Clause {
  const words = found.filter((each) => each === 'other' || each === 'works').length;
  if (found.includes('but')) return { says: 'trouble', words };
  const { none, trouble } = negations(found);
  if (trouble) return { says: 'trouble', words };
  if (none || found.includes('fine')) return { says: 'none', words };
  if (isBareNo(found)) return { says: 'no', words };
  if (found.some((each) => each === 'doubt' || each === 'modal' || each === 'number'))
    return { says: 'unclear', words };
  if (!found.includes('good')) return { says: 'neutral', words };
  return { says: found.every((_, at) => isPredicate(found, at)) ? 'good' : 'unclear', words };
}

function negations(found: WordClass[]): { none: boolean; trouble: boolean } {
  let scope: 'open' | 'nothing' | 'closed' | null = null;
  let none = false;
  let trouble = 0;
  for (const [at, each] of found.entries()) {
    if (each === 'no') scope = scope === 'nothing' ? scope : 'open';
    else if (each === 'fine') scope = 'closed';
    else if (each === 'nothing') {
      if (found.slice(0, at).some((before) => tells.has(before) && scope === null)) trouble++;
      scope = 'nothing';
    } else if (each === 'trouble') {
      if (scope === null) trouble++;
      else {
        none = true;
        scope = 'closed';
      }
    } else if (tells.has(each) && (scope === 'open' || scope === 'nothing')) trouble++;
  }
  if (scope === 'nothing') none = true;
  // "I cannot say anything bad", with its negation last, as in Russian.
  const last = found.lastIndexOf('no');
  const told = found.slice(last).some((each) => tells.has(each));
  if (scope === 'open' && !told && (none || found.includes('fine'))) scope = 'closed';
  if (scope === 'open' && !isBareNo(found)) {
    if (
      trouble === 1 &&
      /trouble (?:light )*no (?:light |no )*met (?:met |light )*$/.test(`${found.join(' ')} `)
    )
      return { none: true, trouble: false };
    trouble++;
  }
  return { none, trouble: trouble > 0 };
}

/** Denied by itself, such a word tells of trouble. */
const tells: ReadonlySet<WordClass> = new Set(['other', 'works', 'good', 'number', 'doubt']);

function isBareNo(found: WordClass[]): boolean {
  return (
    found.length <= 2 &&
    found[0] === 'no' &&
    found.every((each) => each !== 'other' && !tells.has(each))
  );
}

/** Whether what is called good is what the clause is about: "good luck finding it" and "good men sold me a bad one" are not. */
function isPredicate(found: WordClass[], at: number): boolean {
  if (found[at] !== 'good') return true;
  const rest = found.slice(at + 1);
  const next = rest.indexOf('good');
  const after = (next < 0 ? rest : rest.slice(0, next)).filter((each) => tells.has(each)).length;
  if (after <= 1) return rest[0] === 'light' || after === 0 || isOpening(found, at);
  return after === 2 && rest.length === 2 && isOpening(found, at);
}

function isOpening(found: WordClass[], at: number): boolean {
  return found.slice(0, at).every((each) => each === 'light' || each === 'good');
}
