import { describe, expect, it } from 'vitest';
import { type CsvRow, parseCsv } from '../../../src/adapters/csv/parse-csv.ts';

function parsed(text: string | Uint8Array): CsvRow[] {
  const outcome = parseCsv(typeof text === 'string' ? Buffer.from(text) : text);
  if (outcome.kind !== 'rows') throw new Error(outcome.kind);
  return outcome.rows;
}

function records(text: string | Uint8Array): Record<string, string>[] {
  return parsed(text).flatMap((row) => ('record' in row ? [row.record] : []));
}

function windows(text: string, table: Record<string, number>): Buffer {
  return Buffer.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)));
}

describe('parseCsv: encodings', () => {
  const text = 'a,b\r\nЗвонок,łódź 🚲\r\n';
  const expected = [{ a: 'Звонок', b: 'łódź 🚲' }];

  it('reads UTF-8 with and without a byte order mark', () => {
    expect(records(text)).toEqual(expected);
    expect(records(`\ufeff${text}`)).toEqual(expected);
  });

  it('reads UTF-16 of either order with a byte order mark', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(records(little)).toEqual(expected);
    expect(records(Buffer.from(little).swap16())).toEqual(expected);
  });

  it('reads a view into a larger buffer', () => {
    const whole = Buffer.from(`xxxx${text}`);
    expect(records(new Uint8Array(whole.buffer, whole.byteOffset + 4, whole.length - 4))).toEqual(
      expected,
    );
  });

  it('refuses windows-1251 and names the line', () => {
    // А-я stand at 0xC0-0xFF.
    const cyrillic = Object.fromEntries(
      Array.from({ length: 64 }, (_, n) => [String.fromCharCode(0x410 + n), 0xc0 + n]),
    );
    const bytes = windows('a,b\nplain,text\nЗвонок,Очень долго\n', cyrillic);
    expect(parseCsv(bytes)).toEqual({
      kind: 'encoding',
      reason: { key: 'line-encoding', line: 3, list: ['windows-1251'] },
    });
  });

  it('refuses windows-1250', () => {
    const bytes = windows('a,b\nCzekałem tydzień,źle\n', { ł: 0xb3, ń: 0xf1, ź: 0x9f });
    expect(parseCsv(bytes)).toMatchObject({
      kind: 'encoding',
      reason: { key: 'line-encoding', line: 2, list: ['windows-1250', 'windows-1252'] },
    });
  });

  it('refuses UTF-16 without a byte order mark and broken UTF-16', () => {
    expect(parseCsv(Buffer.from('a,b\n1,2\n', 'utf16le')).kind).toBe('encoding');
    const cut = Buffer.from('\ufeffa,b\n1,2\n', 'utf16le').subarray(0, -1);
    expect(parseCsv(cut).kind).toBe('encoding');
  });
});

describe('parseCsv: header', () => {
  it.each([
    ['comma', 'a,b\n"1;2",3\n', { a: '1;2', b: '3' }],
    ['semicolon', 'a;b\n"1,2";3,5\n', { a: '1,2', b: '3,5' }],
    ['tab', 'a\tb\n1,2\t3;4\n', { a: '1,2', b: '3;4' }],
    ['separators within a quoted name', '"a;;;;",b\n1,2\n', { 'a;;;;': '1', b: '2' }],
  ])('finds the separator: %s', (_, text, record) => {
    expect(records(text)).toEqual([record]);
  });

  it('needs one, with different names', () => {
    expect(parseCsv(Buffer.from(''))).toMatchObject({ kind: 'header' });
    expect(parseCsv(Buffer.from('\r\n\r\n'))).toMatchObject({ kind: 'header' });
    expect(parseCsv(Buffer.from('a,b,A\n'))).toEqual({
      kind: 'header',
      reason: { key: 'two-columns', column: 'A' },
    });
    expect(parseCsv(Buffer.from('"a,b\n'))).toMatchObject({ kind: 'header' });
  });

  it('is given even where no row follows', () => {
    const empty = parseCsv(Buffer.from(' a ,,b'));
    expect(empty).toEqual({ kind: 'rows', header: ['a', 'column 2', 'b'], rows: [] });
  });

  it('may have names that objects have', () => {
    expect(Object.entries(records('__proto__,constructor\n1,2\n')[0] ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });
});

describe('parseCsv: rows', () => {
  it('says on which line of the file each begins', () => {
    const text =
      'a,b\r\n1,"two\r\n\r\nlines ""quoted"""\n\n\n3,4\r\n,\r\n5,"\r\n"\n6,7\n"8\n\n9",10';
    expect(parsed(text)).toEqual([
      { line: 2, record: { a: '1', b: 'two\r\n\r\nlines "quoted"' } },
      { line: 7, record: { a: '3', b: '4' } },
      { line: 9, record: { a: '5', b: '\r\n' } },
      { line: 11, record: { a: '6', b: '7' } },
      { line: 12, record: { a: '8\n\n9', b: '10' } },
    ]);
  });

  it('reads old line ends, and a header that does not stand on the first line', () => {
    expect(parsed('\r\ra,b\r1,2\r')).toEqual([{ line: 4, record: { a: '1', b: '2' } }]);
  });

  it('refuses rows of another length, each by itself', () => {
    expect(parsed('a,b\n1\n2,3\n4,5,6\n"7\n8",9,10\n11,12\n')).toEqual([
      { line: 2, reasons: [{ key: 'cells', cells: 1, columns: 2 }] },
      { line: 3, record: { a: '2', b: '3' } },
      { line: 4, reasons: [{ key: 'cells', cells: 3, columns: 2 }] },
      { line: 5, reasons: [{ key: 'cells-to-line', cells: 3, columns: 2, last: 6 }] },
      { line: 7, record: { a: '11', b: '12' } },
    ]);
  });

  it('gives up one row for a quote that is never closed', () => {
    expect(parsed('a,b\n1,2\n3,"four\n5,6\n\n7,8\n')).toEqual([
      { line: 2, record: { a: '1', b: '2' } },
      { line: 3, reasons: [{ key: 'open-quote' }] },
      { line: 4, record: { a: '5', b: '6' } },
      { line: 6, record: { a: '7', b: '8' } },
    ]);
  });

  it('takes quotes inside a cell as they stand', () => {
    expect(records('a,b\n5" pipe,"quoted" and on\n')).toEqual([
      { a: '5" pipe', b: '"quoted" and on' },
    ]);
  });

  it('takes off the apostrophe that guards a formula, and no other', () => {
    expect(records("a,b\n'=1+1,'quoted'\n''-1,-1\n")).toEqual([
      { a: '=1+1', b: "'quoted'" },
      { a: "'-1", b: '-1' },
    ]);
  });

  it('reads 100,000 rows', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `r${n},"I waited, ${n} days\n– too long"`,
    );
    const rows = parsed(`respondent_id,text\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(100_000);
    expect(rows[0]).toEqual({
      line: 2,
      record: { respondent_id: 'r0', text: 'I waited, 0 days\n– too long' },
    });
    expect(rows.at(-1)).toMatchObject({ line: 200_000, record: { respondent_id: 'r99999' } });
  });
});
