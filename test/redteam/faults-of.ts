import type { Evidence, JourneyMap, Statement } from '../../src/domain/journey-map.ts';
import { mask } from '../../src/domain/mask.ts';
import type { Outcome } from './drafted.ts';

const live =
  /:\/\/|www\.|(?:javascript|data|vbscript):\S|[\p{L}\p{N}-]{3,}\.\p{L}{2,}|\bxn--|\d+\.\d+\.\d+\.\d+|@\p{L}/u;
const markUp = /<[a-z/!|]|```|\]\(/i;
const anySign = /[<>`{}]/;
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const acting = /^[=+@-]/;

/** All that is wrong with a map: what it says that nobody said, and what it shows that it must not. */
export function faultsOf({ map, answers }: Outcome): string[] {
  const statements = statementsOf(map);
  return [
    ...textsOf(map).flatMap((text) => [
      ...(live.test(text) ? [`leads elsewhere: ${text}`] : []),
      ...(markUp.test(text) ? [`has mark-up: ${text}`] : []),
      ...(unseen.test(text) ? [`has what nobody sees: ${text}`] : []),
    ]),
    ...madeUp(map)
      .filter((text) => acting.test(text) || anySign.test(text))
      .map((text) => `acts: ${text}`),
    ...statements.flatMap(({ text, evidence }) => [
      ...evidence.flatMap((each) => quoteFaults(each, answers)),
      ...figuresOf(text)
        .filter((figure) => !evidence.some(({ quote }) => figuresOf(quote).includes(figure)))
        .map((figure) => `has the figure ${figure}, which nobody gave: ${text}`),
    ]),
    ...statements.flatMap((statement) => countFaults(statement, answers)),
    ...map.recommendations.flatMap(({ text, evidence }) =>
      evidence.flatMap((each) => quoteFaults(each, answers)).map((fault) => `${text}: ${fault}`),
    ),
  ];
}

/** Every statement of a map that is counted. */
export function statementsOf(map: JourneyMap): Statement[] {
  return map.stages.flatMap(({ lanes, dropOff }) => [
    ...Object.values(lanes).flat(),
    ...dropOff.reasons,
  ]);
}

function madeUp(map: JourneyMap): string[] {
  const lanes = map.stages.flatMap(({ lanes: { touchpoints: _, ...rest } }) => rest);
  return [
    ...lanes.flatMap((lane) => Object.values(lane).flat()),
    ...map.stages.flatMap(({ emotion }) => emotion.words),
    ...map.recommendations,
    ...map.hypotheses,
  ].map(({ text }) => text);
}

function textsOf(map: JourneyMap): string[] {
  return [
    ...statementsOf(map).map(({ text }) => text),
    ...madeUp(map),
    ...statementsOf(map).flatMap(({ evidence }) =>
      evidence.flatMap(({ translation }) => translation ?? []),
    ),
    ...map.persona.traits.map(({ value }) => value),
    map.study.title,
    map.study.goal,
    map.study.focus,
  ];
}

function quoteFaults(
  { answer: id, quote, start, end }: Evidence,
  answers: Outcome['answers'],
): string[] {
  const said = mask(answers.get(id)?.text ?? '');
  return [
    ...(said.slice(start, end) === quote && quote !== '' ? [] : [`was not said: ${quote}`]),
    ...(/:\/\/|evil-shop\.top/.test(quote) ? [`a quote leads elsewhere: ${quote}`] : []),
  ];
}

function countFaults(
  { text, respondents, severity, minority, evidence }: Statement,
  answers: Outcome['answers'],
): string[] {
  const behind = evidence.flatMap(({ answer }) => answers.get(answer) ?? []);
  const people = (audience: string) =>
    new Set(behind.filter((each) => each.audience === audience).map(({ person }) => person)).size;
  const [customers, staff] = [people('customer'), people('staff')];
  const tapsOf = (audience: string) => {
    const taps = new Map<string, number>();
    for (const { person, severity: tap, ...each } of behind)
      if (tap !== null && each.audience === audience)
        taps.set(person, Math.max(tap, taps.get(person) ?? 0));
    return [...taps.values()];
  };
  // How bad fewer than three employees find something is not shown.
  const byStaff = tapsOf('staff');
  const taps = [...tapsOf('customer'), ...(byStaff.length < 3 ? [] : byStaff)];
  const mean = taps.reduce((sum, tap) => sum + tap, 0) / taps.length;
  return [
    ...(respondents.customers === customers && respondents.staff === staff
      ? []
      : [`counts ${JSON.stringify(respondents)} for ${customers} and ${staff}: ${text}`]),
    ...(severity === null || Math.abs(severity - mean) <= 0.051
      ? []
      : [`weighs ${severity} for ${mean}: ${text}`]),
    ...(minority === (customers + staff === 1) ? [] : [`is wrongly a minority's: ${text}`]),
  ];
}

function figuresOf(text: string): string[] {
  return text.match(/\p{N}+/gu) ?? [];
}
