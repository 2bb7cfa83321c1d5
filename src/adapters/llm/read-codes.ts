import type { z } from 'zod';
import { isDenial } from '../../domain/denial.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { SegmentReading } from '../../domain/reading.ts';
import type { Segment } from '../../domain/segment.ts';
import { cleanLine, inventsNumber } from './clean-line.ts';
import type { outputs } from './outputs.ts';
import { itemOf } from './short-id.ts';

/** What a model answers when it is asked to code. */
export type CodesAnswer = z.infer<typeof outputs.codes>;

const labelLength = 80;
/** Lanes of what customers do not see, and cannot tell of. */
const unseen = new Set<CodeLane>(['backstage', 'systems']);

/** Turns short ids back into segments: each has a reading in the end, or a reason why it was `left` without. */
export function readCodes(
  answer: CodesAnswer,
  batch: Segment[],
): {
  readings: Map<string, SegmentReading>;
  left: Map<string, string>;
  unknownIds: number;
} {
  let unknownIds = 0;
  const known = (shortId: string): Segment[] => {
    const segment = itemOf(batch, 'S', shortId);
    if (!segment) unknownIds += 1;
    return segment ? [segment] : [];
  };

  const readings = new Map<string, SegmentReading>();
  const left = new Map(batch.map(({ id }) => [id, 'not mentioned']));
  const denials = new Set<string>();
  for (const { segments, lane, label } of answer.codes) {
    const all = segments.flatMap(known);
    const cited = all.filter((segment) => !denies(segment, lane));
    for (const segment of all) if (denies(segment, lane)) denials.add(segment.id);
    const words = cited.map(({ text }) => text);
    const cleaned = cleanLine(label, labelLength);
    // A figure that nobody gave must not reach the map: then their own words stand for it.
    const line = inventsNumber(cleaned, words) ? cleanLine(words[0] ?? '', labelLength) : cleaned;
    if (!line) {
      for (const { id } of cited) if (left.has(id)) left.set(id, 'no usable label');
      continue;
    }
    for (const { id, audience, lane: asked } of cited) {
      const reading = readings.get(id) ?? { codes: [], aside: null };
      const own = audience === 'customer' && unseen.has(lane) ? asked : lane;
      const again = reading.codes.some((code) => code.lane === own && code.label === line);
      if (!again) reading.codes.push({ lane: own, label: line });
      readings.set(id, reading);
      left.delete(id);
    }
  }
  for (const { segment, reason } of answer.setAside) {
    for (const { id } of known(segment)) {
      // What was coded says something after all.
      if (left.delete(id)) readings.set(id, { codes: [], aside: reason });
    }
  }
  for (const id of denials) if (left.delete(id)) readings.set(id, { codes: [], aside: 'denial' });
  return { readings, left, unknownIds };
}

/** Whether a code says that something was in the way of somebody who says that nothing was; praise they may give. */
function denies({ lane: asked, severity, text, language }: Segment, lane: CodeLane): boolean {
  return asked === 'barriers' && lane !== 'gains' && severity === null && isDenial(text, language);
}
