import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/guide.ts';
import type { AnswerLane } from '../../domain/lane.ts';
import { createComplaints, problem, type Read, readWhole, readYesNo } from './cells.ts';
import type { Row } from './columns.ts';
import { kindOf, obstructive } from './lanes.ts';
import type { Place, RowRules } from './read-place.ts';
import type { Reason } from './reason.ts';

type Content = Pick<
  Answer,
  'question' | 'kind' | 'text' | 'choices' | 'rating' | 'score' | 'severity' | 'obstacle'
>;

/** Reads what was said and tapped; `problems` are all that does not fit the lane. */
export function readContent(
  row: Row,
  place: Place,
  language: string,
  { lanes, words }: RowRules,
): Content | { problems: Reason[] } {
  const { audience, lane, stage } = place;
  const { problems, use } = createComplaints();
  const question = lanes.question(audience, lane, stage?.id ?? null, row.cell('question'));
  const kind = question?.kind ?? kindOf(lane);
  const text = row.cell('text') === '' ? '' : row.verbatim('text');
  const rated = lane === 'emotions';
  const isObstructive = obstructive.includes(lane);
  const whole = (column: 'rating' | 'severity', min: number, max: number) =>
    use(readWhole(column, row.cell(column), { min, max })) ?? null;
  const none = (column: 'rating' | 'severity' | 'obstacle', list: readonly AnswerLane[]): null => {
    const cell = row.cell(column);
    if (cell !== '') use(problem(column, cell, { key: 'elsewhere', list }));
    return null;
  };

  const rating = rated ? whole('rating', -2, 2) : none('rating', ['emotions']);
  const severity = isObstructive ? whole('severity', 1, 5) : none('severity', obstructive);
  if (!isObstructive) none('obstacle', obstructive);
  if (rated && text === '' && row.cell('rating') === '')
    problems.push({ key: 'both-empty', column: 'rating', other: 'text', lane });
  if (!rated && text === '') use(problem('text', text, { key: 'text', lane }));
  const said = use(readSaid(text, kind, question, place, language, words));
  if (problems.length > 0 || !said) return { problems };
  return {
    question: question?.id ?? '',
    kind,
    ...said,
    rating,
    severity,
    obstacle: isObstructive ? words.obstacles(row.cell('obstacle')) : [],
  };
}

type Said = Pick<Content, 'text' | 'choices' | 'score'>;

function readSaid(
  text: string,
  kind: Question['kind'],
  question: Question | null,
  { lane, stage }: Place,
  language: string,
  words: RowRules['words'],
): Read<Said> {
  const plain: Said = { text, choices: [], score: null };
  if (text === '') return { value: plain };
  if (lane === 'touchpoints') {
    const named = words.touchpoints(stage, text, language);
    return named.choices.length > 0
      ? { value: { ...plain, ...named } }
      : problem('text', text, { key: 'touchpoints' });
  }
  switch (kind) {
    case 'yesno': {
      const answer = readYesNo(text, language);
      return answer
        ? { value: { ...plain, choices: [answer] } }
        : problem('text', text, { key: 'yes-or-no', lane });
    }
    case 'scale': {
      const score = /^(\d{1,2})(?:[.,]0+)?(?:\s*\/\s*10)?$/.exec(text.trim())?.[1];
      return score !== undefined && Number(score) <= 10
        ? { value: { ...plain, score: Number(score) } }
        : problem('text', text, { key: 'score', lane });
    }
    case 'choice':
    case 'multi':
      return { value: { ...plain, choices: words.options(question, text) } };
    default:
      return { value: plain };
  }
}
