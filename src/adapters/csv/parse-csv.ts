import { decode } from './decode.ts';
import { restore } from './neutralise.ts';
import { readHeader, separatorOf } from './read-header.ts';
import { type CsvRecord, eachRecord } from './records.ts';

/** A row by its columns' names, or why it is none; `line` is the line of the file it begins on, from 1. */
export type CsvRow =
  | { line: number; record: Record<string, string> }
  | { line: number; reason: string };

/** What a file holds, or why none of it can be read: an encoding that is not certain, no usable header. */
export type ParsedCsv =
  | { kind: 'rows'; header: string[]; rows: CsvRow[] }
  | { kind: 'encoding' | 'header'; reason: string };

/**
 * Reads CSV with a header, separated by commas, semicolons or tabs. The apostrophe that keeps a text from
 * being a formula is taken off again; rows of empty cells are left out.
 */
export function parseCsv(bytes: Uint8Array): ParsedCsv {
  const decoded = decode(bytes);
  if (decoded.kind === 'encoding') return decoded;
  const { utf8 } = decoded;
  const rows: CsvRow[] = [];
  const header: { columns: string[]; reason?: string }[] = [];
  eachRecord(utf8, separatorOf(utf8.toString('utf8', 0, headerBytes)), (record) => {
    const [found] = header;
    if (found) {
      const row = readRow(record, found.columns);
      if (row) rows.push(row);
    } else header.push(record.kind === 'cells' ? readHeader(record.cells) : openHeader);
  });
  const [found = noHeader] = header;
  return found.reason === undefined
    ? { kind: 'rows', header: found.columns, rows }
    : { kind: 'header', reason: found.reason };
}

/** More than any header has. */
const headerBytes = 64 * 1024;

const noHeader = { columns: [], reason: 'the file is empty: its first line must name the columns' };
const openHeader = { columns: [], reason: 'a quote is opened in the first line and never closed' };

function readRow(read: CsvRecord, columns: string[]): CsvRow | null {
  const { line } = read;
  if (read.kind === 'open-quote')
    return { line, reason: 'a quote is opened in this row and never closed' };
  if (read.cells.every((cell) => cell.trim() === '')) return null;
  if (read.cells.length !== columns.length) return { line, reason: ragged(read, columns.length) };
  const cells = columns.map((column, n) => [column, restore(read.cells[n] ?? '')]);
  return { line, record: Object.fromEntries(cells) };
}

function ragged(
  { cells, line, lastLine }: Extract<CsvRecord, { kind: 'cells' }>,
  columns: number,
): string {
  const found = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
  const reason = `${found} where the header has ${columns} columns`;
  // A row over many lines is mostly one whose quote was closed by the next row's.
  return lastLine > line ? `${reason}; the row runs to line ${lastLine}` : reason;
}
