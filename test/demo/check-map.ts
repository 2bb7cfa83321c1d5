import { type JourneyMap, journeyMapSchema } from '../../src/domain/journey-map.ts';
import type { Said } from './check-answers.ts';

/** Checks an exported map against what was said; empty when nothing is wrong or missing. */
export function checkMap(json: string, people: Said[], personalData: string[]): string[] {
  const parsed = journeyMapSchema.safeParse(JSON.parse(json));
  if (!parsed.success) return [`the map is not valid: ${parsed.error.message}`];
  const map = parsed.data;
  const customers = people.filter(({ role }) => role === 'customer');
  const staff = people.length - customers.length;
  const { sample } = map;
  return [
    ...(sample.customers === customers.length && sample.staff === staff
      ? []
      : [`the map counts ${sample.customers} customers and ${sample.staff} employees`]),
    ...map.stages.flatMap((stage) => checkStage(stage, customers)),
    ...(map.recommendations.length > 0 ? [] : ['the map recommends nothing']),
    ...(map.persona.traits.length > 0 ? [] : ['the map does not say who the customers are']),
    ...personalData.filter((item) => json.includes(item)).map((item) => `the map shows ${item}`),
  ];
}

function checkStage(stage: JourneyMap['stages'][number], customers: Said[]): string[] {
  const there = customers.flatMap(({ answers }) => answers).filter((a) => a.stage === stage.id);
  const ratings = there.flatMap(({ rating }) => rating ?? []);
  const mean = ratings.reduce((sum, each) => sum + each, 0) / Math.max(1, ratings.length);
  const felt = stage.emotion.customers;
  const feelingIsRight =
    ratings.length === 0
      ? felt === null
      : felt?.n === ratings.length && Math.abs(felt.score - mean) <= 0.005 + Number.EPSILON;
  const gone = there.some(({ question }) => question === 'ended');
  const hindered = there.some(({ severity }) => severity !== undefined);
  return [
    ...(feelingIsRight
      ? []
      : [
          `${stage.id}: the feeling is ${felt?.score} of ${felt?.n}, not ${mean} of ${ratings.length}`,
        ]),
    ...(gone && (stage.dropOff.left === 0 || stage.dropOff.reasons.length === 0)
      ? [`${stage.id}: it does not show who left and why`]
      : []),
    ...(hindered && stage.lanes.barriers.length === 0 ? [`${stage.id}: no barriers`] : []),
    ...(stage.lanes.touchpoints.length > 0 ? [] : [`${stage.id}: no touchpoints`]),
  ];
}
