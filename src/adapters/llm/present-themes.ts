import type { ThemeSummary } from '../../app/summariser.ts';
import { samplesOf } from '../../domain/evidence.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { StageMetric } from '../../domain/metric.ts';
import { tagged } from './delimit.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type BatchSize, pack } from './in-batches.ts';

const samplesShown = 3;
const sampleLength = 300;

/** What comes first where not all themes go into one call; what is in none of these lanes is background. */
const ranks: Partial<Record<CodeLane, number>> = {
  barriers: 3,
  dropoff: 3,
  ideal: 2,
  needs: 2,
  moments: 2,
  frontstage: 2,
  backstage: 2,
  systems: 2,
  gains: 1,
};
/** From which rank on a theme may ask for an action by itself. */
const asking = 2;

/** Themes by the calls that show them, what weighs most first; what asks for nothing has no call of its own. */
export function batchesOf(themes: ThemeSummary[], size: BatchSize): ThemeSummary[][] {
  const weighed = themes.toSorted((a, b) => rankOf(b) - rankOf(a) || weight(b) - weight(a));
  return pack(weighed, size, (theme) => estimateTokens(presentTheme(theme, 0))).filter((batch) =>
    batch.some((theme) => rankOf(theme) >= asking),
  );
}

function rankOf({ lane }: ThemeSummary): number {
  return ranks[lane] ?? 0;
}

function weight({ customers, staff, severity }: ThemeSummary): number {
  return (customers + staff) * (severity ?? 3);
}

/** A theme as the prompt shows it; ids count from T1 within the call. */
export function presentTheme(theme: ThemeSummary, n: number): string {
  const { lane, customers, staff, asked, title } = theme;
  const severity = theme.severity === null ? null : Math.round(theme.severity * 10) / 10;
  const words = samplesOf(theme.segments, samplesShown).map(({ audience, text }) =>
    tagged('words', { from: audience }, text.slice(0, sampleLength)),
  );
  return tagged(
    'theme',
    { id: `T${n + 1}`, lane, customers, staff, asked, severity },
    title,
    words,
  );
}

/** A metric as the prompt shows it; ids count from M1. */
export function presentMetric(metric: StageMetric, at: number): string {
  const { name, value, n, period, source } = metric;
  const [touchpoint, unit] = [metric.touchpoint ?? null, metric.unit || null];
  return tagged('metric', { id: `M${at + 1}`, touchpoint, value, unit, n, period, source }, name);
}
