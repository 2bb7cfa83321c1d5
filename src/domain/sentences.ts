import { readDenial } from './denial.ts';

/** A stretch [start, end) of a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where one sentence goes on to another point: after a semicolon, at an item of a list ("2) …"), or at words that
 * begin a further one. A comma or a plain "and" does not tell: most of them join what belongs together.
 */
const furtherPoint = new RegExp(
  [
    '(?<=;)',
    String.raw`(?<=\s)(?=\(?\d{1,2}\)\s)`,
    String.raw`(?<=[,–—]\s*|\s)(?=(?:${[
      'and also|also,|besides,|on top of that|in addition|and another thing|secondly|thirdly',
      'inoltre|in più,|e poi anche|per di più|oltre a ciò|in secondo luogo',
      'poza tym|oprócz tego|ponadto|a do tego|no i jeszcze|po drugie|po trzecie',
      'кроме того,|помимо этого|вдобавок|к тому же|а ещё|а еще|и ещё|и еще|во-вторых|в-третьих',
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
        if (last && leaning.test(words) && leansOn(text.slice(last.start, last.end), language))
          last.end = end;
        else if (/[\p{L}\p{N}]/u.test(words)) spans.push({ start: from, end });
        start += point.length;
      }
    }
  return spans;
}

/** "I had no problems. I really didn't." stays two: joined, a denial would read as more than one. */
function leansOn(before: string, language: string): boolean {
  return hasWords(before) && readDenial(before, language) === null;
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
