/** Columns that an import must have. */
const required = [
  'respondent_id',
  'audience',
  'language',
  'stage',
  'lane',
  'text',
  'rating',
  'answered_at',
] as const;

/** Columns with a meaning where they are there; the last seven are those of an export. */
const optional = [
  'severity',
  'obstacle',
  'id',
  'interview',
  'question',
  'kind',
  'source',
  'revisions',
  'trial',
  'touchpoints',
] as const;

const known = [...required, ...optional];
type Column = (typeof known)[number];

/** Reads the cells of a row, whatever order and spelling its header has. */
export interface Columns {
  missing: string[];
  /** The cell without surrounding space; empty where there is no such column. */
  cell(record: Record<string, string>, column: Column): string;
  /** The cell as it stands. */
  verbatim(record: Record<string, string>, column: Column): string;
  /** Cells of columns other than the given ones that hold something. */
  others(record: Record<string, string>, read: Iterable<Column>): Record<string, string>;
}

/** Finds the columns in a header: case, spaces and underscores do not matter. */
export function findColumns(header: string[]): Columns {
  const names = new Map<Column, string>();
  for (const name of header) {
    const column = known.find((each) => plain(each) === plain(name));
    if (column && !names.has(column)) names.set(column, name);
  }
  const verbatim: Columns['verbatim'] = (record, column) => {
    const name = names.get(column);
    return name === undefined ? '' : (record[name] ?? '');
  };
  return {
    missing: required.filter((column) => !names.has(column)),
    verbatim,
    cell: (record, column) => verbatim(record, column).trim(),
    others(record, read) {
      const used = new Set([...read].map((column) => names.get(column)));
      const rest = Object.entries(record).filter(([name, cell]) => !used.has(name) && cell.trim());
      return Object.fromEntries(rest);
    },
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
