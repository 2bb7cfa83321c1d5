import type { Answer } from '../domain/answer.ts';
import { AppError } from '../domain/app-error.ts';
import { assembleMap, type StageFindings } from '../domain/assemble-map.ts';
import { countedAnswers } from '../domain/counted-answers.ts';
import { isDenial } from '../domain/denial.ts';
import { createEvidenceDesk } from '../domain/evidence.ts';
import { type FlaggedPeople, flaggedPeople } from '../domain/flagged-people.ts';
import type { Guide } from '../domain/guide.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import { mask } from '../domain/mask.ts';
import { metricsAt, type StudyMetric } from '../domain/metric.ts';
import { withNow } from '../domain/now.ts';
import { askedAt } from '../domain/sample.ts';
import { type Segment, segmentAnswer } from '../domain/segment.ts';
import { withoutStaffIds } from '../domain/staff-voices.ts';
import type { Study } from '../domain/study.ts';
import { withdrawEvidence } from '../domain/withdraw-evidence.ts';
import { inParallel } from './in-parallel.ts';
import type {
  AnswerStore,
  Environment,
  MapStore,
  MetricStore,
  PersonStore,
  StudyStore,
} from './ports.ts';
import { plus, summariseStage, totalOf } from './summarise-stage.ts';
import type { Estimate, Summariser, SummariserContext, Usage } from './summariser.ts';
import { translateQuotes } from './translate-quotes.ts';

/** Stages read at the same time: one is grouped while others are coded, and progress is still one by one. */
const stagesAtOnce = 3;

/** How far a draft has come: `done` of `of` stages, now reading the stage named. */
export interface DraftProgress {
  done: number;
  of: number;
  stage: string | null;
  /** What there is to be read; null where that costs nothing. */
  estimate: Estimate | null;
}

/** What came of a draft. */
export type Drafted =
  | {
      kind: 'drafted';
      /** As it may be shown: employees' quotes carry no id of theirs. */
      map: JourneyMap;
      /** Interviews that the marketer should look at; they count like all others. */
      flagged: FlaggedPeople;
      usage: Usage;
      /** Segments of all answers, how many of them were read for a draft before, and how many say nothing for the map. */
      segments: number;
      known: number;
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
  answers: Pick<AnswerStore, 'all' | 'ids'>;
  metrics: Pick<MetricStore, 'all'>;
  maps: Pick<MapStore, 'latest' | 'get' | 'add' | 'rewrite'>;
  people: Pick<PersonStore, 'pseudonyms'>;
  summariser: Summariser;
  fallback?: Summariser;
  env: Environment;
}): DraftMap {
  const draftMap: DraftMap = async (study, draft, options) => {
    const { signal, onProgress = () => {} } = options;
    const guide = await deps.studies.guide(study.id, study.guide);
    if (!guide) throw new AppError('corrupt', `Study ${study.id} has lost its guide.`);
    const given = (await deps.answers.all(study.id)).filter((answer) => !answer.trial);
    const answers = countedAnswers(given, guide);
    if (!answers.some((answer) => !answer.skipped)) return { kind: 'no-answers' };
    const metrics = await deps.metrics.all(study.id);
    const masked = new Map(answers.map(({ id, text }) => [id, mask(text)]));
    const segment = (these: Answer[]) =>
      these.flatMap((answer) => segmentAnswer(answer, masked.get(answer.id)));
    const read = (by: Summariser) =>
      readAnswers(by, study, guide, answers, metrics, segment, signal, onProgress);
    let { summariser } = deps;
    let reading = await read(summariser);
    let spent = reading.report.usage;
    const modelUnavailable = reading.empty && deps.fallback !== undefined;
    if (reading.empty && deps.fallback) {
      summariser = deps.fallback;
      reading = await read(summariser);
      // What it cost to find that out has been paid for all the same.
      spent = plus(spent, reading.report.usage);
    }
    const { findings, report } = reading;
    const of = guide.stages.length;
    onProgress({ done: of, of, stage: null, estimate: reading.estimate });
    const { kind, model, promptVersions } = summariser;
    // Somebody may have asked to be forgotten meanwhile: what they said must not come back in a map.
    const there = new Set(await deps.answers.ids(study.id));
    if (given.some(({ id }) => !there.has(id))) return draftMap(study, draft, options);
    const pseudonyms = await pseudonymsOf(deps.people, study, given);
    const former = await deps.maps.latest(study.id);
    const assembled = assembleMap({
      study,
      guide,
      answers,
      metrics,
      findings,
      desk: createEvidenceDesk(answers, pseudonyms, masked),
      summariser: { kind, model, promptVersions },
      unknownIds: report.unknownIds,
      former,
      now: deps.env.now(),
    });
    const start = await startOf(deps.maps, study);
    const { map, usage: translating } = await translateQuotes(
      summariser,
      withNow(assembled, start),
      former,
      masked,
      signal,
    );
    signal.throwIfAborted();
    const stored = await deps.maps.add(study.id, draft, map);
    const left = new Set(await deps.answers.ids(study.id));
    const gone = new Set(given.map(({ id }) => id).filter((id) => !left.has(id)));
    if (gone.size > 0) {
      const now = deps.env.now().toISOString();
      await deps.maps.rewrite(study.id, (version) => withdrawEvidence(version, gone, now));
      return draftMap(study, `${draft}-again`, options);
    }
    const startNow = await startOf(deps.maps, study);
    if (JSON.stringify(startNow) !== JSON.stringify(start)) {
      await deps.maps.rewrite(study.id, (version) => withNow(version, startNow));
      return draftMap(study, `${draft}-again`, options);
    }
    const { segments, known, setAside, problems } = report;
    const usage = plus(spent, translating);
    return {
      kind: 'drafted',
      map: withoutStaffIds(stored),
      flagged: flaggedPeople(given, guide, pseudonyms, study.settings.minimumCell),
      usage,
      segments,
      known,
      setAside,
      problems,
      modelUnavailable,
    };
  };
  return draftMap;
}

