import type { Answer } from '../domain/answer.ts';
import { exportColumns, findColumns, requiredColumns } from './importing/columns.ts';
import { createRowReader } from './importing/read-row.ts';
import { type Reason, type Refused, shown } from './importing/reason.ts';
import type { Hash } from './importing/respondent.ts';
import type { AnswerStore, StudyStore } from './ports.ts';

/** A row of a file by its header's names, or why it could not be read as one. */
export type ImportRow = { line: number; record: Record<string, string> } | Refused;

/** What came of an import. `stored` counts answers that were not there yet: none in a dry run. */
export type Imported =
  | {
      kind: 'imported';
      read: number;
      stored: number;
      refused: Refused[];
    }
  | { kind: 'no-such-study' }
  | { kind: 'wrong-header'; missing: string[] };

/** Stores the rows of a file as answers of a study; those that are wrong are refused, the rest stored. */
export type ImportAnswers = (
  study: string,
  rows: Iterable<ImportRow>,
  /** `header` is needed only to judge a file without rows. */
  options: { dryRun: boolean; header?: string[] },
) => Promise<Imported>;

/** Rows after which what was read is handed to the store. */
const chunk = 2000;
const longestCell = 10_000;

/** Builds {@link ImportAnswers}. */
export function createImportAnswers(deps: {
  studies: Pick<StudyStore, 'get' | 'guide'>;
  answers: Pick<AnswerStore, 'add'>;
  hash: Hash;
}): ImportAnswers {
  return async (id, rows, { dryRun, header }) => {
    const study = await deps.studies.get(id);
    const guide = study && (await deps.studies.guide(id, study.guide));
    if (!guide) return { kind: 'no-such-study' };
    const readRow = createRowReader(study, guide, deps.hash);
    const refused: Refused[] = [];
    const find = (names: string[]) => findColumns(names, exportColumns, requiredColumns);
    let columns = header ? find(header) : null;
    let waiting: Answer[] = [];
    let [read, stored] = [0, 0];
    const store = async () => {
      if (!dryRun) stored += await deps.answers.add(id, waiting);
      waiting = [];
    };
    if (columns && columns.missing.length > 0)
      return { kind: 'wrong-header', missing: columns.missing };
    for (const row of rows) {
      read++;
      if ('reasons' in row) {
        refused.push(row);
        continue;
      }
      columns ??= find(Object.keys(row.record));
      if (columns.missing.length > 0) return { kind: 'wrong-header', missing: columns.missing };
      const problem = tooLong(row.record);
      const answer = problem ? { problems: [problem] } : readRow(columns.read(row.record));
      if ('problems' in answer) refused.push({ line: row.line, reasons: answer.problems });
      else waiting.push(answer);
      if (read % chunk === 0) await store();
    }
    await store();
    return { kind: 'imported', read, stored, refused };
  };
}

function tooLong(record: Record<string, string>): Reason | undefined {
  const found = Object.entries(record).find(([, cell]) => cell.length > longestCell);
  return found && { key: 'too-long', column: shown(found[0]), most: longestCell };
}
