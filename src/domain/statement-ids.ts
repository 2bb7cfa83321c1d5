import type { JourneyMap, MapStage, Recommendation, Statement } from './journey-map.ts';
import { type CodeLane, mapLanes } from './lane.ts';

const letters: Record<CodeLane, string> = {
  actions: 'a',
  touchpoints: 't',
  thoughts: 'h',
  needs: 'n',
  barriers: 'b',
  gains: 'g',
  moments: 'm',
  ideal: 'i',
  frontstage: 'f',
  backstage: 'k',
  systems: 's',
  emotions: 'e',
  dropoff: 'd',
};

/**
 * Gives statements their ids (b1, b2 …): that of the former version's statement of the same stage and lane
 * with which they share most of their evidence (at least half of all; of equals, the one of the same text),
 * otherwise the next free number.
 */
export function createIdGiver(former: JourneyMap | null) {
  const used = new Set<string>(former ? allIds(former) : []);
  const taken = new Set<string>();
  const fresh = (letter: string) => {
    let number = 1;
    while (used.has(`${letter}${number}`)) number++;
    const id = `${letter}${number}`;
    used.add(id);
    return id;
  };
  const inherited = (before: Statement[], now: Statement) => {
    const candidates = before
      .filter(({ id }) => !taken.has(id))
      .map(({ id, text, evidence }) => ({
        id,
        shared: overlap(evidence, now.evidence),
        same: Number(text === now.text),
      }))
      .filter(({ shared }) => shared >= 0.5)
      .sort(
        (one, other) =>
          other.shared - one.shared || other.same - one.same || (one.id < other.id ? -1 : 1),
      );
    const id = candidates[0]?.id;
    if (id) taken.add(id);
    return id;
  };
  return {
    forStatements(stage: string, lane: CodeLane, statements: Statement[]): Statement[] {
      const before = formerStatements(former, stage, lane);
      return statements.map((statement) => ({
        ...statement,
        id: inherited(before, statement) ?? fresh(letters[lane]),
      }));
    },
    /** A recommendation keeps its id where stage and wording are the same. */
    forRecommendation(recommendation: Omit<Recommendation, 'id'>): string {
      const same = former?.recommendations.find(
        ({ id, stage, text }) =>
          !taken.has(id) && stage === recommendation.stage && text === recommendation.text,
      );
      if (same) taken.add(same.id);
      return same?.id ?? fresh('r');
    },
  };
}

function formerStatements(former: JourneyMap | null, stage: string, lane: CodeLane): Statement[] {
  const found = former?.stages.find(({ id }) => id === stage);
  if (!found || lane === 'emotions') return [];
  return lane === 'dropoff' ? found.dropOff.reasons : found.lanes[lane];
}

function allIds(map: JourneyMap): string[] {
  const ofStage = (stage: MapStage) => [
    ...mapLanes.flatMap((lane) => stage.lanes[lane]),
    ...stage.dropOff.reasons,
  ];
  return [...map.stages.flatMap(ofStage), ...map.recommendations].map(({ id }) => id);
}

/** Share of answers two pieces of evidence have in common (Jaccard index). */
function overlap(one: { answer: string }[], other: { answer: string }[]): number {
  const first = new Set(one.map(({ answer }) => answer));
  const second = new Set(other.map(({ answer }) => answer));
  const shared = [...first].filter((answer) => second.has(answer)).length;
  return shared / (first.size + second.size - shared || 1);
}
