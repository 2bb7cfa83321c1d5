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
import type { Reason, Wanted } from './reason.ts';
import type { Hash } from './respondent.ts';

type MetricRow = Row<(typeof metricColumns)[number]>;

/** Reads a row as a metric; `problems` are all that is wrong with it. */
export type MetricReader = (row: MetricRow) => StudyMetric | { problems: Reason[] };

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
    return stage ? { value: stage } : problem('stage', said, { key: 'one-of', list: words.stages });
  };
  return (row) => {
    const { problems, use } = createComplaints();
    const stage = use(readStage(row.cell('stage')));
    const place = use(readText(row, 'touchpoint'));
    const name = use(readNeeded(row, 'metric'));
    const measured = use(readMeasured(row));
    const n = use(readN(row.cell('n')));
    const period = use(readWhen(row.cell('period')));
    const source = use(readNeeded(row, 'source'));
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
  if (text === '' && cell !== '') return problem(column, cell, { key: 'words' });
  return text.length > longest[column]
    ? problem(column, cell, { key: 'shorter', most: longest[column] })
    : { value: text };
}

function readNeeded(row: MetricRow, column: 'metric' | 'source'): Read<string> {
  const read = readText(row, column);
  return 'value' in read && read.value === '' ? problem(column, '', { key: column }) : read;
}

function readMeasured(row: MetricRow): Read<Pick<StudyMetric, 'value' | 'unit'>> {
  const read = readText(row, 'unit');
  if ('problem' in read) return read;
  const figure = readNumber('value', row.cell('value'), { key: 'number' });
  if ('problem' in figure) return figure;
  const { value, percent } = figure.value;
  const unit = read.value || (percent ? '%' : '');
  return percent && unit !== '%'
    ? problem('value', row.cell('value'), { key: 'no-percent', unit })
    : { value: { value, unit } };
}

function readN(cell: string): Read<number | null> {
  if (cell === '') return { value: null };
  const figure = readNumber('n', cell, { key: 'count' });
  if ('problem' in figure) return figure;
  const { value, percent } = figure.value;
  return !percent && Number.isInteger(value) && value > 0
    ? { value }
    : problem('n', cell, { key: 'count' });
}

function readNumber(column: string, cell: string, wanted: Wanted) {
  const figure = readFigure(cell);
  if (!figure) return problem(column, cell, wanted);
  if (!('unsure' in figure)) return { value: figure };
  const [whole, decimal] = figure.unsure;
  return problem(column, cell, { key: 'unsure', whole, decimal });
}

function readWhen(cell: string): Read<string> {
  const period = readPeriod(cell);
  return period === null ? problem('period', cell, { key: 'period' }) : { value: period };
}
