import type { Answer } from '../../domain/answer.ts';
import type { Guide } from '../../domain/guide.ts';
import type { Study } from '../../domain/study.ts';
import { createComplaints, problem, readLanguage, readTime, readWhole } from './cells.ts';
import { exportColumns, importColumns, type Row } from './columns.ts';
import { createGuideWords } from './guide-words.ts';
import { createLanes } from './lanes.ts';
import { readContent } from './read-content.ts';
import { readPlace } from './read-place.ts';
import type { Reason } from './reason.ts';
import { type Hash, respondentIds } from './respondent.ts';

/** Reads a row as an answer; `problems` are all that is wrong with it. */
export type RowReader = (row: Row) => Answer | { problems: Reason[] };

const longestId = 200;

/** Builds a {@link RowReader}. The same row gives the same answer, under the same id. */
export function createRowReader(study: Study, guide: Guide, hash: Hash): RowReader {
  const rules = { lanes: createLanes(guide), words: createGuideWords(guide, study.language) };
  return (row) => {
    const { problems, use } = createComplaints();
    const respondent = row.cell('respondent_id');
    if (respondent === '') use(problem('respondent_id', '', { key: 'respondent' }));
    if (respondent.length > longestId)
      problems.push({ key: 'too-long', column: 'respondent_id', most: longestId });
    const place = use(readPlace(row, rules));
    const language = use(readLanguage(row.cell('language'), study.language));
    const answeredAt = use(readTime(row.cell('answered_at'), study.createdAt));
    const content = place && readContent(row, place, language ?? study.language, rules);
    if (content && 'problems' in content) problems.push(...content.problems);
    if (problems.length > 0 || !place || !language || !answeredAt) return { problems };
    if (!content || 'problems' in content) return { problems };

    const { audience, lane } = place;
    const { person, interview } = respondentIds(hash, study.id, respondent, audience);
    const exported = readExported(row);
    const named = content.question !== '' && content.question === row.cell('question');
    const meant = exported ? exportColumns : importColumns;
    const notes = row.notes(
      named ? [...meant, 'question'] : meant.filter((column) => column !== 'question'),
    );
    const answer: Omit<Answer, 'id'> = {
      interview,
      person,
      audience,
      stage: place.stage?.id ?? null,
      lane,
      ...content,
      frequency: null,
      language,
      source: 'import',
      answeredAt,
      revisions: 0,
      trial: false,
      skipped: false,
      ...(Object.keys(notes).length > 0 ? { notes } : {}),
    };
    return { ...answer, ...(exported ?? { id: idOf(answer, hash) }) };
  };
}

/**
 * What an export knows beyond the import columns; null for a row that is not one of an export. Its ids are
 * kept, so that an export imported where it came from adds nothing, and elsewhere gives the same export.
 */
function readExported(
  row: Row,
): Pick<
  Answer,
  'id' | 'interview' | 'revisions' | 'trial' | 'frequency' | 'owner' | 'target'
> | null {
  const [id, interview] = [row.cell('id'), row.cell('interview')];
  const ours = /^[a-z0-9-]{1,100}$/.test(id) && interview !== '' && id.startsWith(`${interview}-`);
  if (!ours) return null;
  const revisions = readWhole('revisions', row.cell('revisions'), { min: 0, max: 999 });
  return {
    id,
    interview,
    revisions: 'value' in revisions ? (revisions.value ?? 0) : 0,
    trial: row.cell('trial').toLowerCase() === 'true',
    frequency: row.cell('frequency') || null,
    ...(row.cell('owner') ? { owner: row.cell('owner') } : {}),
    ...(row.cell('target') ? { target: row.cell('target') } : {}),
  };
}

/** An id that follows from what was said by whom and when; notes and the question's name do not matter. */
function idOf(answer: Omit<Answer, 'id'>, hash: Hash): string {
  const { interview, stage, lane, text, rating, severity, obstacle, language, answeredAt } = answer;
  const trait = lane === 'persona' ? answer.question : '';
  const content = [stage, lane, trait, text, rating, severity, obstacle, language, answeredAt];
  return `${interview}-${hash(JSON.stringify([interview, ...content])).slice(0, 20)}`;
}
