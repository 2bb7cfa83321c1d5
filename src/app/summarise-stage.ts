import type { StageFindings, Theme } from '../domain/assemble-map.ts';
import { isDenial } from '../domain/denial.ts';
import { type CodeLane, codeLanes } from '../domain/lane.ts';
import type { Segment } from '../domain/segment.ts';
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

/** What went on while a draft was made, summed over its stages. */
export interface Report {
  unknownIds: number;
  setAside: number;
  problems: string[];
}

/** Takes the segments of one stage through coding, grouping and recommending; adds to `usage` and `report`. */
export async function summariseStage(
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
    for (const theme of grouped.themes) themes.push(...sidesOf(theme, lane, inLane, pick));
  }
  themes.forEach((theme, n) => {
    theme.id = `${theme.lane}-${n}`;
  });
  const recommended = await summariser.recommend(context, themes.map(summaryOf(asked)));
  addUsage(usage, recommended.usage);
  report.unknownIds += recommended.unknownIds;
  for (const theme of themes)
    theme.contested ||= recommended.contested?.includes(theme.id) ?? false;
  if (recommended.problem) report.problems.push(`${context.stage.name}: ${recommended.problem}`);
  return {
    themes,
    proposals: recommended.proposals.map((proposal) => ({
      ...proposal,
      segments: pick(proposal.segments),
    })),
    notCovered: [
      ...coded.notSummarised.map(({ segments, reason }) => ({ segments: pick(segments), reason })),
      ...(summariser.kind === 'llm' ? wronglySetAside(coded, pick) : []),
    ],
  };
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
  { title, codes, opposed }: GroupResult['themes'][number],
  lane: CodeLane,
  inLane: Code[],
  pick: (ids: string[]) => Segment[],
): Theme[] {
  const against = inLane.filter(({ id }) => opposed.includes(id));
  const of = inLane.filter(({ id }) => codes.includes(id) && !opposed.includes(id));
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
