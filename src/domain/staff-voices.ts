import type { Evidence, JourneyMap } from './journey-map.ts';
import { perLane } from './journey-map.ts';

/**
 * The map as it may leave the house: no id tells that two quotes are one employee's. In each statement the
 * employees are numbered anew (P0001, P0002 …, which are nobody's pseudonyms), so that distinct voices still
 * add up, within a statement and over a lane, and mean nothing beyond one statement. The map that is stored
 * keeps the pseudonyms, for evidence that is withdrawn later.
 */
export function withoutStaffIds(map: JourneyMap): JourneyMap {
  return {
    ...map,
    stages: map.stages.map((stage) => ({
      ...stage,
      emotion: { ...stage.emotion, words: renumbered(stage.emotion.words) },
      lanes: perLane((lane) => renumbered(stage.lanes[lane])),
      dropOff: { ...stage.dropOff, reasons: renumbered(stage.dropOff.reasons) },
    })),
    recommendations: renumbered(map.recommendations),
  };
}

/**
 * Numbers are dealt out in turn from as many as there are employees among these items: each item has as many
 * different ones as it has voices, and all items together as many as there are employees.
 */
function renumbered<T extends { evidence: Evidence[] }>(items: T[]): T[] {
  const staff = items.flatMap(({ evidence }) => evidence.filter(isStaff));
  const pool = new Set(staff.map(({ person }) => person)).size;
  let dealt = 0;
  return items.map((item) => {
    const numbers = new Map<string, string>();
    const give = (person: string) => {
      const number = `P${String((dealt++ % pool) + 1).padStart(4, '0')}`;
      numbers.set(person, number);
      return number;
    };
    // By their words: in the order in which people were asked, places would tell as much as ids.
    const voices = item.evidence.filter(isStaff).sort(byQuote);
    const others = item.evidence.filter((each) => !isStaff(each));
    const renamed = voices.map((each) => ({
      ...each,
      person: numbers.get(each.person) ?? give(each.person),
    }));
    return { ...item, evidence: [...others, ...renamed] };
  });
}

function isStaff({ audience }: Evidence): boolean {
  return audience === 'staff';
}

function byQuote(one: Evidence, other: Evidence): number {
  return one.quote < other.quote ? -1 : one.quote > other.quote ? 1 : 0;
}
