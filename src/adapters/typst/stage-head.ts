import type { MapStage } from '../../domain/journey-map.ts';
import { breakable } from './readable.ts';
import type { StageHead } from './view.ts';

// Names are set in the largest type of the columns, so they break earlier than other words.
const longestWord = 16;

/** A stage as the bar at the top shows it, with how many were asked about it. */
export function stageHead({ name, about, asked }: MapStage): StageHead {
  return {
    name: breakable(name, longestWord),
    about,
    chips: [
      { who: 'customers', text: String(asked.customers), share: null },
      { who: 'staff', text: String(asked.staff), share: null },
    ],
  };
}
