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

/** Answers added or read by one command: Redis serves nobody else meanwhile, and this process hardly. */
const chunk = 500;

const addScript = loadScript('add-answers');
const countSchema = z.int().min(0);
const idsSchema = z.array(z.string());
const textsSchema = z.array(z.string().nullable());

/** Answers as one hash for each stage. */
export function createAnswerStore(redis: Redis): AnswerStore {
  const keysOf = async (study: string) => {
    const keys = studyKeys(study);
    return (await redis.smembers(keys.stages)).map(keys.answers);
  };
  /** Ids by the key they stand under, as they were at one moment: each answer once, at whichever stage. */
  const idsOf = async (study: string) => {
    const names = await keysOf(study);
    const read = redis.multi();
    for (const key of names) read.hkeys(key);
    const found = await replies(read);
    return new Map(names.map((key, n) => [key, parseReply(idsSchema, key, found[n])]));
  };
  /** Answers that were not at their stage any more when they were read; who was erased is at none. */
  const moved = async (study: string, ids: string[]) => {
    if (ids.length === 0) return [];
    const names = await keysOf(study);
    const read = redis.multi();
    for (const key of names) read.hmget(key, ...ids);
    return (await replies(read)).flatMap((reply, at) => {
      const key = names[at] ?? '';
      return parseReply(textsSchema, key, reply).flatMap((text, n) =>
        text === null ? [] : [parseStored(answerSchema, `${key} ${ids[n]}`, text)],
      );
    });
  };
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
      const answers: Answer[] = [];
      const missed: string[] = [];
      for (const [key, ids] of await idsOf(study))
        for (let from = 0; from < ids.length; from += chunk) {
          const asked = ids.slice(from, from + chunk);
          const texts = await redis.hmget(key, ...asked);
          for (const [n, id] of asked.entries()) {
            const text = texts[n] ?? null;
            if (text === null) missed.push(id);
            else answers.push(parseStored(answerSchema, `${key} ${id}`, text));
          }
        }
      return inOrder([...answers, ...(await moved(study, missed))]);
    }),
    ids: guarded(async (study) => [...(await idsOf(study)).values()].flat()),
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
