import type { Answer } from '../domain/answer.ts';
import { AppError } from '../domain/app-error.ts';
import { assembleMap, type StageFindings, type Theme } from '../domain/assemble-map.ts';
import { createEvidenceDesk } from '../domain/evidence.ts';
import type { Guide } from '../domain/guide.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import { type CodeLane, codeLanes } from '../domain/lane.ts';
import { askedAt } from '../domain/sample.ts';
import { type Segment, segmentAnswer } from '../domain/segment.ts';
import { severityOf } from '../domain/statement.ts';
import type { Study } from '../domain/study.ts';
import type {
  AnswerStore,
  Code,
  Environment,
  MapStore,
  StudyStore,
  Summariser,
  SummariserContext,
  ThemeSummary,
  Usage,
} from './ports.ts';

/** How far a draft has come: `done` of `of` stages, now reading the stage named. */
export interface DraftProgress {
  done: number;
  of: number;
  stage: string | null;
}

/** What came of a draft. */
export type Drafted =
  | {
      kind: 'drafted';
      map: JourneyMap;
      usage: Usage;
      /** Segments that say nothing for the map. */
      setAside: number;
      /** Parts that could not be grouped or given recommendations, and why. */
      problems: string[];
      /** The model gave nothing at all, so the other summariser stood in. */
      modelUnavailable: boolean;
    }
  | { kind: 'no-answers' };

/**
 * Makes a draft map of a study from its answers. `draft` names the attempt: asked for again under the same
 * name, it is stored only once. Rejects when cancelled through the signal.
 */
export type DraftMap = (
  study: Study,
  draft: string,
  options: { signal: AbortSignal; onProgress?: (progress: DraftProgress) => void },
) => Promise<Drafted>;

/**
 * Builds {@link DraftMap}: segment, code, group, recommend, then assemble and check. `fallback` stands in
 * where the summariser gave nothing for any answer, as when its provider is down.
 */
export function createDraftMap(deps: {
  studies: Pick<StudyStore, 'guide'>;
  answers: Pick<AnswerStore, 'all'>;
  maps: Pick<MapStore, 'latest' | 'add'>;
  summariser: Summariser;
  fallback?: Summariser;
  env: Environment;
}): DraftMap {
  const draftMap: DraftMap = async (study, draft, options) => {
    const { signal, onProgress = () => {} } = options;
    const guide = await deps.studies.guide(study.id, study.guide);
    if (!guide) throw new AppError('corrupt', `Study ${study.id} has lost its guide.`);
    const answers = (await deps.answers.all(study.id)).filter((answer) => !answer.trial);
    if (!answers.some((answer) => !answer.skipped)) return { kind: 'no-answers' };
    const read = (by: Summariser) => readAnswers(by, study, guide, answers, signal, onProgress);
    let { summariser } = deps;
    let reading = await read(summariser);
    const modelUnavailable = reading.empty && deps.fallback !== undefined;
    if (reading.empty && deps.fallback) {
      summariser = deps.fallback;
      reading = await read(summariser);
    }
    const { findings, report, usage } = reading;
    onProgress({ done: guide.stages.length, of: guide.stages.length, stage: null });
    const { kind, model, promptVersions } = summariser;
    // Somebody may have asked to be forgotten meanwhile: what they said must not come back in a map.
    const there = new Set((await deps.answers.all(study.id)).map(({ id }) => id));
    if (answers.some(({ id }) => !there.has(id))) return draftMap(study, draft, options);
    const map = assembleMap({
      study,
      guide,
      answers,
      findings,
      desk: createEvidenceDesk(answers, numbered(answers)),
      summariser: { kind, model, promptVersions },
      unknownIds: report.unknownIds,
      former: await deps.maps.latest(study.id),
      now: deps.env.now(),
    });
    const stored = await deps.maps.add(study.id, draft, map);
    const { setAside, problems } = report;
    return { kind: 'drafted', map: stored, usage, setAside, problems, modelUnavailable };
  };
  return draftMap;
}

interface Report {
  unknownIds: number;
  setAside: number;
  problems: string[];
}

