import type { JourneyMap, MapStage, Statement } from '../../src/domain/journey-map.ts';

const mostBarriers = 5;

/** A map in a few lines: whom it rests on, where it feels worst and best, what gets in the way most. */
export function highlightsOf(map: JourneyMap): string[] {
  const { customers, staff, answers, languages } = map.sample;
  const felt = map.stages
    .flatMap(({ name, emotion }) => (emotion.customers ? [{ name, ...emotion.customers }] : []))
    .sort((one, other) => one.score - other.score);
  const [worst, best] = [felt[0], felt.at(-1)];
  const barriers = map.stages
    .flatMap((stage) => stage.lanes.barriers.map((statement) => ({ stage, statement })))
    .sort((one, other) => people(other.statement) - people(one.statement))
    .slice(0, mostBarriers);
  return [
    `${customers} customers and ${staff} employees, ${answers} answers in ${Object.keys(languages).length} languages`,
    ...(worst && best
      ? [`feels worst at ${worst.name} (${worst.score}), best at ${best.name} (${best.score})`]
      : []),
    ...barriers.map(
      ({ stage, statement }) => `${stage.name}, ${countOf(stage, statement)}: ${statement.text}`,
    ),
  ];
}

function countOf({ asked }: MapStage, { respondents }: Statement): string {
  const { customers, staff } = respondents;
  return [
    ...(customers > 0 ? [`${customers} of ${asked.customers} customers`] : []),
    ...(staff > 0 ? [`${staff} of ${asked.staff} employees`] : []),
  ].join(' and ');
}

function people({ respondents }: Statement): number {
  return respondents.customers + respondents.staff;
}
