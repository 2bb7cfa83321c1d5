import { z } from 'zod';
import { cleanLine, peopleBehind, samplesOf } from './evidence.ts';
import {
  type Evidence,
  type JourneyMap,
  type MapStage,
  perLane,
  type Recommendation,
  type Statement,
} from './journey-map.ts';
import { coverageOf } from './sample.ts';

/** What a map says once evidence was withdrawn: how many answers it may rest on are gone, since when. */
const withdrawnSchema = z.looseObject({ answers: z.int().min(0), at: z.string() });

const withdrawnSinceSchema = z.looseObject({ version: z.int().min(1), answers: z.int().min(0) });

type Withdrawn = ReadonlySet<string>;

/**
 * The map without a person's words: statements stay only if others back them, and their counts follow.
 * Feelings, persona, severity and sample cannot be told from the map alone; `withdrawn` says that they
 * include answers that no longer exist. `now` is ISO 8601.
 */
export function withdrawEvidence(map: JourneyMap, answers: Withdrawn, now: string): JourneyMap {
  if (answers.size === 0) return map;
  const stages = map.stages.map((stage) => withoutIn(stage, answers));
  const statements = new Map(
    stages.flatMap(statementsOf).map((statement) => [statement.id, statement]),
  );
  const earlier = withdrawnSchema.safeParse(map.withdrawn).data?.answers ?? 0;
  return {
    ...map,
    stages,
    recommendations: map.recommendations.flatMap(
      (recommendation) => recommendationWithout(recommendation, statements, answers) ?? [],
    ),
    coverage: coverageOf(stages).map((cell, n) => ({ ...map.coverage[n], ...cell })),
    withdrawn: { answers: earlier + answers.size, at: now },
  };
}

/** What a new version says where evidence of the one before was withdrawn: statements may have gone with it. */
export function withdrawnSince(
  former: JourneyMap | null,
): { version: number; answers: number } | null {
  const withdrawn = withdrawnSchema.safeParse(former?.withdrawn).data;
  return former && withdrawn ? { version: former.version, answers: withdrawn.answers } : null;
}

/** The same, as a stored version says it; null where it does not. */
export function readWithdrawnSince(map: JourneyMap): { version: number; answers: number } | null {
  return withdrawnSinceSchema.safeParse(map.withdrawnSince).data ?? null;
}

/** The ids of the answers a map cites. */
export function citedIn(map: JourneyMap): Set<string> {
  const words = map.stages.flatMap(({ emotion }) => emotion.words);
  const items = [...map.stages.flatMap(statementsOf), ...words, ...map.recommendations];
  return new Set(items.flatMap(({ evidence }) => evidence.map(({ answer }) => answer)));
}

function withoutIn(stage: MapStage, answers: Withdrawn): MapStage {
  const kept = (statements: Statement[]) =>
    statements.flatMap((statement) => statementWithout(statement, answers) ?? []);
  const words = stage.emotion.words.flatMap((word) => {
    const left = without(word, answers);
    if (!left) return [];
    const { customers, staff } = peopleBehind(left.evidence);
    return [{ ...word, ...left, respondents: customers + staff }];
  });
  return {
    ...stage,
    emotion: { ...stage.emotion, words },
    lanes: perLane((lane) => kept(stage.lanes[lane])),
    dropOff: { ...stage.dropOff, reasons: kept(stage.dropOff.reasons) },
  };
}

function statementsOf(stage: MapStage): Statement[] {
  return [...Object.values(stage.lanes).flat(), ...stage.dropOff.reasons];
}

function statementWithout(statement: Statement, answers: Withdrawn): Statement | null {
  if (!rests(statement.evidence, answers)) return statement;
  const left = without(statement, answers);
  if (!left) return null;
  const respondents = peopleBehind(left.evidence);
  const people = respondents.customers + respondents.staff;
  return {
    ...statement,
    ...left,
    // The name of a touchpoint that the guide offers is nobody's words.
    text: statement.kind === null ? left.text : statement.text,
    respondents: { ...statement.respondents, ...respondents },
    minority: people === 1,
    contested: statement.contested && people > 1,
  };
}

function recommendationWithout(
  recommendation: Recommendation,
  statements: Map<string, Statement>,
  answers: Withdrawn,
): Recommendation | null {
  const answered = recommendation.answers.flatMap((id) => statements.get(id) ?? []);
  if (answered.length === 0) return null;
  const ids = { answers: answered.map(({ id }) => id) };
  if (!rests(recommendation.evidence, answers)) return { ...recommendation, ...ids };
  const left = without(recommendation, answers);
  if (left) return { ...recommendation, ...ids, ...left };
  // A person's own proposal goes with them; a model's rests on whom it answers, and others are left.
  if (recommendation.origin !== 'model') return null;
  const evidence = answered.flatMap((statement) => samplesOf(statement.evidence, 2));
  return { ...recommendation, ...ids, evidence };
}

function rests(evidence: Evidence[], answers: Withdrawn): boolean {
  return evidence.some(({ answer }) => answers.has(answer));
}

/** What is left of a text and its evidence; null where nothing is, or only what may not be shown. */
function without(
  { text, evidence }: { text: string; evidence: Evidence[] },
  answers: Withdrawn,
): { text: string; evidence: Evidence[] } | null {
  const left = evidence.filter(({ answer }) => !answers.has(answer));
  if (left.length === 0) return null;
  const says = ({ quote }: Evidence) => cleanLine(quote) === text;
  // Without a model, a statement's text is one person's sentence: another's takes its place.
  const theirs = evidence.some((each) => answers.has(each.answer) && says(each));
  if (!theirs || left.some(says)) return { text, evidence: left };
  const other = left.map(({ quote }) => cleanLine(quote)).find((line) => line.length > 0);
  return other === undefined ? null : { text: other, evidence: left };
}
