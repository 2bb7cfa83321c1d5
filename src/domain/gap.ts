import { allowsFollowUp } from './follow-up.ts';
import type { Guide } from './guide.ts';
import type { JourneyMap } from './journey-map.ts';
import { type MapLane, mapLaneSchema } from './lane.ts';
import { planOf, type Slot } from './plan.ts';
import { enough } from './sample.ts';

/** Where on a map customers could tell more. `thin`: too few spoke of it; `contested`: they disagree. */
export interface Gap {
  stage: string;
  lane: MapLane;
  kind: 'thin' | 'contested';
}

/** A gap with how many people stand behind its cell, and how many customers were asked at its stage. */
export interface CountedGap extends Gap {
  customers: number;
  staff: number;
  asked: number;
}

/**
 * The cells that customers were asked about and that rest on too few people, or on people who disagree. First
 * come barriers, then the stages that more customers reached, then the guide's order.
 */
export function gapsOf(map: JourneyMap, guide: Guide): CountedGap[] {
  const gaps = guide.stages.flatMap(({ id: stage }) => {
    const here = map.stages.find(({ id }) => id === stage);
    const asked = here?.asked.customers ?? 0;
    if (!here || asked === 0) return [];
    const slots = planOf(guide, 'customer').filter((slot) => slot.stage?.id === stage);
    return lanesOf(slots).flatMap((lane) => {
      const cell = map.coverage.find((each) => each.stage === stage && each.lane === lane);
      const { customers = 0, staff = 0 } = cell ?? {};
      // Many who say that there was nothing tell as much as many who name it.
      const isKnown = cell?.answered !== undefined && cell.answered >= enough;
      const isThin = cell !== undefined && cell.level !== 'strong' && !isKnown;
      const isContested =
        here.lanes[lane].some(({ contested }) => contested) &&
        slots.some((slot) => slot.question.lane === lane && allowsFollowUp(slot));
      const kinds = [
        ...(isThin ? (['thin'] as const) : []),
        ...(isContested ? (['contested'] as const) : []),
      ];
      return kinds.map((kind) => ({ stage, lane, kind, customers, staff, asked }));
    });
  });
  return gaps.sort(
    (one, other) =>
      Number(other.lane === 'barriers') - Number(one.lane === 'barriers') ||
      other.asked - one.asked,
  );
}

/** The map's lanes that questions of their own ask about. */
function lanesOf(slots: Slot[]): MapLane[] {
  const lanes = slots.flatMap(({ question }) => {
    const lane = mapLaneSchema.safeParse(question.lane).data;
    return lane && !question.files ? [lane] : [];
  });
  return [...new Set(lanes)];
}
