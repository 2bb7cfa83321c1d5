import type { WordClass } from './classify.ts';

/**
 * What one clause says of trouble: that there was `none`, a bare `no`, that something was `good` or `perhaps`
 * was (by its place among the words), `good-with-doubt`, nothing of weight (`neutral`), that there was some
 * `trouble`, or that one cannot tell. `words`: how many it has of its own; `works`: that something did.
 */
export interface Clause {
  says: 'none' | 'no' | 'good' | 'perhaps' | 'good-with-doubt' | 'neutral' | 'trouble' | 'unclear';
  words: number;
  works: boolean;
}

/** Reads the classes of a clause's words, with the scope of their negations; `ofOneself`: it is about the speaker. */
export function readClause(found: WordClass[], ofOneself = false): Clause {
  const words = found.filter((each) => each === 'other' || each === 'works').length;
  const says = ofOneself && isBorne(found) ? 'none' : judge(found);
  return { says, words, works: found.includes('works') };
}

/** "The wait did not bother me": trouble first, then that it was none to the speaker, and nothing besides. */
function isBorne(found: WordClass[]): boolean {
  const [trouble, no, bother, ...more] = found.filter((each) => each !== 'light' && each !== 'met');
  return (
    more.length === 0 && isTrouble(trouble) && no !== undefined && isNo(no) && isTrouble(bother)
  );
}

function judge(found: WordClass[]): Clause['says'] {
  if (found.includes('but')) return 'trouble';
  const rest = afterReply(found);
  if (rest) {
    const said = judge(rest);
    return said === 'good' ? 'none' : said;
  }
  const { none, trouble } = negations(found);
  if (trouble) return 'trouble';
  // "Five stars" in the midst of many other words is what they are about, not a verdict.
  const own = found.filter((each) => each === 'other' || each === 'works').length;
  // "All fine until the till": what follows such a word is where it ended.
  const ends = found.includes('doubt') && own > 0;
  const smooth = found.includes('smooth') && own <= 1 && !ends;
  if (none || smooth || (found.includes('fine') && own <= 2)) return 'none';
  if (isBareNo(found)) return 'no';
  if (found.includes('modal') || found.includes('number')) return 'unclear';
  const good = found.includes('good');
  if (found.includes('doubt')) return good ? 'good-with-doubt' : 'unclear';
  if (!good) return 'neutral';
  return found.every((_, at) => isPredicate(found, at)) ? 'good' : 'perhaps';
}

/** "No it was all good": what follows the reply, where it does not deny that. */
function afterReply(found: WordClass[]): WordClass[] | null {
  const good = found.findIndex((each) => each === 'good' || each === 'smooth');
  if (found[0] !== 'reply' || good < 0 || found[1] === 'good') return null;
  const between = found.slice(1, good).every((each) => each === 'light' || each === 'met');
  return between && !found.slice(good + 1).some((each) => tells.has(each)) ? found.slice(1) : null;
}

function negations(found: WordClass[]): { none: boolean; trouble: boolean } {
  let scope: 'open' | 'nothing' | 'closed' | null = null;
  let none = false;
  let trouble = 0;
  for (const [at, each] of found.entries()) {
    if (isNo(each)) scope = scope === 'nothing' ? scope : 'open';
    else if (each === 'fine' || (each === 'smooth' && scope === null)) scope = 'closed';
    else if (each === 'smooth' && scope !== 'closed') trouble++;
    else if (each === 'nothing') {
      // "Ok no problem" has no verb before it.
      const told = found.slice(0, at).some((before) => tells.has(before) && before !== 'good');
      if (scope === null && told) trouble++;
      scope = 'nothing';
    } else if (isTrouble(each)) {
      // "No complaint form" denies the form, not the complaint.
      const next = found[at + 1];
      const other = each === 'trouble' && (next === 'other' || next === 'works');
      if (scope === null || other) trouble++;
      else {
        none = true;
        scope = 'closed';
      }
    } else if (scope === 'open' && tells.has(each)) trouble++;
    // "Nothing worked badly" denies the manner, not the working; "nothing solved the problem" does.
    else if (scope === 'nothing' && tells.has(each)) {
      const next = found[at + 1];
      if (!isTrouble(next) || each === 'works') trouble++;
    }
  }
  if (scope === 'nothing') none = true;
  if (scope === 'open' && !isBareNo(found)) {
    if (trouble === 1 && deniedAfterwards(found)) return { none: true, trouble: false };
    // "I cannot say anything bad", with its negation last, as in Russian.
    const last = found.findLastIndex(isNo);
    const told = found.slice(last).some((each) => tells.has(each));
    if (told || !(none || found.includes('fine'))) trouble++;
  }
  return { none, trouble: trouble > 0 };
}

/** "Problems there were not": trouble first, then a negated word of meeting with it, and nothing besides. */
function deniedAfterwards(found: WordClass[]): boolean {
  const rest = found.slice(found.findLastIndex(isTrouble) + 1).filter((each) => each !== 'light');
  const last = found.at(-1);
  if (rest.length === 1 && last && isNo(last)) return true;
  return rest.includes('met') && rest.every((each) => isNo(each) || each === 'met');
}

function isTrouble(each: WordClass | undefined): boolean {
  return each === 'trouble' || each === 'problem';
}

function isNo(each: WordClass): boolean {
  return each === 'no' || each === 'reply';
}

/** Denied by itself, such a word tells of trouble. */
const tells: ReadonlySet<WordClass> = new Set(['other', 'works', 'good', 'number', 'doubt']);

function isBareNo(found: WordClass[]): boolean {
  const [first] = found;
  if (first === undefined || !isNo(first) || found.some((each) => tells.has(each))) return false;
  return found.length <= (first === 'reply' ? 3 : 2);
}

/** Whether what is called good is what the clause is about: "good luck finding it" and "good men sold me a bad one" are not. */
function isPredicate(found: WordClass[], at: number): boolean {
  if (found[at] !== 'good') return true;
  const rest = found.slice(at + 1);
  const next = rest.indexOf('good');
  const after = (next < 0 ? rest : rest.slice(0, next)).filter((each) => tells.has(each)).length;
  if (after === 0) return true;
  if (after > 1 || !found.slice(0, at).every((each) => each === 'light' || each === 'good'))
    return false;
  // "Great communication", "I was happy with the sofa"; not "the good doctor was away".
  return (at === 0 && rest.length === 1) || (rest[0] === 'light' && !rest.includes('met'));
}
