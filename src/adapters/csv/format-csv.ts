import { stringify } from 'csv-stringify/sync';
import { neutralise } from './neutralise.ts';

/** A cell: numbers and booleans are written as they are, texts so that none can become a formula. */
export type CsvValue = string | number | boolean | null;

/** CSV as RFC 4180 has it, with CRLF and a UTF-8 byte order mark, the columns in the order given. */
export function formatCsv(rows: Iterable<Record<string, CsvValue>>, columns: string[]): string {
  const lines = [columns.map(neutralise)];
  for (const row of rows) lines.push(columns.map((column) => cellOf(row[column] ?? null)));
  return stringify(lines, {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n;\t]|^\s|\s$/,
    // The only cell of a row, left bare, would make an empty line.
    quoted_empty: columns.length === 1,
  });
}

function cellOf(value: CsvValue): string {
  return typeof value === 'string' ? neutralise(value) : value === null ? '' : String(value);
}
