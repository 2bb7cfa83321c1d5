import type { Row } from './table.ts';

const units: Record<string, number> = { ms: 0.001, s: 1, KB: 1 / 1024, MB: 1, GB: 1024 };
const bound = /(≤|<|at most|below|under|≥|>|at least)\s*(?:n\^)?([\d.,]+)\s*(×|[a-zA-Z]*)/;

/** Judges a line: as its benchmark says, else by the bound (`≤ 15 s`) or by the word `faster` in its goal. */
export function judge({ met, goal, ours, reference }: Row): NonNullable<Row['met']> {
  if (met !== undefined) return met;
  if (!goal) return '';
  const [, relation = '', limit, unit] = bound.exec(goal) ?? [];
  if (limit) {
    const value = unit === '×' ? ratioOf(ours, reference) : quantity(ours);
    if (value === null) return '?';
    const bar = scaled(limit, unit === '×' ? '' : unit);
    const most = /≤|<|most|below|under/.test(relation);
    return (most ? value <= bar : value >= bar) ? 'yes' : 'NO';
  }
  if (!/faster/.test(goal)) return '?';
  const [mine, theirs] = [quantity(ours), quantity(reference)];
  if (mine === null) return '?';
  return theirs === null || mine < theirs ? 'yes' : 'NO';
}

function ratioOf(ours: string, reference: string): number | null {
  const [mine, theirs] = [quantity(ours), quantity(reference)];
  return mine === null || theirs === null ? null : mine / theirs;
}

/** The first number of a text with its unit, in seconds, MB or as it is; null without one. */
function quantity(text: string): number | null {
  const [, value, unit] = /([\d.,]*\d)\s*([a-zA-Z]*)/.exec(text) ?? [];
  return value ? scaled(value, unit) : null;
}

function scaled(value: string, unit: string | undefined): number {
  return Number(value.replaceAll(',', '')) * (units[unit ?? ''] ?? 1);
}
