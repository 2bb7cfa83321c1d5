import { tableOf } from '../bench/table.ts';
import type { Verdict } from './judge-draft.ts';
import { type Goal, type Measure, measures, reaches } from './measures.ts';

/** A draft that was judged, and which summariser made it. */
export interface Judged {
  summariser: string;
  verdict: Verdict;
}

/** Prices in any currency for a million tokens; undefined where they are not known. */
export interface Prices {
  in?: number | undefined;
  out?: number | undefined;
}

/** Lays the verdicts out side by side; a number that misses its goal is marked. */
export function tableOfVerdicts(judged: Judged[], prices: Prices): string {
  const header = [
    '',
    'goal',
    ...judged.map((each) => `${each.verdict.language} ${each.summariser}`),
  ];
  const list: Measure[] = Object.values(measures);
  return tableOf(header, [
    ...list.map((measure) => [
      measure.name,
      measure.goal ? shownGoal(measure.goal) : '',
      ...judged.map(({ verdict }) => shown(measure, verdict)),
    ]),
    ['tokens in per 100 interviews', '', ...judged.map((each) => per100(each, 'input').toFixed(0))],
    ['tokens out per 100 interviews', '', ...judged.map((e) => per100(e, 'output').toFixed(0))],
    ['cost per 100 interviews', '', ...judged.map((each) => cost(each, prices))],
    ['seconds', '', ...judged.map(({ verdict }) => verdict.seconds.toFixed(1))],
  ]);
}

/** What makes a draft unfit to be shown to anybody, one line each. */
export function brokenMusts(judged: Judged[]): string[] {
  return judged.flatMap(({ summariser, verdict }) =>
    [
      ...(verdict.verified < 1 ? ['evidence that could not be verified'] : []),
      ...verdict.injections,
      ...verdict.personalData.map((secret) => `personal data: ${secret}`),
    ].map((problem) => `${verdict.language} ${summariser}: ${problem}`),
  );
}

function shown({ of, goal, outOf }: Measure, verdict: Verdict): string {
  const value = of(verdict);
  if (Number.isNaN(value)) return '–';
  const total = outOf?.(verdict);
  const number = outOf ? String(value) : value.toFixed(2);
  const miss = goal && !reaches(value, goal) ? ' ✗' : '';
  return `${number}${total == null ? '' : `/${total}`}${miss}`;
}

function shownGoal(goal: Goal): string {
  return 'least' in goal ? `≥ ${goal.least}` : `≤ ${goal.most}`;
}

function per100({ verdict }: Judged, kind: 'input' | 'output'): number {
  return (verdict.usage[kind] * 100) / verdict.respondents;
}

function cost(judged: Judged, prices: Prices): string {
  if (prices.in === undefined || prices.out === undefined) return '';
  const tokens = per100(judged, 'input') * prices.in + per100(judged, 'output') * prices.out;
  return (tokens / 1_000_000).toFixed(2);
}
