import { type FileReason, shown } from '../../app/importing/reason.ts';
import { restore } from './neutralise.ts';

/** The separator that occurs most in the first line, outside of quotes; a comma where none does. */
export function separatorOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((separator) => [separator, 0]));
  let quoted = false;
  for (const character of text.replace(/^[\r\n]+/, '')) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? ',';
}

/** The columns' names, with what is wrong with them, if anything. */
export interface Header {
  columns: string[];
  reason?: FileReason;
}

/** Reads the names of columns; one without a name is called by its number. */
export function readHeader(cells: string[]): Header {
  const columns = cells.map((cell, n) => restore(cell).trim() || `column ${n + 1}`);
  const names = columns.map((column) => column.toLowerCase());
  const twice = columns.find((_, n) => names.indexOf(names[n] ?? '') < n);
  return twice === undefined
    ? { columns }
    : { columns, reason: { key: 'two-columns', column: shown(twice) } };
}
