import { setImmediate } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { AnswerStore } from '../../app/ports.ts';
import { type Answer, answerSchema } from '../../domain/answer.ts';
import { compare } from './compare.ts';
import { stageName, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

/** Answers that one script call adds: some milliseconds of Redis's time. */
const chunk = 500;
/** Answers parsed before other work of the process gets its turn. */
const slice = 1000;

const addScript = loadScript('add-answers');
const countSchema = z.int().min(0);
const hashSchema = z.record(z.string(), z.string());

/** Answers as one hash for each stage. */
export function createAnswerStore(redis: Redis): AnswerStore {
  return {
    get: guarded(async (study, stage, id) => {
      const key = studyKeys(study).answers(stageName(stage));
      const text = await redis.hget(key, id);
      return text === null ? null : parseStored(answerSchema, `${key} ${id}`, text);
    }),
    some: guarded(async (study, stage, ids) => {
      if (ids.length === 0) return [];
      const key = studyKeys(study).answers(stageName(stage));
      const texts = await redis.hmget(key, ...ids);
      return texts.flatMap((text, n) =>
        text === null ? [] : [parseStored(answerSchema, `${key} ${ids[n]}`, text)],
      );
    }),
    all: guarded(async (study) => {
      const keys = studyKeys(study);
      const names = (await redis.smembers(keys.stages)).map(keys.answers);
      // One transaction: an answer that moves between stages meanwhile is neither lost nor doubled.
      const read = redis.multi();
      for (const key of names) read.hgetall(key);
      const answers: Answer[] = [];
      for (const [n, reply] of (await replies(read)).entries()) {
        const key = names[n] ?? keys.stages;
        for (const [id, text] of Object.entries(parseReply(hashSchema, key, reply))) {
          answers.push(parseStored(answerSchema, `${key} ${id}`, text));
          if (answers.length % slice === 0) await setImmediate();
        }
      }
      return inOrder(answers);
    }),
    add: guarded(async (study, answers) => {
      const keys = studyKeys(study);
      const byStage = groupByStage(answers);
      const names = new Set([...(await redis.smembers(keys.stages)), ...byStage.keys()]);
      let added = 0;
      for (const [name, group] of byStage) {
        const others = [...names].filter((other) => other !== name);
        const hashes = [keys.stages, ...[name, ...others].map(keys.answers)];
        for (let from = 0; from < group.length; from += chunk) {
          const pairs = group
            .slice(from, from + chunk)
            .flatMap((answer) => [answer.id, JSON.stringify(answer)]);
          const reply = await runScript(redis, addScript, hashes, [name, ...pairs]);
          added += parseReply(countSchema, keys.stages, reply);
        }
      }
      return added;
    }),
  };
}

/** Oldest first. Times may carry different offsets, so moments are compared, not texts. */
function inOrder(answers: Answer[]): Answer[] {
  return answers
    .map((answer) => ({ answer, time: Date.parse(answer.answeredAt) }))
    .sort((a, b) => a.time - b.time || compare(a.answer.id, b.answer.id))
    .map(({ answer }) => answer);
}

function groupByStage(answers: Answer[]): Map<string, Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const name = stageName(answer.stage);
    const group = groups.get(name);
    if (group) group.push(answer);
    else groups.set(name, [answer]);
  }
  return groups;
}
