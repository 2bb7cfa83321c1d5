import type { JourneyMap, Recommendation } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { mapItems } from '../../domain/map-items.ts';

/** Recommendations in the order in which they pay: quick wins, then much impact for little effort. */
export function byReturn(actions: Recommendation[]): Recommendation[] {
  return keptActions(actions).toSorted(
    (a, b) =>
      Number(b.quickWin) - Number(a.quickWin) ||
      (b.impact ?? 0) - (a.impact ?? 0) ||
      (a.effort ?? 6) - (b.effort ?? 6),
  );
}

/** The statements that a recommendation answers, by their texts. */
export function answersOf(map: JourneyMap): (ids: string[]) => string[] {
  const texts = new Map(mapItems(map).map(({ id, text }) => [id, text]));
  return (ids) => ids.flatMap((id) => texts.get(id) ?? []);
}
