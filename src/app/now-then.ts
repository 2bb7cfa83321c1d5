import type { MapStage } from '../domain/journey-map.ts';
import { kept } from '../domain/kept.ts';
import type { Phrases } from './phrases.ts';

interface People {
  customers: number;
  staff: number;
}

/** A stage now, or as it should be: how customers feel, and what most people said, of how many. */
export interface Side {
  label: string;
  feeling: { score: number; n: number } | null;
  said: { text: string; share: string } | null;
}

/** A stage as it is now, on the map that a future starts from, beside how it should be. */
export function nowThen(stage: MapStage, { say }: Phrases): [now: Side, expected: Side] {
  const { now, emotion, lanes, asked } = stage;
  const [barrier] = now?.barriers ?? [];
  const [ideal] = kept(lanes.ideal);
  return [
    sideOf(say('now'), now?.feeling ?? null, barrier, now?.asked),
    sideOf(say('expected'), emotion.customers, ideal, asked),
  ];
}

function sideOf(
  label: string,
  feeling: Side['feeling'],
  said: { text: string; respondents: People } | undefined,
  asked: People | undefined,
): Side {
  // Most of it is what customers say; what only employees said is out of their number.
  const who = said && said.respondents.customers > 0 ? 'customers' : 'staff';
  return {
    label,
    feeling,
    said:
      said && asked ? { text: said.text, share: `${said.respondents[who]}/${asked[who]}` } : null,
  };
}
