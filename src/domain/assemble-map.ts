import type { Answer } from './answer.ts';
import { cleanLine, type EvidenceDesk, samplesOf } from './evidence.ts';
import { feelingOf } from './feeling.ts';
import type { Guide, Stage } from './guide.ts';
import {
  type Evidence,
  type Feeling,
  type JourneyMap,
  journeyMapSchema,
  type MapStage,
  perLane,
  type Recommendation,
  type Statement,
} from './journey-map.ts';
import type { CodeLane } from './lane.ts';
import { hasRow } from './map-rows.ts';
import { metricsAt, type StudyMetric } from './metric.ts';
import { createOwnerAndTarget } from './owner-and-target.ts';
import { personaOf } from './persona.ts';
import { answeredAt, askedAt, coverageOf, dropOffs, sampleOf } from './sample.ts';
import type { Segment } from './segment.ts';
import { byWeight, type Finding, severityTaps, statementOf, touchpointsOf } from './statement.ts';
import { createIdGiver } from './statement-ids.ts';
import type { Study } from './study.ts';
import { withdrawnSince } from './withdraw-evidence.ts';

/** A finding with the id it is referred to by in proposals. */
export interface Theme extends Finding {
  id: string;
  lane: CodeLane;
}

/** A proposed action; `answers` are ids of themes, `metrics` those of metrics it rests on as well. */
export interface ProposedAction {
  text: string;
  answers: string[];
  metrics?: string[];
  impact: number | null;
  effort: number | null;
  origin: Recommendation['origin'];
  segments: Segment[];
}

/** What was found out at one stage. */
export interface StageFindings {
  themes: Theme[];
  proposals: ProposedAction[];
  /** What may lie behind themes, though nobody said so; `about` are ids of themes. */
  hypotheses: { text: string; about: string[] }[];
  notCovered: { segments: Segment[]; reason: string }[];
}

/** Everything a map is assembled from. */
export interface MapMaterial {
  study: Study;
  guide: Guide;
  answers: Answer[];
  metrics: StudyMetric[];
  findings: Map<string, StageFindings>;
  desk: EvidenceDesk;
  summariser: JourneyMap['summariser'];
  unknownIds: number;
  former: JourneyMap | null;
  now: Date;
}

/**
 * Builds the map: counts people, cites and verifies evidence, orders and names statements. A statement
 * without verified evidence is left out and counted in `dropped`.
 */
export function assembleMap(material: MapMaterial): JourneyMap {
  const { study, guide, answers, former, now, summariser, unknownIds } = material;
  const tally = { dropped: 0 };
  const ids = createIdGiver(former);
  const ends = dropOffs(answers, hasRow(study.kind, 'dropoff') ? guide.stages : []);
  const tapped = createOwnerAndTarget(answers, guide, study.language);
  const taps = severityTaps(answers);
  const recommendations: Recommendation[] = [];
  const hypotheses: JourneyMap['hypotheses'] = [];
  const stages: MapStage[] = [];
  for (const stage of guide.stages) {
    const findings = material.findings.get(stage.id) ?? {
      themes: [],
      proposals: [],
      hypotheses: [],
      notCovered: [],
    };
    const known = new Map<string, Statement>();
    const made = stageOf(stage, findings, material, ends, taps, ids, known, tally);
    recommendations.push(...actionsOf(made, findings.proposals, known, material.desk, ids, tapped));
    hypotheses.push(...hypothesesOf(stage.id, findings.hypotheses, known));
    stages.push(made);
  }
  const since = withdrawnSince(former);
  return journeyMapSchema.parse({
    schema: 'journey-map/1',
    study: {
      id: study.id,
      title: cleanLine(study.title),
      goal: cleanLine(study.goal, 400),
      focus: cleanLine(study.focus, 400),
      kind: study.kind,
      language: study.language,
    },
    version: (former?.version ?? 0) + 1,
    status: 'draft',
    createdAt: now.toISOString(),
    basedOn: former?.version ?? null,
    summariser,
    sample: sampleOf(answers),
    persona: personaOf(guide, answers, study.language),
    stages,
    recommendations,
    hypotheses,
    notCovered: [...material.findings].flatMap(([stage, { notCovered }]) =>
      notCovered.map(({ segments, reason }) => ({
        stage,
        answers: new Set(segments.map((segment) => segment.answer)).size,
        reason,
      })),
    ),
    dropped: { noEvidence: tally.dropped, unknownIds },
    coverage: coverageOf(stages).map((cell) => ({
      ...cell,
      answered: answeredAt(answers, cell.stage, cell.lane),
    })),
    ...(since ? { withdrawnSince: since } : {}),
  } satisfies JourneyMap);
}

