import type { ImportRow } from '../../app/import-answers.ts';
import type { FileReason, Reason } from '../../app/importing/reason.ts';
import { decode } from './decode.ts';
import { restore } from './neutralise.ts';
import { type Header, readHeader, separatorOf } from './read-header.ts';
import { type CsvRecord, eachRecord } from './records.ts';

/** A row; `line` is the line of the file it begins on, from 1. */
export type CsvRow = ImportRow;

/** What a file holds, or why none of it can be read: an encoding that is not certain, no usable header. */
export type ParsedCsv =
  | { kind: 'rows'; header: string[]; rows: CsvRow[] }
  | { kind: 'encoding' | 'header'; reason: FileReason };

/**
 * Reads CSV with a header, separated by commas, semicolons or tabs. The apostrophe that keeps a text from
 * being a formula is taken off again; rows of empty cells are left out.
 */
export function parseCsv(bytes: Uint8Array): ParsedCsv {
  const decoded = decode(bytes);
  if (decoded.kind === 'encoding') return decoded;
  const { utf8 } = decoded;
  const rows: CsvRow[] = [];
  const header: Header[] = [];
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

const noHeader: Header = { columns: [], reason: { key: 'empty' } };
const openHeader: Header = { columns: [], reason: { key: 'open-quote' } };

function readRow(read: CsvRecord, columns: string[]): CsvRow | null {
  const { line } = read;
  if (read.kind === 'open-quote') return { line, reasons: [{ key: 'open-quote' }] };
  if (read.cells.every((cell) => cell.trim() === '')) return null;
  if (read.cells.length !== columns.length)
    return { line, reasons: [ragged(read, columns.length)] };
  const cells = columns.map((column, n) => [column, restore(read.cells[n] ?? '')]);
  return { line, record: Object.fromEntries(cells) };
}

function ragged(
  { cells, line, lastLine }: Extract<CsvRecord, { kind: 'cells' }>,
  columns: number,
): Reason {
  const found = { cells: cells.length, columns };
  // A row over many lines is mostly one whose quote was closed by the next row's.
  return lastLine > line
    ? { key: 'cells-to-line', ...found, last: lastLine }
    : { key: 'cells', ...found };
}
