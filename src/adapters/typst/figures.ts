import { figureOf } from '../../app/metric-figure.ts';
import type { Phrases } from '../../app/phrases.ts';
import type { Metric } from '../../domain/journey-map.ts';
import { plainCard } from './cards.ts';
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
