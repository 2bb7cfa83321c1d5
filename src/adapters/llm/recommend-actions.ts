import type { z } from 'zod';
import type {
  Proposal,
  RecommendResult,
  SummariserContext,
  ThemeSummary,
  Usage,
} from '../../app/summariser.ts';
import type { StageMetric } from '../../domain/metric.ts';
import type { ActionsReading } from '../../domain/reading.ts';
import type { Segment } from '../../domain/segment.ts';
import { cleanLine, inventsNumber } from './clean-line.ts';
import { directingAnswers } from './directing.ts';
import { askInHalves } from './in-batches.ts';
import { callingThemes, changedMaterially, nameOfTheme } from './material-change.ts';
import { outputs } from './outputs.ts';
import { batchesOf, presentMetric, presentTheme } from './present-themes.ts';
import { readingKeys } from './reading-key.ts';
import { itemOf } from './short-id.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

type Answer = z.infer<typeof outputs.actions>;

/** What an answer says, by the ids of themes and metrics. */
interface Read extends Pick<RecommendResult, 'proposals' | 'hypotheses' | 'unknownIds'> {
  contradictions: ActionsReading['contradictions'];
}

const textLength = 140;
const metricsShown = 20;
/** Of one call: more would be guessing. */
const mostHypotheses = 2;

/** Proposes actions for the themes of one stage; where these are much as before, so are the actions. */
export async function recommendActions(
  task: Task,
  context: SummariserContext,
  themes: ThemeSummary[],
  said: Segment[] = themes.flatMap(({ segments }) => segments),
): Promise<RecommendResult> {
  const { study, stage } = context;
  const metrics = context.metrics.slice(0, metricsShown);
  const key = readingKeys(task, ['recommend'], context)(metrics);
  const now = callingThemes(themes, study.kind);
  const before = await task.cache.actions(study.id, stage.id);
  if (before?.key === key && !changedMaterially(before.themes, now))
    return { ...nothing(), ...asBefore(before, themes) };

  const { contradictions, ...result } = await propose(task, context, themes, said);
  if (result.problem === null) {
    const names = new Map(themes.map((theme) => [theme.id, nameOfTheme(theme)]));
    const named = (ids: string[]) => ids.flatMap((id) => names.get(id) ?? []);
    const proposals = result.proposals.map(({ text, answers, metrics, impact, effort }) => ({
      text,
      answers: named(answers),
      metrics: metrics ?? [],
      impact,
      effort,
    }));
    const hypotheses = result.hypotheses.map(({ text, about }) => ({ text, about: named(about) }));
    const disputes = contradictions.flatMap(({ barrier, gain }) => {
      const [one, other] = named([barrier, gain]);
      return one && other ? [{ barrier: one, gain: other }] : [];
    });
    const reading = { key, themes: now, proposals, hypotheses, contradictions: disputes };
    const from = new Set(themes.flatMap(({ segments }) => segments.map(({ answer }) => answer)));
    await task.cache.keepActions(study.id, stage.id, reading, [...from]);
  }
  return { ...result, contested: contestedIn(contradictions) };
}

async function propose(
  task: Task,
  context: SummariserContext,
  themes: ThemeSummary[],
  said: Segment[],
): Promise<RecommendResult & Read> {
  const contradictions: Read['contradictions'] = [];
  const result = { ...nothing(), contradictions };
  const metrics = context.metrics.slice(0, metricsShown);
  const batches = batchesOf(withoutDirections(themes, directingAnswers(said)), task.batch);
  const parts = await Promise.all(
    batches.map((batch) =>
      askInHalves(batch, (items) =>
        task.ask({
          prompt: task.prompts.get('recommend'),
          shape: outputs.actions,
          values: {
            ...studyInputs(context),
            metrics: metrics.map(presentMetric).join('\n') || '-',
            themes: items.map(presentTheme).join('\n'),
          },
          expected: 300 + 200 * Math.min(items.length, 10),
          signal: context.signal,
          usage: result.usage,
        }),
      ),
    ),
  );
  const problems = new Set<string>();
  for (const part of parts.flat()) {
    if (part.value) {
      const read = readActions(part.value, part.items, metrics);
      result.proposals.push(...read.proposals);
      result.hypotheses.push(...read.hypotheses);
      result.contradictions.push(...read.contradictions);
      result.unknownIds += read.unknownIds;
    } else problems.add(part.reason);
  }
  return { ...result, problem: problems.size > 0 ? [...problems].join(', ') : null };
}

