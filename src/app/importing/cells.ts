import { z } from 'zod';
import { closestLanguage } from '../../domain/language.ts';
import { fold } from '../../domain/options.ts';
import { yesOrNo } from '../../domain/yes-or-no.ts';
import { type Reason, shown, type Wanted } from './reason.ts';

/** What a cell says, or what is wrong with it. */
export type Read<T> = { value: T } | { problem: Reason };

/** What is wrong with a cell: its column, its value, and what is wanted there. */
export function problem(column: string, value: string, wanted: Wanted): { problem: Reason } {
  return value === ''
    ? { problem: { key: 'empty', column, wanted } }
    : { problem: { key: 'unfit', column, value: shown(value), wanted } };
}

/** Collects everything that is wrong with a row. */
export function createComplaints() {
  const problems: Reason[] = [];
  return {
    problems,
    /** The value, or undefined with the problem noted. */
    use<T>(read: Read<T>): T | undefined {
      if ('value' in read) return read.value;
      problems.push(read.problem);
      return undefined;
    },
  };
}

/** A whole number, as spreadsheets write it: "+1", "−1" with a minus sign, "1.0"; null where empty. */
export function readWhole(
  column: string,
  cell: string,
  { min, max }: { min: number; max: number },
): Read<number | null> {
  if (cell === '') return { value: null };
  const plain = cell.replace(/^[−–]/, '-');
  const number = /^[+-]?\d{1,3}(?:[.,]0+)?$/.test(plain)
    ? Number(plain.replace(',', '.'))
    : Number.NaN;
  if (!(number >= min && number <= max)) return problem(column, cell, { key: 'whole', min, max });
  // Without the sign that "-0" has.
  return { value: number || 0 };
}

const timePattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/i;
const timeSchema = z.iso.datetime({ offset: true });

/** An ISO 8601 date or time, in UTC where it names no zone; the fallback where empty. */
export function readTime(cell: string, fallback: string): Read<string> {
  if (cell === '') return { value: fallback };
  if (timeSchema.safeParse(cell).success) return { value: cell };
  const [, date, minutes = '00:00', seconds = ':00', zone = 'Z'] = timePattern.exec(cell) ?? [];
  const whole = timeSchema.safeParse(`${date}T${minutes}${seconds}${zone.toUpperCase()}`);
  if (whole.success) return { value: whole.data };
  return problem('answered_at', cell, { key: 'time' });
}

/** A BCP 47 tag in its usual spelling; the fallback where empty. */
export function readLanguage(cell: string, fallback: string): Read<string> {
  if (cell === '') return { value: fallback };
  const tag = cell.replaceAll('_', '-');
  try {
    // By the grammar whole names ("Russian") are tags too; no language is known by one.
    const [value] = /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag) : [];
    if (value !== undefined) return { value };
  } catch {
    // Not a tag: said below.
  }
  return problem('language', cell, { key: 'language' });
}

const marks = { yes: 'yes y true 1 vero prawda', no: 'no n false 0 falso fałsz' };

/** Yes or no: as it is understood in the chat, or a mark; null for neither. `tag` is the row's language. */
export function readYesNo(text: string, tag: string): 'yes' | 'no' | null {
  const plain = fold(text);
  if (marks.no.split(' ').includes(plain)) return 'no';
  if (marks.yes.split(' ').includes(plain)) return 'yes';
  return yesOrNo(text, closestLanguage(tag, 'en'));
}
