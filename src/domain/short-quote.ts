import type { Evidence, MapStage } from './journey-map.ts';
import { kept } from './kept.ts';
import type { MapLane } from './lane.ts';

/** Where the curve of feelings turns. */
export type Turn = 'peak' | 'trough';

const short = 60;
/** "Ok." explains nothing. */
const telling = 12;
/** Not the words for feelings, of which each stage has both: the commonest at a trough may be a glad one. */
const sources: Record<Turn, MapLane[]> = {
  peak: ['gains', 'moments', 'thoughts'],
  trough: ['barriers'],
};

/**
 * A few words of a customer that explain a turn of the curve: what the first statement of a lane that explains it
 * rests on. Rather in the map's language than short, rather short than long; null where nobody's words explain it.
 */
export function shortQuote(stage: MapStage, turn: Turn, language: string): string | null {
  for (const lane of sources[turn])
    for (const { evidence } of kept(stage.lanes[lane])) {
      const found = best(
        evidence.filter(
          ({ audience, quote }) => audience === 'customer' && quote.length >= telling,
        ),
        language,
      );
      if (found) return found.quote;
    }
  return null;
}

function best(quotes: Evidence[], language: string): Evidence | undefined {
  const own = quotes.filter((evidence) => evidence.language === language);
  const brief = ({ quote }: Evidence) => quote.length <= short;
  return own.find(brief) ?? own[0] ?? quotes.find(brief) ?? quotes[0];
}
