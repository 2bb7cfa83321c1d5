import type { Answer } from './answer.ts';
import { saidNo } from './counted-answers.ts';
import type { JourneyMap, Statement } from './journey-map.ts';
import { type Audience, type MapLane, mapLanes } from './lane.ts';

/** Different people among answers. */
export function peopleIn(answers: Answer[], audience: Audience): number {
  return new Set(answers.filter((each) => each.audience === audience).map((each) => each.person))
    .size;
}

/**
 * How many people were asked about a stage: everyone who answered or skipped a question there, except those
 * who only said that it did not happen for them (and why), and so were asked nothing else.
 */
export function askedAt(answers: Answer[], stage: string): { customers: number; staff: number } {
  const there = answers.filter(
    (answer) => answer.stage === stage && answer.lane !== 'dropoff' && !saidNo(answer),
  );
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

/**
 * Where customers' journeys ended, by stage: at the first stage that did not happen for somebody after the
 * last that did, or the last for which they gave a reason. `of` counts those who had come that far.
 */
export function dropOffs(
  answers: Answer[],
  stages: { id: string }[],
): Map<string, { left: number; of: number }> {
  const order = stages.map(({ id }) => id);
  const byPerson = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (answer.audience !== 'customer' || answer.skipped) continue;
    byPerson.set(answer.person, [...(byPerson.get(answer.person) ?? []), answer]);
  }
  const journeys = [...byPerson.values()].map((said) => ({
    stages: new Set(said.map(({ stage }) => stage)),
    end: endOf(said, order),
  }));
  return new Map(
    order.map((id, n) => {
      const came = journeys.filter(({ stages, end }) => stages.has(id) && (end < 0 || end >= n));
      return [id, { left: came.filter(({ end }) => end === n).length, of: came.length }];
    }),
  );
}

/** Index of the stage at which one person's journey ended; -1 where it did not. */
function endOf(said: Answer[], order: string[]): number {
  const at = (test: (answer: Answer) => boolean) =>
    said.filter(test).map(({ stage }) => order.indexOf(stage ?? ''));
  const happened = Math.max(-1, ...at((a) => a.lane === 'reach' && !saidNo(a)));
  const not = at(saidNo).filter((n) => n > happened);
  if (not.length > 0) return Math.min(...not);
  return Math.max(-1, ...at(({ lane }) => lane === 'dropoff').filter((n) => n > happened));
}

/** From how many people on there is enough to trust a cell: below it, evidence is thin. */
export const enough = 3;

/** How many customers answered what was asked of a lane at a stage, "nothing" included. */
export function answeredAt(answers: Answer[], stage: string, lane: MapLane): number {
  const given = answers.filter(
    (answer) => answer.stage === stage && answer.lane === lane && !answer.skipped,
  );
  return peopleIn(given, 'customer');
}

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
