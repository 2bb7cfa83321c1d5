import type { Answer } from '../../domain/answer.ts';
import type { Guide } from '../../domain/guide.ts';
import { type Audience, audienceSchema } from '../../domain/lane.ts';
import type { Study } from '../../domain/study.ts';
import { problem, type Read, readLanguage, readTime, readWhole } from './cells.ts';
import type { Columns } from './columns.ts';
import { createGuideWords } from './guide-words.ts';
import { createLanes } from './lanes.ts';
import { readContent } from './read-content.ts';
import { type Hash, respondentIds } from './respondent.ts';

/** Reads a row as an answer; `problems` are all that is wrong with it. */
export type RowReader = (record: Record<string, string>) => Answer | { problems: string[] };

const longestText = 10_000;
const longestId = 200;

/** Builds a {@link RowReader}. The same row gives the same answer, under the same id. */
export function createRowReader(
  study: Study,
  guide: Guide,
  columns: Columns,
  hash: Hash,
): RowReader {
  const lanes = createLanes(guide);
  const words = createGuideWords(guide, study.language);

  return (record) => {
    const problems: string[] = [];
    const use = <T>(read: Read<T>): T | undefined => {
      if ('value' in read) return read.value;
      problems.push(read.problem);
      return undefined;
    };
    const cell = (column: Parameters<Columns['cell']>[1]) => columns.cell(record, column);

    for (const [name, value] of Object.entries(record))
      if (value.length > longestText)
        problems.push(`${name} is longer than ${longestText} characters`);
    const respondent = cell('respondent_id');
    if (respondent === '') problems.push('respondent_id is empty: say who answered');
    if (respondent.length > longestId)
      problems.push(`respondent_id is longer than ${longestId} characters`);
    const audience = use(readAudience(cell('audience')));
    const language = use(readLanguage(cell('language'), study.language));
    const answeredAt = use(readTime(cell('answered_at'), study.createdAt));
    const stage = use(readStage(cell('stage'), words));
    const content = readContent(
      { audience, stage, language: language ?? study.language },
      {
        lane: cell('lane'),
        text: columns.verbatim(record, 'text'),
        rating: cell('rating'),
        severity: cell('severity'),
        obstacle: cell('obstacle'),
        question: cell('question'),
      },
      { lanes, words },
    );
    if ('problems' in content) problems.push(...content.problems);
    const whole = audience && language && answeredAt && stage !== undefined;
    if (problems.length > 0 || 'problems' in content || !whole) return { problems };

    const ids = respondentIds(hash, study.id, respondent, audience);
    const exported = readExported(cell('id'), cell('interview'));
    const notes = columns.others(record, exported ? exportColumns : importColumns(content));
    return {
      ...(exported ?? { interview: ids.interview, id: idOf(ids.interview, content, hash) }),
      person: ids.person,
      audience,
      stage: stage?.id ?? null,
      ...content,
      frequency: null,
      language,
      source: 'import',
      answeredAt,
      revisions: exported ? (use(readWhole('', cell('revisions'), revisionRange)) ?? 0) : 0,
      trial: exported !== null && cell('trial').toLowerCase() === 'true',
      skipped: false,
      ...(Object.keys(notes).length > 0 ? { notes } : {}),
    };
  };
}
