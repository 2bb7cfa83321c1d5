import type { Answer } from './answer.ts';
import type { JourneyMap, Statement } from './journey-map.ts';
import { type Audience, type MapLane, mapLanes } from './lane.ts';

/** Different people among answers. */
export function peopleIn(answers: Answer[], audience: Audience): number {
  return new Set(answers.filter((each) => each.audience === audience).map((each) => each.person))
    .size;
}

/** How many people were asked at a stage: everyone who answered or skipped a question there. */
export function askedAt(answers: Answer[], stage: string): { customers: number; staff: number } {
  const there = answers.filter((answer) => answer.stage === stage);
  return { customers: peopleIn(there, 'customer'), staff: peopleIn(there, 'staff') };
}

/** Who and what a map rests on. */
export function sampleOf(answers: Answer[]): JourneyMap['sample'] {
  const said = answers.filter((answer) => !answer.skipped);
  const languages: Record<string, number> = {};
  for (const { language } of said) languages[language] = (languages[language] ?? 0) + 1;
  const times = said.map((answer) => new Date(answer.answeredAt).toISOString()).sort();
  return {
    customers: peopleIn(said, 'customer'),
    staff: peopleIn(said, 'staff'),
    answers: said.length,
    languages,
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  };
}

/** How many customers said that the stage did not happen for them, of those who were asked whether it did. */
export function dropOffAt(answers: Answer[], stage: string): { left: number; of: number } {
  const there = answers.filter(
    (answer) => answer.stage === stage && answer.audience === 'customer' && !answer.skipped,
  );
  const people = (test: (answer: Answer) => boolean) =>
    new Set(there.filter(test).map((answer) => answer.person)).size;
  const left = people((a) => a.lane === 'dropoff' || (a.lane === 'reach' && a.choices[0] === 'no'));
  const told = people((a) => a.lane === 'reach' || a.lane === 'dropoff');
  return {
    left,
    of: left > 0 && !there.some((a) => a.lane === 'reach') ? peopleIn(there, 'customer') : told,
  };
}

/** From how many people on there is enough to trust a cell: below it, evidence is thin. */
const enough = 3;

/** How many people stand behind each cell of the map. */
export function coverageOf(
  stages: { id: string; lanes: Record<MapLane, Statement[]> }[],
): JourneyMap['coverage'] {
  return stages.flatMap(({ id: stage, lanes }) =>
    mapLanes.map((lane) => {
      const evidence = lanes[lane].flatMap((statement) => statement.evidence);
      const of = (audience: Audience) =>
        new Set(evidence.filter((e) => e.audience === audience).map((e) => e.person)).size;
      const [customers, staff] = [of('customer'), of('staff')];
      const people = customers + staff;
      const level = people === 0 ? 'none' : people < enough ? 'thin' : 'strong';
      return { stage, lane, customers, staff, level } as const;
    }),
  );
}
