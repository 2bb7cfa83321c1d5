import { nowThen, type Side } from '../../app/now-then.ts';
import type { Phrases } from '../../app/phrases.ts';
import type { MapStage } from '../../domain/journey-map.ts';
import type { PairCell, PairSide } from './view.ts';

/** A stage as it is now, on the map that a future starts from, beside how it should be. */
export function pairCell(stage: MapStage, phrases: Phrases): PairCell {
  const [now, expected] = nowThen(stage, phrases);
  return {
    ...{ level: 'strong', note: null, cards: [], more: null, lead: null },
    pair: { now: sideOf(now, phrases), expected: sideOf(expected, phrases) },
  };
}

function sideOf({ label, feeling, said }: Side, { say, signed }: Phrases): PairSide {
  return {
    label,
    face: feeling && Math.round(feeling.score),
    score: feeling && signed(feeling.score),
    n: feeling && `n ${feeling.n}`,
    note: (feeling ?? said) ? null : say('nothing-said'),
    text: said?.text ?? null,
    share: said?.share ?? null,
  };
}
