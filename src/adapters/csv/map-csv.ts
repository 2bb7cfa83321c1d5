import type { Evidence, JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { mapItems } from '../../domain/map-items.ts';
import { oneLine, plain } from '../../domain/plain-text.ts';
import { type CsvValue, formatCsv } from './format-csv.ts';

const columns = [
  'id',
  'stage',
  'stage_name',
  'lane',
  'text',
  'kind',
  'customers',
  'customers_asked',
  'staff',
  'staff_asked',
  'severity',
  'minority',
  'contested',
  'review',
  'stage_score_customers',
  'stage_score_staff',
  'stage_score_now',
  'impact',
  'effort',
  'quick_win',
  'origin',
  'owner',
  'status',
  'votes',
  'answers',
  'people',
  'languages',
  'quotes',
  'translations',
];

/**
 * The map as CSV: a line for each statement and each recommendation, and of a future for what is in the way now.
 * What it rests on stands in the last columns, one piece of evidence a line of the cell; employees have no
 * pseudonyms there.
 */
export function mapCsv(map: JourneyMap): string {
  const stages = new Map(map.stages.map((stage) => [stage.id, stage]));
  const said = mapItems(map).map((item) => ({
    ...placeOf(item.stage.id, item.stage),
    id: item.id,
    lane: item.row,
    text: item.text,
    kind: item.kind,
    customers: item.respondents.customers,
    staff: item.respondents.staff,
    severity: item.severity,
    minority: item.minority,
    contested: item.contested,
    review: item.review,
    ...evidenceOf(item.evidence),
  }));
  const proposed = keptActions(map.recommendations).map((action) => ({
    ...placeOf(action.stage, stages.get(action.stage)),
    id: action.id,
    lane: 'recommendations',
    text: action.text,
    impact: action.impact,
    effort: action.effort,
    quick_win: action.quickWin,
    origin: action.origin,
    owner: action.owner,
    status: action.status,
    votes: action.votes,
    answers: action.answers.join(';'),
    ...evidenceOf(action.evidence),
  }));
  // Their ids are those of another map.
  const now = map.stages.flatMap((stage) =>
    (stage.now?.barriers ?? []).map(({ text, respondents, severity }) => ({
      ...placeOf(stage.id, stage),
      lane: 'now_barriers',
      text,
      customers: respondents.customers,
      customers_asked: stage.now?.asked.customers ?? null,
      staff: respondents.staff,
      staff_asked: stage.now?.asked.staff ?? null,
      severity,
    })),
  );
  const rows = [...said, ...proposed, ...now].map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'string' ? plain(value) : value,
      ]),
    ),
  );
  return formatCsv(rows, columns);
}

function placeOf(id: string, stage: MapStage | undefined): Record<string, CsvValue> {
  return {
    stage: id,
    stage_name: stage?.name ?? null,
    customers_asked: stage?.asked.customers ?? null,
    staff_asked: stage?.asked.staff ?? null,
    stage_score_customers: stage?.emotion.customers?.score ?? null,
    stage_score_staff: stage?.emotion.staff?.score ?? null,
    stage_score_now: stage?.now?.feeling?.score ?? null,
  };
}

function evidenceOf(evidence: Evidence[]): Record<string, CsvValue> {
  const lines = (pick: (each: Evidence) => string) =>
    evidence.map((each) => oneLine(pick(each))).join('\n');
  return {
    people: lines(({ audience, person }) => (audience === 'customer' ? person : 'staff')),
    languages: lines(({ language }) => language),
    quotes: lines(({ quote }) => quote),
    translations: evidence.some(({ translation }) => translation)
      ? lines(({ translation }) => translation ?? '')
      : null,
  };
}
