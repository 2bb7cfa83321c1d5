import { type CellStyle, type Cell as SheetCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Cell, SheetPlan } from './sheet-plan.ts';

/** What stands in the file's properties. */
export interface WorkbookFacts {
  title: string;
  created: Date;
}

const brand = { rgb: '33348E' };
const white = { rgb: 'FFFFFF' };
const rule = { style: 'thin', color: { rgb: 'D5D8E6' } } as const;
const borders = { top: rule, right: rule, bottom: rule, left: rule };
const top = { vertical: 'top', wrapText: true } as const;
// Text by its format too: what begins like a formula stays text when somebody edits the cell.
const asText = '@';
const longest = 32_000;
const pointsALine = 15;

const text: CellStyle = { numFmt: asText, alignment: { ...top, readingOrder: 'context' } };
const body: CellStyle = { ...text, border: borders };
const head: CellStyle = {
  numFmt: asText,
  font: { name: 'Calibri', size: 11, bold: true, color: white },
  fill: { type: 'pattern', pattern: 'solid', fgColor: brand },
  alignment: { vertical: 'center', wrapText: true },
  border: borders,
};

/** The bytes of a workbook; the same plan gives the same bytes. */
export function writeWorkbook(sheets: SheetPlan[], facts: WorkbookFacts): Promise<Uint8Array> {
  const { title, created } = facts;
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator: 'Journey Interviewer', created, modified: created },
  });
}

function sheetOf({ name, above, columns, rows, fixed, filtered }: SheetPlan): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  const put = (row: number, column: number, value: Cell, style: CellStyle) => {
    cells.set(`${row},${column}`, cellOf(value, style));
  };
  above.forEach((row, n) => {
    const font = {
      name: 'Calibri',
      ...(n === 0 ? { bold: true, size: 16 } : { size: 11, color: { rgb: '575C7A' } }),
    };
    row.forEach((value, column) => {
      put(n, column, value, { numFmt: asText, font, alignment: { horizontal: 'left' } });
    });
  });
  const first = above.length;
  columns.forEach(({ label }, column) => {
    put(first, column, label, head);
  });
  rows.forEach((row, n) => {
    row.forEach((value, column) => {
      put(first + 1 + n, column, value, body);
    });
  });
  const last = { endRow: first + rows.length, endCol: columns.length - 1 };
  const heights = rows.map(
    (row, n) => [first + 1 + n, { height: heightOf(row, columns) }] as const,
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells,
    rowDefs: new Map([[first, { height: 2 * pointsALine + 4 }], ...heights]),
    freezePane: { rows: first + 1, columns: fixed },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 },
      ...{ fitToHeight: 0, printTitlesRow: `$${first + 1}:$${first + 1}` },
    },
    ...(filtered
      ? { autoFilter: { range: `A${first + 1}:${columnName(last.endCol)}${last.endRow + 1}` } }
      : {}),
  };
}

function cellOf(value: Cell, style: CellStyle): Partial<SheetCell> {
  if (typeof value === 'string') return { value: value.slice(0, longest), type: 'string', style };
  const { numFmt: _, ...rest } = style;
  if (value instanceof Date)
    return { value, type: 'date', style: { ...rest, numFmt: 'yyyy-mm-dd hh:mm' } };
  return { value, type: typeof value === 'number' ? 'number' : 'boolean', style: rest };
}

/** Rows do not grow by themselves in every program, so that each is as high as its highest text needs. */
function heightOf(row: Cell[], columns: SheetPlan['columns']): number {
  const lines = row.map((value, n) =>
    typeof value === 'string'
      ? value
          .split('\n')
          .reduce((sum, line) => sum + Math.ceil((line.length + 1) / (columns[n]?.width ?? 12)), 0)
      : 1,
  );
  return Math.min(400, Math.max(1, ...lines) * pointsALine + 3);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
