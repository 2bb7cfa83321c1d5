import type { Phrases } from '../../app/phrases.ts';
import type { MapStage } from '../../domain/journey-map.ts';
import { kept } from '../../domain/kept.ts';
import type { PairCell, PairSide } from './view.ts';

/** A stage as it is now, on the map that a future starts from, beside how it should be. */
export function pairCell(stage: MapStage, phrases: Phrases): PairCell {
  const { now, emotion, lanes, asked } = stage;
  const [barrier] = now?.barriers ?? [];
  const [ideal] = kept(lanes.ideal);
  return {
    ...{ level: 'strong', note: null, cards: [], more: null, lead: null },
    pair: {
      now: sideOf(phrases.say('now'), now?.feeling, barrier, now?.asked, phrases),
      expected: sideOf(phrases.say('expected'), emotion.customers, ideal, asked, phrases),
    },
  };
}

interface People {
  customers: number;
  staff: number;
}

function sideOf(
  label: string,
  feeling: { score: number } | null | undefined,
  said: { text: string; respondents: People } | undefined,
  asked: People | undefined,
  { signed }: Phrases,
): PairSide {
  // Most of it is what customers say; what only employees said is out of their number.
  const who = said && said.respondents.customers > 0 ? 'customers' : 'staff';
  return {
    label,
    face: feeling ? Math.round(feeling.score) : null,
    score: feeling ? signed(feeling.score) : null,
    text: said?.text ?? null,
    share: said && asked ? `${said.respondents[who]}/${asked[who]}` : null,
  };
}
