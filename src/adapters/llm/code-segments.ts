import type { z } from 'zod';
import type { CodeResult, SummariserContext, Usage } from '../../app/summariser.ts';
import type { Segment } from '../../domain/segment.ts';
import { cleanLine, inventsNumber } from './clean-line.ts';
import { tagged } from './delimit.ts';
import { readTogether } from './directing.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { askInHalves, pack } from './in-batches.ts';
import { outputs } from './outputs.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

type Answer = z.infer<typeof outputs.codes>;
type Batch = Omit<CodeResult, 'usage'>;

const labelLength = 80;
const tokensOfCode = 80;

/**
 * Codes the segments of one stage; every segment ends among codes, among those set aside, or as not
 * summarised: for a `Failure`, or because the model left it out (`not mentioned`) or gave it `no usable label`.
 */
export async function codeSegments(
  task: Task,
  context: SummariserContext,
  segments: Segment[],
): Promise<CodeResult> {
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  const batches = readTogether(segments).flatMap((together) =>
    pack(
      together,
      task.batch,
      ({ text }) => estimateTokens(text) + 30,
      ({ answer }) => answer,
    ),
  );
  const parts = await Promise.all(
    batches.map((batch) =>
      askInHalves(batch, (items) =>
        task.ask({
          prompt: task.prompts.get('code'),
          shape: outputs.codes,
          values: { ...studyInputs(context), segments: present(items) },
          expected: 200 + tokensOfCode * items.length,
          signal: context.signal,
          usage,
        }),
      ),
    ),
  );
  const read = parts.flat().map((part): Batch => {
    if (part.value) return readCodes(part.value, part.items);
    const left = part.items.map(({ id }) => id);
    return {
      codes: [],
      setAside: [],
      notSummarised: [{ segments: left, reason: part.reason }],
      unknownIds: 0,
    };
  });
  return {
    codes: read.flatMap(({ codes }) => codes),
    setAside: read.flatMap(({ setAside }) => setAside),
    notSummarised: read.flatMap(({ notSummarised }) => notSummarised),
    unknownIds: read.reduce((sum, { unknownIds }) => sum + unknownIds, 0),
    usage,
  };
}

/** Segments as the prompt shows them; ids count from S1 within the batch. */
function present(segments: Segment[]): string {
  const answers = [...new Set(segments.map(({ answer }) => answer))];
  return segments
    .map(({ answer, audience, lane, language, text }, n) =>
      tagged(
        'segment',
        {
          id: `S${n + 1}`,
          answer: `A${answers.indexOf(answer) + 1}`,
          from: audience,
          asked: lane,
          language: language.replace(/[^A-Za-z0-9-]/g, '').slice(0, 12),
        },
        text,
      ),
    )
    .join('\n');
}

/** Turns short ids back into segments and accounts for each of them. */
function readCodes(answer: Answer, batch: Segment[]): Batch {
  const byShortId = new Map(batch.map((segment, n) => [`S${n + 1}`, segment]));
  let unknownIds = 0;
  const known = (shortId: string): Segment[] => {
    const segment = byShortId.get(shortId.trim());
    if (!segment) unknownIds += 1;
    return segment ? [segment] : [];
  };

  const codes = new Map<string, Batch['codes'][number]>();
  const left = new Map(batch.map(({ id }) => [id, 'not mentioned']));
  for (const { segments, lane, label } of answer.codes) {
    const cited = segments.flatMap(known);
    const words = cited.map(({ text }) => text);
    const cleaned = cleanLine(label, labelLength);
    // A figure that nobody gave must not reach the map: then their own words stand for it.
    const line = inventsNumber(cleaned, words) ? cleanLine(words[0] ?? '', labelLength) : cleaned;
    if (!line) {
      for (const { id } of cited) if (left.has(id)) left.set(id, 'no usable label');
      continue;
    }
    if (cited.length === 0) continue;
    const key = `${lane} ${line.toLowerCase()}`;
    const code = codes.get(key) ?? { segments: [], lane, label: line };
    for (const { id } of cited) {
      if (!code.segments.includes(id)) code.segments.push(id);
      left.delete(id);
    }
    codes.set(key, code);
  }

  const setAside: Batch['setAside'] = [];
  for (const { segment, reason } of answer.setAside) {
    for (const { id } of known(segment)) {
      // What was coded says something after all.
      if (left.delete(id)) setAside.push({ segment: id, reason });
    }
  }

  const reasons = [...new Set(left.values())];
  const notSummarised = reasons.map((reason) => ({
    segments: [...left].flatMap(([id, why]) => (why === reason ? [id] : [])),
    reason,
  }));
  return { codes: [...codes.values()], setAside, notSummarised, unknownIds };
}
