import type { Redis } from 'ioredis';
import type { z } from 'zod';
import type { ReadingCache } from '../../app/ports.ts';
import {
  actionsReadingSchema,
  answerReadingSchema,
  laneReadingSchema,
} from '../../domain/reading.ts';
import { stageName, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

/** A study that nobody drafts for so long is read anew. What is forgotten goes at once, by the eraser. */
const keptForSeconds = 90 * 24 * 3600;
/** Answers asked for in one command. */
const chunk = 500;

const keepAnswersScript = loadScript('keep-readings');
const keepStageScript = loadScript('keep-reading');

/** Readings as one hash by answer and one by stage and lane, for each study. */
export function createReadingCache(redis: Redis): ReadingCache {
  async function ofStage<T extends z.ZodType>(study: string, field: string, schema: T) {
    const key = studyKeys(study).readStages;
    const text = await redis.hget(key, field);
    return text === null ? null : parseStored(schema, `${key} ${field}`, text);
  }
  async function keepStage(
    study: string,
    stage: string,
    field: string,
    reading: object,
    from: string[],
  ) {
    const keys = studyKeys(study);
    const hashes = [keys.answers(stageName(stage)), keys.readStages];
    const args = [keptForSeconds, field, JSON.stringify(reading), ...from];
    await runScript(redis, keepStageScript, hashes, args);
  }
  const laneField = (stage: string, lane: string) => `${stageName(stage)} ${lane}`;

  return {
    answers: guarded(async (study, ids) => {
      const key = studyKeys(study).readAnswers;
      const found = new Map<string, z.infer<typeof answerReadingSchema>>();
      for (let at = 0; at < ids.length; at += chunk) {
        const some = ids.slice(at, at + chunk);
        for (const [n, text] of (await redis.hmget(key, ...some)).entries()) {
          const id = some[n] ?? '';
          if (text !== null) found.set(id, parseStored(answerReadingSchema, `${key} ${id}`, text));
        }
      }
      return found;
    }),
    keepAnswers: guarded(async (study, stage, readings) => {
      const keys = studyKeys(study);
      const pairs = [...readings].flatMap(([id, reading]) => [id, JSON.stringify(reading)]);
      if (pairs.length === 0) return;
      const hashes = [keys.answers(stageName(stage)), keys.readAnswers];
      await runScript(redis, keepAnswersScript, hashes, [keptForSeconds, ...pairs]);
    }),
    lane: guarded((study, stage, lane) =>
      ofStage(study, laneField(stage, lane), laneReadingSchema),
    ),
    keepLane: guarded((study, stage, lane, reading, from) =>
      keepStage(study, stage, laneField(stage, lane), reading, from),
    ),
    actions: guarded((study, stage) => ofStage(study, stageName(stage), actionsReadingSchema)),
    keepActions: guarded((study, stage, reading, from) =>
      keepStage(study, stage, stageName(stage), reading, from),
    ),
  };
}
