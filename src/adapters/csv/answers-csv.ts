import type { AnswerRecord } from '../../app/export-answers.ts';
import { type CsvValue, formatCsv } from './format-csv.ts';

/** The import columns by their import names, among the rest of a record. */
const columns = [
  'id',
  'interview',
  'respondent_id',
  'audience',
  'language',
  'stage',
  'lane',
  'question',
  'kind',
  'text',
  'rating',
  'severity',
  'obstacle',
  'touchpoints',
  'source',
  'answered_at',
  'revisions',
  'trial',
  'score',
  'frequency',
  'owner',
  'target',
] as const;

/** Exported answers as CSV that can be imported again. */
export function answersCsv(records: AnswerRecord[]): string {
  return formatCsv(records.map(rowOf), [...columns]);
}

function rowOf(record: AnswerRecord): Record<(typeof columns)[number], CsvValue> {
  const { person, answeredAt, obstacle, touchpoints, ...same } = record;
  return {
    ...same,
    respondent_id: person,
    answered_at: answeredAt,
    obstacle: obstacle.join(';'),
    touchpoints: touchpoints.join(';'),
  };
}
