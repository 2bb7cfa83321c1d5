import type { Recommendation, Statement } from './journey-map.ts';

/** Statements in the order of the map, without those that a person rejected. */
export function kept(statements: Statement[]): Statement[] {
  return statements.filter(({ review }) => review !== 'rejected');
}

/** Recommendations in the order of the map, without those that a person rejected. */
export function keptActions(actions: Recommendation[]): Recommendation[] {
  return actions.filter(({ status }) => status !== 'rejected');
}
