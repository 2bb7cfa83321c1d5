import { readDenial } from './denial.ts';

/** A stretch [start, end) of a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where one sentence goes on to another point: after a semicolon, at an item of a list ("2) …", "+ …"), or at
 * words that begin a further one. A comma or a plain "and" does not tell: most of them join what belongs together.
 */
const furtherPoint = new RegExp(
  [
    '(?<=;)',
    String.raw`(?<=\s)(?=\(?\d{1,2}\)\s|\+\s)`,
    String.raw`(?<=[,–—]\s*|\s)(?=(?:${[
      'and also|also,|besides,|on top of that|in addition|and another thing|another (?:problem|issue|thing)|secondly|thirdly|lastly,|plus (?:the|my|there|no|it|they|we)',
      "not to mention|worse still|what[’']s more|(?:and|but) the (?:other|main|bigger|biggest|worst) (?:problem|issue|thing)",
      'inoltre|in più,|e in più|e poi anche|per di più|oltre a ciò|in secondo luogo|in terzo luogo|infine,|per giunta|come se non bastasse',
      "(?:un|l)[’'] ?altr[oa] (?:problema|cosa)|(?:e|ma) (?:il|la) (?:problema|cosa) (?:più gross[oa]|peggiore|principale)|senza contare",
      'poza tym|oprócz tego|ponadto|a do tego|i do tego|no i jeszcze|po drugie|po trzecie|na dodatek|w dodatku|co więcej|na domiar złego',
      '(?:inny|kolejny|drugi) problem|(?:ale|a) (?:większy|główny|największy|najgorszy) problem',
      'кроме того,|помимо этого|вдобавок|к тому же|а ещё|а еще|и ещё|и еще|во-вторых|в-третьих|мало того|более того|ко всему прочему|плюс ко всему|плюс к этому',
      '(?:другая|вторая|ещё одна|еще одна) проблема|(?:но|а|и) (?:главная|основная|самая большая) проблема',
    ].join('|')})(?![\p{L}\p{N}]))`,
  ].join('|'),
  'iu',
);

/** Fewer words than these are no point of their own. */
const fewest = 3;

/** A short sentence that leaves its verb to the one before: "They promised to call. They didn't.", "Loro no.". */
const leaning = new RegExp(
  [
    String.raw`^(?:[\p{L}’'-]+\s+){1,4}(?:(?:is|was|were|do|does|did|had|has|have|ca|could|would|wo|should)n[’']?t|did|could)[.!…]*$`,
    String.raw`^(?:[\p{L}’'-]+\s+){1,3}(?:no|nie|нет)[.!…]*$`,
  ].join('|'),
  'iu',
);

/** Sentence spans without surrounding white space; line breaks end a sentence too, and so does a further point. */
export function sentences(text: string, language: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter(language).segment(text))
    for (const line of segment.matchAll(/[^\n\r]+/g)) {
      let start = index + line.index;
      for (const point of points(line[0])) {
        const words = point.trim();
        const from = start + point.indexOf(words);
        const end = from + words.length;
        const last = spans.at(-1);
        const before = last ? text.slice(last.start, last.end) : '';
        if (last && isOf(words, before, text.slice(last.end, from), language)) last.end = end;
        else if (/[\p{L}\p{N}]/u.test(words)) spans.push({ start: from, end });
        start += point.length;
      }
    }
  return spans;
}

/** The number of an item, which is taken for a sentence: "1. The queue". */
const numbering = /^\(?\d{1,2}[.)]$/;

/** Whether words are one with the sentence before them. */
function isOf(words: string, before: string, between: string, language: string): boolean {
  if (numbering.test(before)) return !between.includes('\n');
  // "I had no problems. I really didn't." stays two: joined, a denial would read as more than one.
  return leaning.test(words) && hasWords(before) && readDenial(before, language) === null;
}

/** What a line says, point by point; together they are the line. */
function points(line: string): string[] {
  const found: string[] = [];
  for (const part of line.split(furtherPoint)) {
    const last = found.at(-1);
    const isWhole = last === undefined || (hasWords(last) && hasWords(part));
    if (isWhole) found.push(part);
    else found[found.length - 1] = last + part;
  }
  return found;
}

function hasWords(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewest;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const locale = Intl.Segmenter.supportedLocalesOf([safeTag(language)])[0] ?? 'en';
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

function safeTag(language: string): string {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en';
}
