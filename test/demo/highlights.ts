import type { JourneyMap, Statement } from '../../src/domain/journey-map.ts';

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
      ({ stage, statement }) =>
        `${people(statement)} of ${stage.asked.customers + stage.asked.staff} at ${stage.name}: ${statement.text}`,
    ),
  ];
}

function people({ respondents }: Statement): number {
  return respondents.customers + respondents.staff;
}
