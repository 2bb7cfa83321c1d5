import type { CodeResult, Estimate, SummariserContext, Usage } from '../../app/summariser.ts';
import type { AnswerReading, SegmentReading } from '../../domain/reading.ts';
import type { Segment } from '../../domain/segment.ts';
import { tagged } from './delimit.ts';
import { readTogether } from './directing.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { askInHalves, type Part, pack } from './in-batches.ts';
import { outputs } from './outputs.ts';
import { type CodesAnswer, readCodes } from './read-codes.ts';
import { readingKeys } from './reading-key.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

const tokensOfCode = 80;
/** Share of a budget that coding leaves: codes that cannot be grouped any more are of little use. */
const leftForGrouping = 0.2;

/**
 * Codes the segments of one stage; every segment ends among codes, among those set aside, or as not
 * summarised: for a `Failure`, or because the model left it out (`not mentioned`) or gave it `no usable label`.
 * Answers that were read before are not read again; what is read is kept batch by batch.
 */
export async function codeSegments(
  task: Task,
  context: SummariserContext,
  segments: Segment[],
): Promise<CodeResult> {
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  const { known, fresh, keyOf } = await readBefore(task, context, segments);
  const readings = new Map(known);
  const failures = new Map<string, string>();
  let unknownIds = 0;
  const byAnswer = byAnswerOf(fresh);

  const take = async ({ items, ...part }: Part<Segment, CodesAnswer>) => {
    if (part.value) {
      const read = readCodes(part.value, items);
      unknownIds += read.unknownIds;
      for (const [id, reading] of read.readings) readings.set(id, reading);
      for (const [id, reason] of read.left) failures.set(id, reason);
    } else for (const { id } of items) failures.set(id, part.reason);
    const whole = new Map<string, AnswerReading>();
    for (const answer of new Set(items.map((segment) => segment.answer))) {
      const parts = (byAnswer.get(answer) ?? []).map(({ id }) => readings.get(id));
      const done = parts.filter((reading) => reading !== undefined);
      // An answer that is not understood in full is asked about again the next time.
      if (done.length === parts.length) whole.set(answer, { key: keyOf(answer), segments: done });
    }
    await task.cache.keepAnswers(context.study.id, context.stage.id, whole);
  };
  await Promise.all(
    batchesOf(task, fresh).map(async (batch) => {
      const ask = (items: Segment[]) =>
        task.ask({ ...questionOf(task, context, items), signal: context.signal, usage });
      for (const part of await askInHalves(batch, ask)) await take(part);
    }),
  );
  return { ...resultOf(segments, readings, failures), known: known.size, unknownIds, usage };
}

/** Grouping and recommending take about this share of what coding takes, in studies of some dozen interviews. */
const shareOfTheRest = 0.3;

/** What coding the segments of one stage, and what follows from it, will take. */
export async function estimateReading(
  task: Task,
  context: SummariserContext,
  segments: Segment[],
): Promise<Omit<Estimate, 'limit'>> {
  const { fresh } = await readBefore(task, context, segments);
  const coding = batchesOf(task, fresh).map((batch) => {
    const { prompt, values, expected } = questionOf(task, context, batch);
    const { rules, input } = prompt.render(values);
    return estimateTokens(rules) + estimateTokens(input) + expected;
  });
  const tokens = coding.reduce((sum, each) => sum + each, 0) * (1 + shareOfTheRest);
  return { segments: segments.length, fresh: fresh.length, tokens: Math.ceil(tokens) };
}

/** What is asked about a batch, and how much of an answer to expect. */
function questionOf(task: Task, context: SummariserContext, items: Segment[]) {
  return {
    prompt: task.prompts.get('code'),
    shape: outputs.codes,
    values: { ...studyInputs(context), segments: present(items) },
    expected: 200 + tokensOfCode * items.length,
    spare: leftForGrouping,
  };
}

function batchesOf(task: Task, segments: Segment[]): Segment[][] {
  return readTogether(segments).flatMap((together) =>
    pack(
      together,
      task.batch,
      ({ text }) => estimateTokens(text) + 30,
      ({ answer }) => answer,
    ),
  );
}

/** Readings that still hold, by segment, and the segments of all other answers. */
async function readBefore(task: Task, context: SummariserContext, segments: Segment[]) {
  const byAnswer = byAnswerOf(segments);
  const keyFor = readingKeys(task, ['code'], context);
  const keyOf = (answer: string) =>
    keyFor(
      (byAnswer.get(answer) ?? []).map(({ text, audience, lane, language, severity }) => [
        text,
        audience,
        lane,
        language,
        severity,
      ]),
    );
  const kept = await task.cache.answers(context.study.id, [...byAnswer.keys()]);
  const known = new Map<string, SegmentReading>();
  const fresh: Segment[] = [];
  for (const [answer, own] of byAnswer) {
    const reading = kept.get(answer);
    const holds = reading?.key === keyOf(answer) && reading.segments.length === own.length;
    for (const [n, segment] of own.entries()) {
      const before = holds ? reading.segments[n] : undefined;
      if (before) known.set(segment.id, before);
      else fresh.push(segment);
    }
  }
  return { known, fresh, keyOf };
}

function byAnswerOf(segments: Segment[]): Map<string, Segment[]> {
  const found = new Map<string, Segment[]>();
  for (const segment of segments) {
    const own = found.get(segment.answer);
    if (own) own.push(segment);
    else found.set(segment.answer, [segment]);
  }
  return found;
}

/** Segments as the prompt shows them; ids count from S1 within the batch. */
function present(segments: Segment[]): string {
  const answers = [...new Set(segments.map(({ answer }) => answer))];
  return segments
    .map(({ answer, audience, lane, language, severity, text }, n) =>
      tagged(
        'segment',
        {
          id: `S${n + 1}`,
          answer: `A${answers.indexOf(answer) + 1}`,
          from: audience,
          asked: lane,
          severity,
          language: language.replace(/[^A-Za-z0-9-]/g, '').slice(0, 12),
        },
        text,
      ),
    )
    .join('\n');
}

/** By segment, whatever batch it was read in: the same readings give the same codes in the same order. */
function resultOf(
  segments: Segment[],
  readings: Map<string, SegmentReading>,
  failures: Map<string, string>,
): Pick<CodeResult, 'codes' | 'setAside' | 'notSummarised'> {
  const codes = new Map<string, CodeResult['codes'][number]>();
  const setAside: CodeResult['setAside'] = [];
  const left = new Map<string, string[]>();
  for (const { id } of segments) {
    const reading = readings.get(id);
    for (const { lane, label } of reading?.codes ?? []) {
      const key = `${lane} ${label.toLowerCase()}`;
      const code = codes.get(key) ?? { segments: [], lane, label };
      if (!code.segments.includes(id)) code.segments.push(id);
      codes.set(key, code);
    }
    if (reading?.aside) setAside.push({ segment: id, reason: reading.aside });
    const reason = failures.get(id);
    if (!reading && reason) left.set(reason, [...(left.get(reason) ?? []), id]);
  }
  return {
    codes: [...codes.values()],
    setAside,
    notSummarised: [...left].map(([reason, ids]) => ({ segments: ids, reason })),
  };
}
