import { cleanLine } from '../../domain/evidence.ts';
import type { Guide, Stage } from '../../domain/guide.ts';
import { identityOf, type StudyMetric } from '../../domain/metric.ts';
import { readPeriod } from '../../domain/period.ts';
import { readFigure } from '../../domain/read-figure.ts';
import type { Study } from '../../domain/study.ts';
import { createComplaints, problem, type Read } from './cells.ts';
import type { metricColumns, Row } from './columns.ts';
import { createGuideWords } from './guide-words.ts';
import { createNames } from './names.ts';
import type { Hash } from './respondent.ts';

type MetricRow = Row<(typeof metricColumns)[number]>;

/** Reads a row as a metric; `problems` are all that is wrong with it. */
export type MetricReader = (row: MetricRow) => StudyMetric | { problems: string[] };

/** Longest texts, in characters: what fits the map. */
const longest = { metric: 60, touchpoint: 60, unit: 24, source: 80 };

/** Builds a {@link MetricReader}. The same number told anew has the same id. */
export function createMetricReader(study: Study, guide: Guide, hash: Hash): MetricReader {
  const words = createGuideWords(guide, study.language);
  const touchpoints = new Map(
    guide.stages.map((stage) => [stage.id, createNames(stage.touchpoints)]),
  );
  const readStage = (said: string): Read<Stage> => {
    const stage = words.stage(said);
    return stage ? { value: stage } : problem('stage', said, `give one of ${words.stages}`);
  };
  return (row) => {
    const { problems, use } = createComplaints();
    const stage = use(readStage(row.cell('stage')));
    const place = use(readText(row, 'touchpoint'));
    const name = use(readNeeded(row, 'metric', 'say what was measured, such as NPS or conversion'));
    const measured = use(readMeasured(row));
    const n = use(readN(row.cell('n')));
    const period = use(readWhen(row.cell('period')));
    const source = use(
      readNeeded(row, 'source', 'say where it comes from, such as CRM or a survey'),
    );
    if (!stage || place === undefined || !name || !measured) return { problems };
    if (n === undefined || !period || !source) return { problems };
    const touchpoint = touchpoints.get(stage.id)?.exact(place)?.id ?? (place || null);
    const metric = { stage: stage.id, touchpoint, name, ...measured, n, period, source };
    return { id: `m${hash(identityOf(metric)).slice(0, 12)}`, ...metric };
  };
}

/** A text without links and personal data, on one line; empty where the cell is. */
function readText(row: MetricRow, column: keyof typeof longest): Read<string> {
  const cell = row.cell(column);
  const text = cleanLine(cell, Number.POSITIVE_INFINITY);
  if (text === '' && cell !== '') return problem(column, cell, 'give words instead of a link');
  return text.length > longest[column]
    ? problem(column, cell, `at most ${longest[column]} characters`)
    : { value: text };
}

function readNeeded(row: MetricRow, column: keyof typeof longest, wanted: string): Read<string> {
  const read = readText(row, column);
  return 'value' in read && read.value === '' ? problem(column, '', wanted) : read;
}

function readMeasured(row: MetricRow): Read<Pick<StudyMetric, 'value' | 'unit'>> {
  const read = readText(row, 'unit');
  if ('problem' in read) return read;
  const figure = readNumber('value', row.cell('value'), 'a number, such as 3.2, 3,2 or 41%');
  if ('problem' in figure) return figure;
  const { value, percent } = figure.value;
  const unit = read.value || (percent ? '%' : '');
  return percent && unit !== '%'
    ? problem('value', row.cell('value'), `it has a per cent sign, and the unit is "${unit}"`)
    : { value: { value, unit } };
}

function readN(cell: string): Read<number | null> {
  if (cell === '') return { value: null };
  const wanted = 'a whole number from 1 on, or nothing where it is not known';
  const figure = readNumber('n', cell, wanted);
  if ('problem' in figure) return figure;
  const { value, percent } = figure.value;
  return !percent && Number.isInteger(value) && value > 0
    ? { value }
    : problem('n', cell, `give ${wanted}`);
}

function readNumber(column: string, cell: string, wanted: string) {
  const figure = readFigure(cell);
  if (!figure) return problem(column, cell, `give ${wanted}`);
  if (!('unsure' in figure)) return { value: figure };
  const [whole, decimal] = figure.unsure;
  const either = `${whole} or ${decimal}`;
  return problem(column, cell, `it may mean ${either}; write ${whole} or ${decimal.toFixed(4)}`);
}

function readWhen(cell: string): Read<string> {
  const period = readPeriod(cell);
  return period === null
    ? problem('period', cell, 'give 2026, 2026-Q3, 2026-09, 2026-09-14 or a range of two of them')
    : { value: period };
}
