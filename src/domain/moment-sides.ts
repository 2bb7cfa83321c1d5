import type { Statement } from './journey-map.ts';
import { kept } from './kept.ts';
import type { MapItem } from './map-items.ts';

/** Most of each side: what more people said comes first in its lane. */
const most = 3;

/** What spoke for the company, or against it, at a moment that decided. */
export interface MomentSide {
  side: 'strengths' | 'weaknesses';
  statements: Statement[];
}

/**
 * The strengths and weaknesses at a micro-moment: what went well and what got in the way at its stage, of what
 * the very people said whom it decided; none of anything else. Told from the map as it stands, so that it follows
 * every review of it.
 */
export function sidesOf({
  row,
  stage,
  evidence,
}: Pick<MapItem, 'row' | 'stage' | 'evidence'>): MomentSide[] {
  if (row !== 'moments') return [];
  const people = new Set(evidence.map(({ person }) => person));
  const theirs = (side: MomentSide['side'], lane: 'gains' | 'barriers') => {
    const statements = kept(stage.lanes[lane])
      .filter((said) => said.evidence.some(({ person }) => people.has(person)))
      .slice(0, most);
    return statements.length > 0 ? [{ side, statements }] : [];
  };
  return [...theirs('strengths', 'gains'), ...theirs('weaknesses', 'barriers')];
}
