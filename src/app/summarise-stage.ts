import type { StageFindings, Theme } from '../domain/assemble-map.ts';
import { isDenial } from '../domain/denial.ts';
import type { CodeLane } from '../domain/lane.ts';
import { hasRow } from '../domain/map-rows.ts';
import { type Segment, shared } from '../domain/segment.ts';
import { severityOf } from '../domain/statement.ts';
import type {
  Code,
  CodeResult,
  GroupResult,
  Summariser,
  SummariserContext,
  ThemeSummary,
  Usage,
} from './summariser.ts';

/** What went on while a stage was read. */
export interface Report {
  usage: Usage;
  unknownIds: number;
  setAside: number;
  /** Segments of all answers, and how many of them were read before. */
  segments: number;
  known: number;
  problems: string[];
}

/** Words of one person at one stage that are read: more than anybody says in an interview, less than a flood. */
const share = { sentences: 150, characters: 15_000 };

/** Takes the segments of one stage through coding, grouping and recommending. */
export async function summariseStage(
  summariser: Summariser,
  context: SummariserContext,
  said: Segment[],
  asked: { customers: number; staff: number },
): Promise<{ findings: StageFindings; report: Report }> {
  const { within: segments, beyond } = shared(said, share);
  if (segments.length === 0)
    return {
      findings: { themes: [], proposals: [], hypotheses: [], notCovered: [] },
      report: totalOf([]),
    };
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const pick = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const coded = await summariser.code(context, segments);
  const codes: Code[] = coded.codes.map((code, n) => ({
    ...code,
    id: `c${n}`,
    // Where nobody can have left, what drove somebody away stood in their way.
    lane:
      code.lane === 'dropoff' && !hasRow(context.study.kind, 'dropoff') ? 'barriers' : code.lane,
  }));
  const grouped = await summariser.group(context, codes, byId);
  const places = new Map(codes.map((code, at) => [code.id, { code, at }]));
  const inOrder = (ids: string[]) =>
    [...new Set(ids)]
      .flatMap((id) => places.get(id) ?? [])
      .sort((one, other) => one.at - other.at)
      .map(({ code }) => code);
  const themes = grouped.themes.flatMap((theme) => sidesOf(theme, inOrder, pick));
  themes.forEach((theme, n) => {
    theme.id = `${theme.lane}-${n}`;
  });
  const recommended = await summariser.recommend(
    context,
    themes.map(summaryOf(asked, context.study.settings.minimumCell)),
    segments,
  );
  for (const theme of themes)
    theme.contested ||= recommended.contested?.includes(theme.id) ?? false;
  const { name } = context.stage;
  const report: Report = {
    usage: [coded, grouped, recommended].map(({ usage }) => usage).reduce(plus),
    unknownIds: coded.unknownIds + grouped.unknownIds + recommended.unknownIds,
    segments: segments.length,
    known: coded.known,
    setAside: coded.setAside.length,
    problems: [
      ...grouped.problems.map(({ lane, reason }) => `${name}, ${lane}: ${reason}`),
      ...(recommended.problem ? [`${name}: ${recommended.problem}`] : []),
    ],
  };
  const findings: StageFindings = {
    themes,
    hypotheses: recommended.hypotheses,
    proposals: recommended.proposals.map((proposal) => ({
      ...proposal,
      segments: pick(proposal.segments),
    })),
    notCovered: [
      ...coded.notSummarised.map(({ segments, reason }) => ({ segments: pick(segments), reason })),
      ...(summariser.kind === 'llm' ? wronglySetAside(coded, pick) : []),
      ...(beyond.length > 0 ? [{ segments: beyond, reason: 'too much by one person' }] : []),
    ],
  };
  return { findings, report };
}

/** What went on at several stages. */
export function totalOf(reports: Report[]): Report {
  const nothing: Report = {
    usage: { calls: 0, input: 0, output: 0 },
    unknownIds: 0,
    segments: 0,
    known: 0,
    setAside: 0,
    problems: [],
  };
  return reports.reduce(
    (sum, more) => ({
      usage: plus(sum.usage, more.usage),
      unknownIds: sum.unknownIds + more.unknownIds,
      segments: sum.segments + more.segments,
      known: sum.known + more.known,
      setAside: sum.setAside + more.setAside,
      problems: [...sum.problems, ...more.problems],
    }),
    nothing,
  );
}

/**
 * Answers that somebody rated as an obstacle, and of which nothing was coded: setting them aside altogether
 * is a summariser's mistake, and the map must say that they are missing.
 */
function wronglySetAside(
  { codes, setAside }: CodeResult,
  pick: (ids: string[]) => Segment[],
): StageFindings['notCovered'] {
  const coded = new Set(
    pick(codes.flatMap(({ segments }) => segments)).map(({ answer }) => answer),
  );
  const segments = pick(setAside.map(({ segment }) => segment)).filter(
    ({ answer, severity, obstacle, text, language }) =>
      !coded.has(answer) && (severity ?? obstacle.length) > 0 && !isDenial(text, language),
  );
  return segments.length > 0 ? [{ segments, reason: 'set aside' }] : [];
}

/**
 * A theme as what is said and, apart, what others say against it: nobody is counted for what they deny. What
 * speaks against a barrier went well.
 */
function sidesOf(
  { title, lane, codes, opposed }: GroupResult['themes'][number],
  inOrder: (ids: string[]) => Code[],
  pick: (ids: string[]) => Segment[],
): Theme[] {
  const against = inOrder(opposed);
  const denied = new Set(opposed);
  const of = inOrder(codes.filter((id) => !denied.has(id)));
  const segmentsOf = (these: Code[]) => pick([...new Set(these.flatMap((code) => code.segments))]);
  const [first] = against;
  const contested = first !== undefined && of.length > 0;
  const sides: Theme[] = [];
  if (of.length > 0) sides.push({ id: '', lane, title, segments: segmentsOf(of), contested });
  if (first) {
    const other = lane === 'barriers' ? 'gains' : lane;
    sides.push({
      id: '',
      lane: other,
      title: first.label,
      segments: segmentsOf(against),
      contested,
    });
  }
  return sides;
}

function summaryOf(asked: { customers: number; staff: number }, minimumCell: number) {
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
      severity: barrierLanes.includes(lane) ? severityOf(segments, minimumCell) : null,
      segments,
    };
  };
}

const barrierLanes: CodeLane[] = ['barriers', 'dropoff'];

/** The sum of two usages. */
export function plus(one: Usage, other: Usage): Usage {
  return {
    calls: one.calls + other.calls,
    input: one.input + other.input,
    output: one.output + other.output,
  };
}
