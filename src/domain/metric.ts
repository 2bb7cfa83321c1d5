import { z } from 'zod';
import type { Stage } from './guide.ts';
import type { Metric } from './journey-map.ts';
import type { Language } from './language.ts';
import { endOf } from './period.ts';

/**
 * A number that a marketer brought from analytics, CRM or a survey. `id` follows from what it tells, of when and
 * from where, so that the same number told anew takes its own place.
 */
export const studyMetricSchema = z.object({
  id: z.string().min(1),
  /** Id of a stage of the study's guide. */
  stage: z.string().min(1),
  /** Id of a touchpoint of that stage, or the words for another one. */
  touchpoint: z.string().min(1).nullable(),
  name: z.string().min(1),
  value: z.number(),
  /** `%`, a scale such as `1-7`, or any other; may be empty. */
  unit: z.string(),
  /** How many people or cases stand behind it. */
  n: z.int().min(1).nullable(),
  /** As `readPeriod` gives it. */
  period: z.string().min(1),
  source: z.string().min(1),
});
export type StudyMetric = z.infer<typeof studyMetricSchema>;

/** A metric as a map shows it. */
export type StageMetric = Metric & { id: string };

/** What a metric is about: two with the same identity cannot both be true. Case and spaces do not matter. */
export function identityOf(metric: Omit<StudyMetric, 'id'>): string {
  const { stage, touchpoint, name, period, source } = metric;
  return JSON.stringify([stage, touchpoint, name, period, source].map(plain));
}

/** Whether two metrics of the same identity tell the same number. */
export function agree(one: StudyMetric, other: StudyMetric): boolean {
  return one.value === other.value && one.unit === other.unit && one.n === other.n;
}

/**
 * The metrics of a stage as the map shows them, with touchpoints by their names: the latest of each kind first,
 * by name, then those of earlier times.
 */
export function metricsAt(stage: Stage, metrics: StudyMetric[], language: Language): StageMetric[] {
  const { compare } = new Intl.Collator(language);
  const seen = new Map<string, number>();
  return metrics
    .filter((metric) => metric.stage === stage.id)
    .map(({ stage: _, touchpoint, ...metric }) => ({
      ...metric,
      ...(touchpoint === null ? {} : { touchpoint: nameOf(touchpoint, stage, language) }),
    }))
    .sort((one, other) => compare(endOf(other.period), endOf(one.period)))
    .map((metric) => {
      const kind = JSON.stringify([metric.name, metric.touchpoint, metric.source].map(plain));
      const age = seen.get(kind) ?? 0;
      seen.set(kind, age + 1);
      return { metric, age };
    })
    .sort(
      ({ metric: one, age }, { metric: other, age: otherAge }) =>
        age - otherAge ||
        compare(one.name, other.name) ||
        compare(one.touchpoint ?? '', other.touchpoint ?? '') ||
        compare(one.source, other.source) ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ metric }) => metric);
}

function nameOf(touchpoint: string, stage: Stage, language: Language): string {
  return stage.touchpoints.find(({ id }) => id === touchpoint)?.label[language] ?? touchpoint;
}

function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
