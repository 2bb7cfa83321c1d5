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
import { askedAt } from '../domain/sample.ts';
import { type Segment, segmentAnswer } from '../domain/segment.ts';
import { withoutStaffIds } from '../domain/staff-voices.ts';
import type { Study } from '../domain/study.ts';
import { withdrawEvidence } from '../domain/withdraw-evidence.ts';
import { inTurns } from './in-turns.ts';
import type { AnswerStore, Environment, MapStore, PersonStore, StudyStore } from './ports.ts';
import { type Report, summariseStage } from './summarise-stage.ts';
import type { Summariser, Usage } from './summariser.ts';

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
      /** As it may be shown: employees' quotes carry no id of theirs. */
      map: JourneyMap;
      /** Interviews that the marketer should look at; they count like all others. */
      flagged: FlaggedPeople;
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
  maps: Pick<MapStore, 'latest' | 'add' | 'rewrite'>;
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
    const masked = new Map(
      await inTurns(answers, ({ id, text }): [string, string] => [id, mask(text)], signal),
    );
    const segment = async (these: Answer[]) =>
      (
        await inTurns(these, (answer) => segmentAnswer(answer, masked.get(answer.id)), signal)
      ).flat();
    const read = (by: Summariser) =>
      readAnswers(by, study, guide, answers, segment, signal, onProgress);
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
    if (given.some(({ id }) => !there.has(id))) return draftMap(study, draft, options);
    const pseudonyms = await pseudonymsOf(deps.people, study, given);
    const map = assembleMap({
      study,
      guide,
      answers,
      findings,
      desk: createEvidenceDesk(answers, pseudonyms, masked),
      summariser: { kind, model, promptVersions },
      unknownIds: report.unknownIds,
      former: await deps.maps.latest(study.id),
      now: deps.env.now(),
    });
    const stored = await deps.maps.add(study.id, draft, map);
    const left = new Set((await deps.answers.all(study.id)).map(({ id }) => id));
    const gone = new Set(given.map(({ id }) => id).filter((id) => !left.has(id)));
    if (gone.size > 0) {
      const now = deps.env.now().toISOString();
      await deps.maps.rewrite(study.id, (version) => withdrawEvidence(version, gone, now));
      return draftMap(study, `${draft}-again`, options);
    }
    const { setAside, problems } = report;
    return {
      kind: 'drafted',
      map: withoutStaffIds(stored),
      flagged: flaggedPeople(given, guide, pseudonyms, study.settings.minimumCell),
      usage,
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
  segment: (answers: Answer[]) => Promise<Segment[]>,
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
    const segments = await segment(answers.filter((answer) => answer.stage === stage.id));
    const asked = askedAt(answers, stage.id);
    findings.set(
      stage.id,
      await summariseStage(summariser, context, segments, asked, usage, report),
    );
  }
  const empty =
    [...findings.values()].every(({ themes }) => themes.length === 0) &&
    (await segment(answers)).some(({ text, language }) => !isDenial(text, language));
  return { findings, report, usage, empty };
}

/** The study's pseudonyms, so that a customer's P07 on the map is P07 in the export of answers and in `forget`. */
function pseudonymsOf(people: Pick<PersonStore, 'pseudonyms'>, study: Study, answers: Answer[]) {
  return people.pseudonyms(study.id, [...new Set(answers.map((answer) => answer.person))]);
}
