/** Columns that an import of answers must have. */
export const requiredColumns = [
  'respondent_id',
  'audience',
  'language',
  'stage',
  'lane',
  'text',
  'rating',
  'answered_at',
] as const;

/** Columns with a meaning in any import of answers. */
export const importColumns = [...requiredColumns, 'severity', 'obstacle'] as const;

/** Columns with a meaning in the rows of an export. */
export const exportColumns = [
  ...importColumns,
  'id',
  'interview',
  'question',
  'kind',
  'touchpoints',
  'source',
  'revisions',
  'trial',
  'score',
  'frequency',
  'owner',
  'target',
] as const;

/** Columns that an import of metrics must have. */
export const requiredMetricColumns = ['stage', 'metric', 'value', 'period', 'source'] as const;

/** Columns with a meaning in an import of metrics. */
export const metricColumns = [
  'stage',
  'touchpoint',
  'metric',
  'value',
  'unit',
  'n',
  'period',
  'source',
] as const;

/** A column with a meaning in a row of answers. */
type AnswerColumn = (typeof exportColumns)[number];

/** A row by the meaning of its columns. */
export interface Row<Column extends string = AnswerColumn> {
  /** The cell without surrounding space; empty where there is no such column. */
  cell(column: Column): string;
  /** The cell as it stands. */
  verbatim(column: Column): string;
  /** What other columns than these hold, by their names in the file. */
  notes(read: readonly Column[]): Record<string, string>;
}

/** Finds columns in a header: order, case, spaces and underscores do not matter. */
export function findColumns<Column extends string>(
  header: Iterable<string>,
  known: readonly Column[],
  required: readonly NoInfer<Column>[],
): {
  missing: string[];
  read(record: Record<string, string>): Row<Column>;
} {
  const columns = new Map<string, Column>();
  const names = new Map<Column, string>();
  for (const name of header) {
    const column = known.find((each) => plain(each) === plain(name));
    if (!column || names.has(column)) continue;
    names.set(column, name);
    columns.set(name, column);
  }
  return {
    missing: required.filter((column) => !names.has(column)),
    read(record) {
      const verbatim = (column: Column) => record[names.get(column) ?? ''] ?? '';
      return {
        verbatim,
        cell: (column) => verbatim(column).trim(),
        notes(read) {
          const noted = Object.entries(record).filter(([name, cell]) => {
            const column = columns.get(name);
            return cell.trim() !== '' && !(column && read.includes(column));
          });
          return Object.fromEntries(noted);
        },
      };
    },
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
