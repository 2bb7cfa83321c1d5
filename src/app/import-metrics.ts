import { agree, type StudyMetric } from '../domain/metric.ts';
import type { ImportRow } from './import-answers.ts';
import { findColumns, metricColumns, requiredMetricColumns } from './importing/columns.ts';
import { createMetricReader } from './importing/read-metric.ts';
import type { Refused } from './importing/reason.ts';
import type { Hash } from './importing/respondent.ts';
import type { MetricStore, StudyStore } from './ports.ts';

/**
 * What came of an import of metrics: how many were not known yet, and how many took the place of another number
 * for the same. In a dry run: would be.
 */
export type MetricsImported =
  | {
      kind: 'imported';
      read: number;
      stored: number;
      replaced: number;
      refused: Refused[];
    }
  | { kind: 'no-such-study' }
  | { kind: 'wrong-header'; missing: string[] };

/** Stores the rows of a file as metrics of a study; those that are wrong are refused, the rest stored. */
export type ImportMetrics = (
  study: string,
  file: { header: string[]; rows: Iterable<ImportRow> },
  options: { dryRun: boolean },
) => Promise<MetricsImported>;

/** Builds {@link ImportMetrics}. */
export function createImportMetrics(deps: {
  studies: Pick<StudyStore, 'get' | 'guide'>;
  metrics: MetricStore;
  hash: Hash;
}): ImportMetrics {
  return async (id, { header, rows }, { dryRun }) => {
    const study = await deps.studies.get(id);
    const guide = study && (await deps.studies.guide(id, study.guide));
    if (!guide) return { kind: 'no-such-study' };
    const columns = findColumns(header, metricColumns, requiredMetricColumns);
    if (columns.missing.length > 0) return { kind: 'wrong-header', missing: columns.missing };
    const readMetric = createMetricReader(study, guide, deps.hash);
    const found = new Map<string, { line: number; metric: StudyMetric }>();
    const refused: Refused[] = [];
    let read = 0;
    for (const row of rows) {
      read++;
      const { line } = row;
      if ('reasons' in row) {
        refused.push(row);
        continue;
      }
      const metric = readMetric(columns.read(row.record));
      if ('problems' in metric) refused.push({ line, reasons: metric.problems });
      else {
        const before = found.get(metric.id);
        if (!before) found.set(metric.id, { line, metric });
        // Which of the two is true, nobody here can tell.
        else if (!agree(before.metric, metric))
          refused.push({ line, reasons: [{ key: 'contradiction', line: before.line }] });
      }
    }
    const known = new Map((await deps.metrics.all(id)).map((metric) => [metric.id, metric]));
    const metrics = [...found.values()].map(({ metric }) => metric);
    const added = metrics.filter((metric) => !known.has(metric.id));
    const changed = metrics.filter((metric) => {
      const before = known.get(metric.id);
      return before && !agree(before, metric);
    });
    if (!dryRun) await deps.metrics.put(id, [...added, ...changed]);
    const [stored, replaced] = [added.length, changed.length];
    return { kind: 'imported', read, stored, replaced, refused };
  };
}
