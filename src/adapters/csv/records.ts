import { CsvError, parse } from 'csv-parse/sync';

/** A record's cells with the file's lines it begins and ends on, or the line of a quote that is never closed. */
export type CsvRecord =
  | { kind: 'cells'; cells: string[]; line: number; lastLine: number }
  | { kind: 'open-quote'; line: number };

/** Calls back for every record of a UTF-8 text, in order; empty lines are counted and left out. */
export function eachRecord(
  utf8: Buffer,
  separator: string,
  take: (record: CsvRecord) => void,
): void {
  const place = { at: 0, line: 1 };
  for (;;) {
    const start = place.at;
    try {
      parse(utf8.subarray(start), {
        delimiter: separator,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        // A quote in the middle of a cell is a character like any other.
        relax_quotes: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { bytes }) => {
          skipEmptyLines(utf8, place);
          const { line } = place;
          move(utf8, place, start + bytes);
          const ended = isLineEnd(utf8[place.at - 1]);
          take({ kind: 'cells', cells, line, lastLine: ended ? place.line - 1 : place.line });
          // Not collected by the parser: memory holds what the caller keeps.
          return null;
        },
      });
      return;
    } catch (error) {
      if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
      skipEmptyLines(utf8, place);
      take({ kind: 'open-quote', line: place.line });
      // One line is given up; what follows it can be read again.
      move(utf8, place, lineEndAfter(utf8, place.at));
    }
  }
}

interface Place {
  at: number;
  line: number;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function skipEmptyLines(utf8: Buffer, place: Place): void {
  let end = place.at;
  while (isLineEnd(utf8[end])) end++;
  move(utf8, place, end);
}

/** Moves on to an offset, counting the line ends passed: CRLF, LF or CR. */
function move(utf8: Buffer, place: Place, to: number): void {
  for (; place.at < to; place.at++) {
    const byte = utf8[place.at];
    if (byte === 0x0a || (byte === 0x0d && utf8[place.at + 1] !== 0x0a)) place.line++;
  }
}

function lineEndAfter(utf8: Buffer, from: number): number {
  let end = from;
  while (end < utf8.length && !isLineEnd(utf8[end])) end++;
  return end;
}
