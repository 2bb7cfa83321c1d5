import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../src/adapters/csv/format-csv.ts';
import { parseCsv } from '../../../src/adapters/csv/parse-csv.ts';

describe('formatCsv', () => {
  it('writes RFC 4180 with a byte order mark', () => {
    const csv = formatCsv(
      [
        { a: 'x,y', b: 'say "hi"' },
        { a: 'two\nlines', b: '' },
      ],
      ['b', 'a'],
    );
    expect(csv).toBe('\ufeffb,a\r\n"say ""hi""","x,y"\r\n,"two\nlines"\r\n');
  });

  it('leaves numbers numbers and makes no text a formula', () => {
    const row = { rating: -1, text: '-1', flag: true, none: null };
    const columns = ['rating', 'text', 'flag', 'none'];
    expect(formatCsv([row], columns)).toBe(`\ufeff${columns.join(',')}\r\n-1,'-1,true,\r\n`);
    for (const text of ['=1', '+1', '-1', '@A1', '\tx', '\rx', '\nx', '＝1', "'=1", "''@"])
      expect(formatCsv([{ text }], ['text'])).toMatch(/^\ufefftext\r\n"?'/);
    for (const text of ["'quoted'", '1-1', 'a=b', "'", ''])
      expect(formatCsv([{ text }], ['text'])).not.toContain("''");
  });

  it('is read back as it was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'\'"=+-@\t\r\n,; ＝a') }),
    );
    // A row of nothing but space is left out by the reader.
    const row = fc
      .record({ a: cell, b: cell, c: cell })
      .filter((cells) => Object.values(cells).join('').trim() !== '');
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const outcome = parseCsv(Buffer.from(formatCsv(rows, ['a', 'b', 'c'])));
        expect(
          outcome.kind === 'rows' && outcome.rows.map((each) => 'record' in each && each.record),
        ).toEqual(rows);
      }),
    );
  });
});
