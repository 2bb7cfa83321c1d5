import type { Code, GroupResult, SummariserContext, Usage } from '../../app/summariser.ts';
import { type CodeLane, codeLanes } from '../../domain/lane.ts';
import type { LaneReading } from '../../domain/reading.ts';
import type { Segment } from '../../domain/segment.ts';
import { type Bundle, bareLabel, merge, sameLabel, type WordsOf } from './bundle.ts';
import { directingAnswers } from './directing.ts';
import { type OpenLane, placeCodes } from './place-codes.ts';
import { readingKeys } from './reading-key.ts';
import { sortCodes } from './sort-codes.ts';
import type { Task } from './task.ts';

/** A lane on its way. */
interface LaneAtWork extends OpenLane {
  codes: Code[];
  /** One bundle for each label, those that stand in themes included. */
  labels: Bundle[];
  /** How many labels there were when all of them were last sorted together. */
  sorted: number;
}

/**
 * Labels that a lane may gain, as a share of those last sorted together and beyond, before all are sorted by
 * themselves; until then it shares a call with the other lanes, from its first labels on.
 */
const growth = { share: 1.5, beyond: 10 };

/**
 * Groups the codes of one stage into themes, each lane by itself; every code ends in exactly one. Labels that were
 * grouped before stay where they are, new ones are placed among them, and a lane that gained none costs nothing.
 */
export async function groupCodes(
  task: Task,
  context: SummariserContext,
  coded: Code[],
  segments: Map<string, Segment>,
): Promise<GroupResult> {
  const { together: codes, apart } = byDirection(coded, segments);
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  const wordsOf = (code: Code) => code.segments.flatMap((id) => segments.get(id)?.text ?? []);
  let unknownIds = 0;
  const key = readingKeys(task, ['group', 'place'], context)(null);
  const { id: study } = context.study;
  const stage = context.stage.id;

  const begin = async (lane: CodeLane): Promise<LaneAtWork> => {
    const own = codes.filter((code) => code.lane === lane);
    const reading = await task.cache.lane(study, stage, lane);
    return begun(lane, own, reading?.key === key ? reading : null, wordsOf);
  };
  const keep = async ({ lane, codes: own, themes, unplaced, sorted }: LaneAtWork) => {
    const kept = themes.filter((theme) => !unplaced.has(theme)).map(readingOf);
    const said = own.flatMap((code) => code.segments.flatMap((id) => segments.get(id) ?? []));
    const from = [...new Set(said.map(({ answer }) => answer))];
    await task.cache.keepLane(study, stage, lane, { key, sorted, themes: kept }, from);
  };
  const sortAnew = async (at: LaneAtWork) => {
    const { bundles, unsorted, problems, ...sorted } = await sortCodes(
      task,
      context,
      at.lane,
      at.labels,
      wordsOf,
      usage,
    );
    unknownIds += sorted.unknownIds;
    Object.assign(at, { themes: bundles, unplaced: unsorted, problems, sorted: at.labels.length });
    await keep(at);
  };
  const place = async (grown: LaneAtWork[]) => {
    unknownIds += await placeCodes(task, context, grown, wordsOf, usage);
    await Promise.all(grown.map(keep));
  };

  const there = codeLanes.filter((lane) => codes.some((code) => code.lane === lane));
  const lanes = await Promise.all(there.map(begin));
  const anew = lanes.filter(
    ({ labels, sorted, themes }) =>
      // One alone is not compared with anything, and costs nothing.
      (themes.length === 0 && labels.length === 1) ||
      labels.length > sorted * growth.share + growth.beyond,
  );
  const grown = lanes.filter((at) => at.fresh.length > 0 && !anew.includes(at));
  await Promise.all([...anew.map(sortAnew), place(grown)]);
  return {
    themes: [
      ...lanes.flatMap(({ lane, themes }) => themes.map((theme) => themeOf(lane, theme))),
      ...apart.map(({ lane, bundle }) => themeOf(lane, bundle)),
    ],
    unknownIds,
    problems: lanes.flatMap(({ lane, problems }) =>
      problems.size > 0 ? [{ lane, reason: [...problems].join(', ') }] : [],
    ),
    usage,
  };
}

/** Codes to be grouped, and those that only answers that direct the reader led to: each label of these stands for itself. */
function byDirection(codes: Code[], segments: Map<string, Segment>) {
  const directing = directingAnswers(segments.values());
  const isApart = (bundle: Bundle) => {
    const cited = bundle.codes.flatMap((code) => code.segments);
    return cited.length > 0 && cited.every((id) => directing.has(segments.get(id)?.answer ?? ''));
  };
  const apart = codeLanes.flatMap((lane) =>
    [...sameLabel(codes.filter((code) => code.lane === lane)).values()]
      .filter(isApart)
      .map((bundle) => ({ lane, bundle })),
  );
  const left = new Set(apart.flatMap(({ bundle }) => bundle.codes));
  return { together: codes.filter((code) => !left.has(code)), apart };
}

function themeOf(lane: CodeLane, { title, definition, codes, opposed }: Bundle) {
  return {
    lane,
    title,
    definition,
    codes: codes.map(({ id }) => id),
    opposed: opposed.map(({ id }) => id),
  };
}

/** A lane with the themes of its reading as far as their labels are still there, and the rest to be placed. */
function begun(
  lane: CodeLane,
  codes: Code[],
  reading: LaneReading | null,
  wordsOf: WordsOf,
): LaneAtWork {
  const byLabel = sameLabel(codes);
  const fresh = new Map(byLabel);
  const themes = (reading?.themes ?? []).flatMap(({ title, definition, labels, opposed }) => {
    const members = labels.flatMap((label) => {
      const bundle = fresh.get(label);
      return bundle && fresh.delete(label) ? [{ bundle, opposite: opposed.includes(label) }] : [];
    });
    return members.length > 0 ? [merge(title, definition, members, wordsOf)] : [];
  });
  return {
    lane,
    codes,
    labels: [...byLabel.values()],
    themes,
    fresh: [...fresh.values()],
    sorted: reading?.sorted ?? 0,
    unplaced: new Set(),
    problems: new Set(),
  };
}

function readingOf({ title, definition, codes, opposed }: Bundle): LaneReading['themes'][number] {
  const labels = (of: Code[]) => [...new Set(of.map(({ label }) => bareLabel(label)))];
  return { title, definition, labels: labels(codes), opposed: labels(opposed) };
}