/** Takes a summariser through all stages. `empty`: there were words, and it made nothing of any of them. */
async function readAnswers(
  summariser: Summariser,
  study: Study,
  guide: Guide,
  answers: Answer[],
  signal: AbortSignal,
  onProgress: (progress: DraftProgress) => void,
) {
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  const report: Report = { unknownIds: 0, setAside: 0, problems: [] };
  const findings = new Map<string, StageFindings>();
  for (const [done, stage] of guide.stages.entries()) {
    const name = stage.name[study.language];
    onProgress({ done, of: guide.stages.length, stage: name });
    const context = { study, stage: { id: stage.id, name }, signal };
    const segments = answers.filter((answer) => answer.stage === stage.id).flatMap(segmentAnswer);
    const asked = askedAt(answers, stage.id);
    findings.set(
      stage.id,
      await summariseStage(summariser, context, segments, asked, usage, report),
    );
  }
  const all = [...findings.values()];
  const empty =
    all.every(({ themes }) => themes.length === 0) &&
    all.some(({ notCovered }) => notCovered.length > 0);
  return { findings, report, usage, empty };
}

async function summariseStage(
  summariser: Summariser,
  context: SummariserContext,
  segments: Segment[],
  asked: { customers: number; staff: number },
  usage: Usage,
  report: Report,
): Promise<StageFindings> {
  if (segments.length === 0) return { themes: [], proposals: [], notCovered: [] };
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const pick = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const coded = await summariser.code(context, segments);
  addUsage(usage, coded.usage);
  report.unknownIds += coded.unknownIds;
  report.setAside += coded.setAside.length;
  const codes: Code[] = coded.codes.map((code, n) => ({ ...code, id: `c${n}` }));
  const themes: Theme[] = [];
  for (const lane of codeLanes) {
    const inLane = codes.filter((code) => code.lane === lane);
    if (inLane.length === 0) continue;
    const grouped = await summariser.group(context, lane, inLane, byId);
    addUsage(usage, grouped.usage);
    report.unknownIds += grouped.unknownIds;
    if (grouped.problem) report.problems.push(`${context.stage.name}, ${lane}: ${grouped.problem}`);
    const segmentsOf = (ids: string[]) =>
      pick([...new Set(inLane.filter(({ id }) => ids.includes(id)).flatMap((c) => c.segments))]);
    for (const theme of grouped.themes)
      themes.push({
        id: `${lane}-${themes.length}`,
        lane,
        title: theme.title,
        segments: segmentsOf(theme.codes),
        opposed: segmentsOf(theme.opposed),
      });
  }
  const recommended = await summariser.recommend(context, themes.map(summaryOf(asked)));
  addUsage(usage, recommended.usage);
  report.unknownIds += recommended.unknownIds;
  if (recommended.problem) report.problems.push(`${context.stage.name}: ${recommended.problem}`);
  return {
    themes,
    proposals: recommended.proposals.map((proposal) => ({
      ...proposal,
      segments: pick(proposal.segments),
    })),
    notCovered: coded.notSummarised.map(({ segments, reason }) => ({
      segments: pick(segments),
      reason,
    })),
  };
}

function summaryOf(asked: { customers: number; staff: number }) {
  return ({ id, lane, title, segments }: Theme): ThemeSummary => {
    const people = (audience: Segment['audience']) =>
      new Set(segments.filter((s) => s.audience === audience).map((s) => s.person)).size;
    return {
      id,
      lane,
      title,
      customers: people('customer'),
      staff: people('staff'),
      asked: asked.customers + asked.staff,
      severity: barrierLanes.includes(lane) ? severityOf(segments) : null,
      segments,
    };
  };
}

const barrierLanes: CodeLane[] = ['barriers', 'dropoff'];

function addUsage(total: Usage, more: Usage): void {
  total.calls += more.calls;
  total.input += more.input;
  total.output += more.output;
}

/** This map's pseudonyms, in an order that tells nothing about when people joined. */
function numbered(answers: Answer[]): Map<string, string> {
  const people = [...new Set(answers.map((answer) => answer.person))].sort();
  return new Map(people.map((person, n) => [person, `P${String(n + 1).padStart(2, '0')}`]));
}