/** Takes a summariser through all stages. `empty`: there were words, and it made nothing of any of them. */
async function readAnswers(
  summariser: Summariser,
  study: Study,
  guide: Guide,
  answers: Answer[],
  metrics: StudyMetric[],
  segment: (answers: Answer[]) => Segment[],
  signal: AbortSignal,
  onProgress: (progress: DraftProgress) => void,
) {
  const work = guide.stages.map((stage) => ({
    stage,
    context: {
      study,
      stage: { id: stage.id, name: stage.name[study.language] },
      metrics: metricsAt(stage, metrics, study.language),
      signal,
    },
    segments: segment(answers.filter((answer) => answer.stage === stage.id)),
  }));
  const estimate = await estimateOf(summariser, work);
  const open = new Set(guide.stages);
  const tell = () => {
    const [next] = open;
    const of = guide.stages.length;
    if (next) onProgress({ done: of - open.size, of, stage: next.name[study.language], estimate });
  };
  tell();
  const readings = await inParallel(work, stagesAtOnce, signal, async (item, either) => {
    const { stage, segments } = item;
    const context = { ...item.context, signal: either };
    const asked = askedAt(answers, stage.id);
    const reading = await summariseStage(summariser, context, segments, asked);
    open.delete(stage);
    tell();
    return reading;
  });
  const findings = new Map<string, StageFindings>();
  // In the order of the guide, whichever stage was ready first.
  for (const [n, stage] of guide.stages.entries()) {
    const reading = readings[n];
    if (reading) findings.set(stage.id, reading.findings);
  }
  const empty =
    [...findings.values()].every(({ themes }) => themes.length === 0) &&
    work.some(({ segments }) => segments.some(({ text, language }) => !isDenial(text, language)));
  return { findings, report: totalOf(readings.map(({ report }) => report)), empty, estimate };
}

async function estimateOf(
  summariser: Summariser,
  work: { context: SummariserContext; segments: Segment[] }[],
): Promise<Estimate | null> {
  if (!summariser.estimate) return null;
  const sum: Estimate = { segments: 0, fresh: 0, tokens: 0, limit: null };
  for (const { context, segments } of work) {
    const more = await summariser.estimate(context, segments);
    sum.segments += more.segments;
    sum.fresh += more.fresh;
    sum.tokens += more.tokens;
    sum.limit = more.limit;
  }
  return sum;
}

/** The current-state map that a study of the future starts from. */
async function startOf(maps: Pick<MapStore, 'get'>, { startsFrom }: Study) {
  return startsFrom ? maps.get(startsFrom.study, startsFrom.version) : null;
}

/** The study's pseudonyms, so that a customer's P07 on the map is P07 in the export of answers and in `forget`. */
function pseudonymsOf(people: Pick<PersonStore, 'pseudonyms'>, study: Study, answers: Answer[]) {
  return people.pseudonyms(study.id, [...new Set(answers.map((answer) => answer.person))]);
}
