import type { z } from 'zod';
import type { Code, GroupResult, SummariserContext, Usage } from '../../app/summariser.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { Segment } from '../../domain/segment.ts';
import type { Asked } from './ask-model.ts';
import { cleanLine, inventsNumber } from './clean-line.ts';
import { tagged } from './delimit.ts';
import { directingAnswers } from './directing.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { askInHalves, pack } from './in-batches.ts';
import { outputs } from './outputs.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

/** Codes that stand together so far: at first those with the same label, then themes on their way to be merged. */
export interface Bundle {
  title: string;
  definition: string;
  codes: Code[];
  opposed: Code[];
}

type Answer = z.infer<typeof outputs.themes>;

const titleLength = 80;
const definitionLength = 200;
const tokensOfTheme = 150;
// A label is short: a call takes more of them than of segments.
const labelsForOneSegment = 3;

/** Groups the codes of one stage and lane into themes; every code ends in exactly one. */
export async function groupCodes(
  task: Task,
  context: SummariserContext,
  lane: CodeLane,
  codes: Code[],
  segments: Map<string, Segment>,
): Promise<GroupResult> {
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  const problems = new Set<string>();
  let unknownIds = 0;

  const wordsOf = (code: Code) => code.segments.flatMap((id) => segments.get(id)?.text ?? []);
  const group = async (bundles: Bundle[], pass = 1): Promise<Bundle[]> => {
    if (bundles.length < 2) return bundles;
    const { stage, language } = studyInputs(context);
    const size = { tokens: task.batch.tokens, items: task.batch.items * labelsForOneSegment };
    const batches = pack(bundles, size, (bundle) => estimateTokens(shown(bundle)) + 15);
    const ask = async (items: Bundle[]): Promise<Asked<Answer>> => {
      // One alone has nothing to be compared with.
      if (items.length < 2) return { kind: 'answer', value: { themes: [] } };
      const asked = await task.ask({
        prompt: task.prompts.get('group'),
        shape: outputs.themes,
        values: { stage, language, lane, codes: present(items) },
        expected: 200 + tokensOfTheme * items.length,
        signal: context.signal,
        usage,
      });
      if (asked.kind === 'too-long' && items.length === 2) problems.add('too long');
      return asked;
    };
    const parts = (await Promise.all(batches.map((batch) => askInHalves(batch, ask)))).flat();
    const grouped = parts.map((part) => {
      if (!part.value) {
        problems.add(part.reason);
        return part.items;
      }
      const read = readThemes(part.value, part.items, wordsOf);
      unknownIds += read.unknownIds;
      return read.bundles;
    });
    // Themes of several chunks may say the same: compared again, with other neighbours, as long as it helps.
    const merged = grouped.flat().length < bundles.length;
    const again = parts.length > 1 && parts.some((part) => part.value) && pass < 4;
    return again && (merged || pass === 1) ? group(interleaved(grouped), pass + 1) : grouped.flat();
  };

  // A label that only a directing answer led to is shown to nobody: it stands for itself.
  const directing = directingAnswers(segments.values());
  const isApart = ({ codes: members }: Bundle) => {
    const cited = members.flatMap((code) => code.segments);
    return cited.length > 0 && cited.every((id) => directing.has(segments.get(id)?.answer ?? ''));
  };
  const labelled = sameLabel(codes);
  const bundles = [
    ...(await group(labelled.filter((bundle) => !isApart(bundle)))),
    ...labelled.filter(isApart),
  ];
  return {
    themes: bundles.map(({ title, definition, codes: members, opposed }) => ({
      title,
      definition,
      codes: members.map(({ id }) => id),
      opposed: opposed.map(({ id }) => id),
    })),
    unknownIds,
    problem: problems.size > 0 ? [...problems].join(', ') : null,
    usage,
  };
}

/** One bundle for each label: what reads the same needs no model. */
function sameLabel(codes: Code[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const code of codes) {
    const key = code.label
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim();
    const bundle = bundles.get(key);
    if (bundle) bundle.codes.push(code);
    else bundles.set(key, { title: code.label, definition: '', codes: [code], opposed: [] });
  }
  return [...bundles.values()];
}

/** The first of each list, then the second of each, and so on. */
function interleaved<Item>(lists: Item[][]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) =>
    lists.flatMap((list) => list.slice(n, n + 1)),
  ).flat();
}

function shown({ title, definition }: Bundle): string {
  return definition ? `${title}: ${definition}` : title;
}

function present(bundles: Bundle[]): string {
  return bundles.map((bundle, n) => tagged('code', { id: `C${n + 1}` }, shown(bundle))).join('\n');
}

/** Turns an answer into bundles; what it leaves out stays as it was, what it cites twice stays where it was first. */
export function readThemes(
  answer: Answer,
  batch: Bundle[],
  wordsOf: (code: Code) => string[],
): { bundles: Bundle[]; unknownIds: number } {
  const left = new Map(batch.map((bundle, n) => [`C${n + 1}`, bundle]));
  const all = new Set(left.keys());
  let unknownIds = 0;
  const bundles: Bundle[] = [];
  for (const { title, definition, codes, opposed } of answer.themes) {
    const against = new Set(opposed.map((id) => id.trim()));
    const members: { bundle: Bundle; opposite: boolean }[] = [];
    const cited = new Set([...codes.map((id) => id.trim()), ...against]);
    for (const id of cited) {
      if (!all.has(id)) unknownIds += 1;
      const bundle = left.get(id);
      if (!bundle) continue;
      left.delete(id);
      members.push({ bundle, opposite: against.has(id) });
    }
    const [first] = members;
    if (!first) continue;
    bundles.push(members.length === 1 ? first.bundle : merge(title, definition, members));
  }
  return { bundles: [...bundles, ...left.values()], unknownIds };

  function merge(
    title: string,
    definition: string,
    members: { bundle: Bundle; opposite: boolean }[],
  ): Bundle {
    const codes = members.flatMap(({ bundle }) => bundle.codes);
    const opposed = members.flatMap(({ bundle, opposite }) =>
      // What opposes a bundle that is itself opposed is on the title's side.
      opposite ? bundle.codes.filter((code) => !bundle.opposed.includes(code)) : bundle.opposed,
    );
    const known = codes.flatMap((code) => [code.label, ...wordsOf(code)]);
    const usable = (text: string, length: number) => {
      const line = cleanLine(text, length);
      return inventsNumber(line, known) ? '' : line;
    };
    return {
      title: usable(title, titleLength) || (members[0]?.bundle.title ?? ''),
      definition: usable(definition, definitionLength),
      codes,
      // A theme whose every code is opposed to it is opposed to nothing.
      opposed: opposed.length < codes.length ? opposed : [],
    };
  }
}