function stageOf(
  stage: Stage,
  findings: StageFindings,
  { study, answers, metrics, desk }: MapMaterial,
  ends: ReturnType<typeof dropOffs>,
  taps: ReturnType<typeof severityTaps>,
  ids: ReturnType<typeof createIdGiver>,
  known: Map<string, Statement>,
  tally: { dropped: number },
): MapStage {
  const { language, settings } = study;
  const heavier = byWeight(language);
  const there = answers.filter((answer) => answer.stage === stage.id);
  const statements = (lane: CodeLane, extra: Statement[] = []) => {
    const made = findings.themes
      .filter((theme) => theme.lane === lane)
      .flatMap((theme) => {
        const segments = theme.segments.map((segment) => ({
          ...segment,
          severity: segment.severity ?? taps.get(segment.answer) ?? null,
        }));
        const statement = statementOf({ ...theme, segments }, lane, desk, settings.minimumCell);
        if (!statement) tally.dropped++;
        return statement ? [{ theme: theme.id, statement }] : [];
      });
    // How a future should be is for customers to say; what employees would do stands in the recommendations, too.
    const isTheirs = lane === 'ideal' && study.kind === 'future';
    const later = ({ respondents }: Statement) => Number(isTheirs && respondents.customers === 0);
    const ranked = [...made, ...extra.map((statement) => ({ theme: undefined, statement }))].sort(
      ({ statement: one }, { statement: other }) =>
        later(one) - later(other) || heavier(one, other),
    );
    const named = ids.forStatements(
      stage.id,
      lane,
      ranked.map(({ statement }) => statement),
    );
    ranked.forEach(({ theme }, n) => {
      const statement = named[n];
      if (theme !== undefined && statement) known.set(theme, statement);
    });
    return named;
  };
  const of = (audience: Answer['audience']) => there.filter((each) => each.audience === audience);
  const touchpoints = touchpointsOf(stage, there, language, desk);
  return {
    id: stage.id,
    name: stage.name[language],
    about: stage.about[language],
    asked: askedAt(answers, stage.id),
    emotion: {
      customers: feelingOf(of('customer')),
      staff: unlessFew(feelingOf(of('staff')), settings.minimumCell),
      words: statements('emotions').map(({ text, respondents, evidence }) => ({
        text,
        respondents: respondents.customers + respondents.staff,
        evidence,
      })),
    },
    lanes: perLane((lane) => statements(lane, lane === 'touchpoints' ? touchpoints : [])),
    dropOff: { left: 0, of: 0, ...ends.get(stage.id), reasons: statements('dropoff') },
    metrics: metricsAt(stage, metrics, language),
  };
}

/** A group of employees that is too small is not broken down: its mean would be somebody's own. */
function unlessFew(feeling: Feeling | null, minimumCell: number): Feeling | null {
  return feeling && feeling.n >= minimumCell ? feeling : null;
}

/** Actions that answer at least one statement; what answers none is left out. */
function actionsOf(
  stage: MapStage,
  proposals: ProposedAction[],
  known: Map<string, Statement>,
  desk: EvidenceDesk,
  ids: ReturnType<typeof createIdGiver>,
  tapped: ReturnType<typeof createOwnerAndTarget>,
): Recommendation[] {
  const there = new Set(stage.metrics.map(({ id }) => id));
  const made = proposals.flatMap((proposal) => {
    const metrics = proposal.metrics?.filter((id) => there.has(id)) ?? [];
    const answered = proposal.answers.flatMap((theme) => known.get(theme) ?? []);
    const text = cleanLine(proposal.text);
    const own = proposal.segments.flatMap((segment) => desk.cite(segment) ?? []);
    // A model's action rests on the words of those whose problem it answers.
    const evidence: Evidence[] =
      own.length > 0 ? own : answered.flatMap((statement) => samplesOf(statement.evidence, 2));
    if (answered.length === 0 || !text || evidence.length === 0) return [];
    const { owner, target } = tapped([
      ...evidence,
      ...answered.flatMap((statement) => statement.evidence),
    ]);
    const impact = estimate(proposal.impact);
    const effort = estimate(proposal.effort);
    return [
      {
        stage: stage.id,
        text,
        answers: [...new Set(answered.map((statement) => statement.id))],
        impact,
        effort,
        quickWin: isQuickWin(impact, effort),
        origin: proposal.origin,
        owner,
        ...(target === null ? {} : { target }),
        status: 'proposed' as const,
        votes: 0,
        evidence,
        ...(metrics.length > 0 ? { metrics } : {}),
      },
    ];
  });
  return made
    .sort(
      (one, other) =>
        Number(other.quickWin) - Number(one.quickWin) ||
        (other.impact ?? 0) - (one.impact ?? 0) ||
        (one.effort ?? 6) - (other.effort ?? 6) ||
        (one.text < other.text ? -1 : 1),
    )
    .map((recommendation) => ({ id: ids.forRecommendation(recommendation), ...recommendation }));
}

/** Suppositions about statements that are on the map; a supposition about nothing is left out. */
function hypothesesOf(
  stage: string,
  supposed: StageFindings['hypotheses'],
  known: Map<string, Statement>,
): JourneyMap['hypotheses'] {
  return supposed.flatMap(({ text, about }) => {
    const behind = [...new Set(about.flatMap((theme) => known.get(theme)?.id ?? []))];
    const line = cleanLine(text);
    return behind.length > 0 && line ? [{ stage, text: line, about: behind }] : [];
  });
}

/** High impact for little effort: to be done first. Both must have been estimated. */
export function isQuickWin(impact: number | null, effort: number | null): boolean {
  return impact !== null && effort !== null && impact >= 4 && effort <= 2;
}

function estimate(value: number | null): number | null {
  return value === null ? null : Math.min(5, Math.max(1, Math.round(value)));
}
