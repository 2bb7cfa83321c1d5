import type { JourneyMap, MapStage } from './journey-map.ts';
import { kept } from './kept.ts';

const mostBarriers = 3;

/**
 * A map of the future beside the current-state map it starts from: each of its stages that is on both says how it
 * feels now and what gets in the way most. Without one, the map as it is by itself.
 */
export function withNow(map: JourneyMap, current: JourneyMap | null): JourneyMap {
  const { startsFrom: _, ...alone } = map;
  const stages = map.stages.map((stage): MapStage => {
    const { now: _, ...future } = stage;
    const now = current?.stages.find(({ id }) => id === stage.id);
    return now ? { ...future, now: nowOf(now) } : future;
  });
  if (!current) return { ...alone, stages };
  const { study, version } = current;
  return { ...alone, stages, startsFrom: { study: study.id, title: study.title, version } };
}

function nowOf({ asked, emotion, lanes }: MapStage): NonNullable<MapStage['now']> {
  const { customers } = emotion;
  return {
    asked: { customers: asked.customers, staff: asked.staff },
    feeling: customers && { score: customers.score, n: customers.n },
    barriers: kept(lanes.barriers)
      .slice(0, mostBarriers)
      .map(({ id, text, respondents: { customers, staff }, severity }) => ({
        id,
        text,
        respondents: { customers, staff },
        severity,
      })),
  };
}
