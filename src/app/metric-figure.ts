import type { JourneyMap, Metric } from '../domain/journey-map.ts';
import type { Phrases } from './phrases.ts';

/** The metrics that a recommendation cites, each on one line. */
export function citedMetrics(map: JourneyMap, ids: string[], phrases: Phrases): string[] {
  const metrics = map.stages.flatMap((stage) => stage.metrics);
  return ids.flatMap((id) => {
    const metric = metrics.find((each) => each.id === id);
    if (!metric) return [];
    const { value, unit } = figureOf(metric, phrases);
    return [`${[metric.name, value, unit].filter(Boolean).join(' ')}, ${metric.period}`];
  });
}

/** Number and unit as they are drawn: per cent signs belong to the number, scales stand in brackets. */
export function figureOf(
  { value, unit }: Metric,
  phrases: Phrases,
): { value: string; unit: string } {
  if (unit === '%') return { value: phrases.percent(value), unit: '' };
  const [, from, to] = /^(\d+) ?[-–—] ?(\d+)$/.exec(unit) ?? [];
  return { value: phrases.figure(value), unit: from && to ? `(${from}–${to})` : unit };
}
