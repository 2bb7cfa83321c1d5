import { perStage } from './bench-guide.ts';
import type { Sides } from './both-bots.ts';
import { totalOf } from './contestant.ts';
import { inBytes, inTimes, median, quantile } from './figures.ts';
import type { Sample, Samples } from './fragments.bench.ts';
import type { Row } from './table.ts';

/** The 100th answer may cost so much of what the first one did. */
const mostGrowth = 1.2;

const messagesOf = ({ effort }: Sample) => effort.messages;
const askingOf = ({ effort }: Sample) => [effort.asking];
const wholeOf = ({ effort }: Sample) => [totalOf(effort)];

/** The figures of answers in two messages. */
export function fragmentRows(samples: Samples): Row[] {
  const at = (n: number): Sides<Sample[]> => samples.get(n) ?? { ours: [], reference: [] };
  const ends = [1, 9].map((stage) => ({ stage, n: stage * perStage }));
  return [
    ...[1, 100].map((n) => times(`a message of answer ${n}`, at(n), messagesOf)),
    growth('a message', at(1), at(100), messagesOf),
    ...[1, 100].map((n) => times(`asking after answer ${n}`, at(n), askingOf)),
    growth('asking', at(1), at(100), askingOf),
    ...ends.map(({ stage, n }) => times(`asking the follow-up of stage ${stage}`, at(n), askingOf)),
    growth('asking the follow-up', at(perStage), at(9 * perStage), askingOf, 'ninth stage'),
    ...[1, 100].map((n) => times(`all of answer ${n} in two messages`, at(n), wholeOf)),
    ...[1, 100].map((n) => commands(n, at(n))),
    ...[1, 100].map((n) => state(`answer ${n} in two messages`, at(n))),
    state('a follow-up of stage 9', at(9 * perStage)),
  ];
}

/** Ours against all that the reference does with one message: it asks while it handles it. */
function times(what: string, { ours, reference }: Sides<Sample[]>, read: Read): Row {
  const mine = ours.flatMap(read);
  const theirs = reference.flatMap(wholeOf);
  const both = (part: number) => quantile(mine, part) / quantile(theirs, part);
  return {
    what: `p50 / p99 of ${what}`,
    ours: spread(mine),
    reference: spread(theirs),
    ratio: `${both(0.5).toFixed(2)} / ${inTimes(both(0.99))}`,
    goal: '',
  };
}

type Read = (sample: Sample) => number[];

function spread(numbers: number[]): string {
  return `${quantile(numbers, 0.5).toFixed(2)} / ${quantile(numbers, 0.99).toFixed(2)} ms`;
}

function growth(
  what: string,
  early: Sides<Sample[]>,
  late: Sides<Sample[]>,
  read: Read,
  which = '100th answer',
): Row {
  const of = (side: keyof Sides<Sample[]>, each: Read) =>
    median(late[side].flatMap(each)) / median(early[side].flatMap(each));
  const mine = of('ours', read);
  return {
    what: `p50 of ${what}, ${which} against the first`,
    ours: inTimes(mine),
    reference: inTimes(of('reference', wholeOf)),
    goal: `≤ ${mostGrowth}`,
    met: mine <= mostGrowth ? 'yes' : 'NO',
  };
}

function commands(n: number, { ours, reference }: Sides<Sample[]>): Row {
  const typical = (samples: Sample[]) => String(median(samples.map((each) => each.commands)));
  return {
    what: `Redis commands of answer ${n} in two messages`,
    ours: typical(ours),
    reference: `${typical(reference)} (one message)`,
    goal: '',
  };
}

function state(what: string, { ours, reference }: Sides<Sample[]>): Row {
  const typical = (samples: Sample[]) => median(samples.map((each) => each.state));
  return {
    what: `state of the interview at ${what}`,
    ours: inBytes(typical(ours)),
    reference: inBytes(typical(reference)),
    ratio: inTimes(typical(ours) / typical(reference)),
    goal: '< 2 KB',
    met: typical(ours) < 2048 ? 'yes' : 'NO',
  };
}
