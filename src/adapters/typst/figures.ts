import type { JourneyMap, Metric } from '../../domain/journey-map.ts';
import { plainCard } from './cards.ts';
import type { Phrases } from './phrases.ts';
import type { Card } from './view.ts';

/** A number with its unit, and beside it where it was measured, when, on how many, and who says so. */
export function metricCard(metric: Metric, phrases: Phrases): Card {
  const { name, touchpoint, period, n, source } = metric;
  const facts = [touchpoint, period, n === null ? null : `n ${phrases.figure(n)}`, source];
  return {
    ...plainCard(name),
    figure: figureOf(metric, phrases),
    note: facts.filter(Boolean).join(' · '),
  };
}

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
function figureOf({ value, unit }: Metric, phrases: Phrases): { value: string; unit: string } {
  if (unit === '%') return { value: phrases.percent(value), unit: '' };
  const [, from, to] = /^(\d+) ?[-–—] ?(\d+)$/.exec(unit) ?? [];
  return { value: phrases.figure(value), unit: from && to ? `(${from}–${to})` : unit };
}
