import type { ImportAnswers, ImportRow } from './import-answers.ts';
import type { ImportMetrics } from './import-metrics.ts';
import { findColumns, metricColumns, requiredColumns } from './importing/columns.ts';
import type { FileReason, Refused } from './importing/reason.ts';

/** What a file may bring. */
export type Brought = 'answers' | 'metrics';

/** The columns by which a file is known for what it brings. */
export const broughtColumns = { answers: requiredColumns, metrics: metricColumns } as const;

/** What came of bringing a file in; `stored` and `replaced` of metrics tell in a dry run what would be. */
export type FileImported =
  | {
      kind: 'imported';
      what: Brought;
      read: number;
      stored: number;
      replaced: number;
      /** How many rows were refused, and the first of them. */
      refused: number;
      lines: Refused[];
    }
  | { kind: 'unreadable'; reason: FileReason }
  | { kind: 'unknown-header' }
  | { kind: 'wrong-header'; missing: string[] }
  | { kind: 'no-such-study' };

/** Refused rows that are named. */
const mostLines = 10;

/** Brings a CSV file into a study, as answers or as metrics: its header tells which. */
export type ImportFile = (
  study: string,
  bytes: Uint8Array,
  options: { dryRun: boolean },
) => Promise<FileImported>;

/** Builds {@link ImportFile}. */
export function createImportFile(deps: {
  parseCsv(
    bytes: Uint8Array,
  ):
    | { kind: 'rows'; header: string[]; rows: ImportRow[] }
    | { kind: 'encoding' | 'header'; reason: FileReason };
  importAnswers: ImportAnswers;
  importMetrics: ImportMetrics;
}): ImportFile {
  return async (study, bytes, { dryRun }) => {
    const file = deps.parseCsv(bytes);
    if (file.kind !== 'rows') return { kind: 'unreadable', reason: file.reason };
    const { header, rows } = file;
    const what = broughtBy(header);
    if (what === null) return { kind: 'unknown-header' };
    if (what === 'metrics') {
      const outcome = await deps.importMetrics(study, file, { dryRun });
      return outcome.kind === 'imported' ? named({ what, ...outcome }) : outcome;
    }
    const outcome = await deps.importAnswers(study, rows, { dryRun, header });
    return outcome.kind === 'imported' ? named({ what, ...outcome, replaced: 0 }) : outcome;
  };
}

function named<T extends { refused: Refused[] }>(outcome: T) {
  const { refused } = outcome;
  return { ...outcome, refused: refused.length, lines: refused.slice(0, mostLines) };
}

function broughtBy(header: string[]): Brought | null {
  const has = (columns: string[]) => findColumns(header, columns, columns).missing.length === 0;
  if (has(['metric'])) return 'metrics';
  return has(['respondent_id']) || has(['lane']) ? 'answers' : null;
}