/** Themes without the words that seem to direct the reader; a theme that has no others is left out. */
function withoutDirections(themes: ThemeSummary[], directing: Set<string>): ThemeSummary[] {
  return themes
    .map((theme) => ({
      ...theme,
      segments: theme.segments.filter(({ answer }) => !directing.has(answer)),
    }))
    .filter(({ segments }) => segments.length > 0);
}

function nothing(): RecommendResult {
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  return { proposals: [], hypotheses: [], unknownIds: 0, problem: null, usage };
}

/** Both sides of each contradiction. */
function contestedIn(contradictions: Read['contradictions']): string[] {
  return [...new Set(contradictions.flatMap(({ barrier, gain }) => [barrier, gain]))];
}

/** What was made of themes before, for those that are still there. */
function asBefore(
  before: ActionsReading,
  themes: ThemeSummary[],
): Pick<RecommendResult, 'proposals' | 'hypotheses' | 'contested'> {
  const ids = new Map(themes.map((theme) => [nameOfTheme(theme), theme.id]));
  const known = (names: string[]) => names.flatMap((name) => ids.get(name) ?? []);
  return {
    proposals: before.proposals.map(({ answers, ...proposal }) => ({
      ...proposal,
      answers: known(answers),
      origin: 'model',
      segments: [],
    })),
    hypotheses: before.hypotheses.map(({ text, about }) => ({ text, about: known(about) })),
    contested: before.contradictions.flatMap(({ barrier, gain }) => {
      const both = known([barrier, gain]);
      return both.length === 2 ? both : [];
    }),
  };
}

/** Turns short ids back into themes and metrics; an estimate that is not 1 to 5 is none. */
export function readActions(answer: Answer, batch: ThemeSummary[], metrics: StageMetric[]): Read {
  let unknownIds = 0;
  const named = <Item>(ids: string[], letter: 'T' | 'M', among: Item[]): Item[] => {
    const found = [...new Set(ids)].map((id) => itemOf(among, letter, id));
    const known = found.flatMap((item) => item ?? []);
    unknownIds += found.length - known.length;
    return [...new Set(known)];
  };
  const proposals = answer.actions.flatMap((action): Proposal[] => {
    const { text, impact, effort } = action;
    const themes = named(action.answers, 'T', batch);
    const cited = named(action.metrics, 'M', metrics);
    const line = cleanLine(text, textLength);
    const known = [
      ...wordsOf(themes),
      ...cited.flatMap(({ name, value, unit, n, period }) => [
        name,
        `${value} ${unit} ${n} ${period}`,
      ]),
    ];
    // An invented deadline or figure cannot be taken out of a sentence; so the sentence goes.
    if (!line || inventsNumber(line, known)) return [];
    return [
      {
        text: line,
        answers: themes.map(({ id }) => id),
        ...(cited.length > 0 ? { metrics: cited.map(({ id }) => id) } : {}),
        impact: estimate(impact),
        effort: estimate(effort),
        origin: 'model',
        segments: [],
      },
    ];
  });
  const hypotheses = answer.hypotheses.flatMap(({ text, answers }) => {
    const themes = named(answers, 'T', batch);
    const line = cleanLine(text, textLength);
    if (themes.length === 0 || !line || inventsNumber(line, wordsOf(themes))) return [];
    return [{ text: line, about: themes.map(({ id }) => id) }];
  });
  const contradictions = answer.contradictions.flatMap((pair) => {
    const [barrier] = named([pair.barrier], 'T', batch);
    const [gain] = named([pair.gain], 'T', batch);
    // Whatever is wished or felt contradicts nobody.
    return barrier?.lane === 'barriers' && gain?.lane === 'gains'
      ? [{ barrier: barrier.id, gain: gain.id }]
      : [];
  });
  return { proposals, hypotheses: hypotheses.slice(0, mostHypotheses), contradictions, unknownIds };
}

function wordsOf(themes: ThemeSummary[]): string[] {
  return themes.flatMap(({ title, segments }) => [title, ...segments.map(({ text }) => text)]);
}

function estimate(value: number): number | null {
  return Number.isInteger(value) && value >= 1 && value <= 5 ? value : null;
}
