import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { InterviewChange, InterviewStore, Waiting } from '../../app/ports.ts';
import { answerSchema, attachmentSchema } from '../../domain/answer.ts';
import { AppError } from '../../domain/app-error.ts';
import { interviewSchema } from '../../domain/interview.ts';
import { placeSchema } from '../../domain/place.ts';
import { compare } from './compare.ts';
import { stageName, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

/** How long Telegram's repeats of an update are recognised: it re-sends for up to 24 hours. */
const seenForSeconds = 48 * 3600;

const recordScript = loadScript('record');
const outcomeSchema = z.enum(['recorded', 'seen', 'moved']);
const logEntrySchema = z.object({
  at: z.string(),
  event: z.string(),
  slot: z.number(),
  answer: answerSchema.exactOptional(),
  place: placeSchema.exactOptional(),
  how: z.enum(['new', 'add', 'edit']).exactOptional(),
  message: z.number().exactOptional(),
  said: z.string().exactOptional(),
  attachment: attachmentSchema.exactOptional(),
});

/** Interviews, their logs, and the answers an interview's updates lead to. */
export function createInterviewStore(redis: Redis): InterviewStore {
  const get = async (study: string, id: string) => {
    const key = studyKeys(study).interview(id);
    const text = await redis.hget(key, 'json');
    return text === null ? null : parseStored(interviewSchema, key, text);
  };
  return {
    open: guarded(async (interview) => {
      const keys = studyKeys(interview.study);
      const key = keys.interview(interview.id);
      // Only where there is none: opening again must not undo what was recorded since.
      const write = redis.multi();
      write.hsetnx(keys.interviews, interview.id, interview.participant);
      write.hsetnx(key, 'revision', interview.revision);
      write.hsetnx(key, 'json', JSON.stringify(interview));
      await replies(write);
    }),
    get: guarded(get),
    list: guarded(async (study) => {
      const ids = await redis.hkeys(studyKeys(study).interviews);
      const interviews = await Promise.all(ids.map((id) => get(study, id)));
      return interviews
        .filter((interview) => interview !== null)
        .sort((a, b) => compare(a.startedAt, b.startedAt) || compare(a.id, b.id));
    }),
    record: guarded(async (change) => {
      const { keys, args } = recording(change);
      return parseReply(
        outcomeSchema,
        keys[0] ?? '',
        await runScript(redis, recordScript, keys, args),
      );
    }),
    log: guarded(async (study, id) => {
      const key = studyKeys(study).log(id);
      const lines = await redis.lrange(key, 0, -1);
      return lines.map((line, n) => parseStored(logEntrySchema, `${key}[${n}]`, line));
    }),
    placeOf: guarded(async (study, id, kind, message) => {
      const key = studyKeys(study).messages(id);
      const place = await redis.hget(key, `${kind}:${message}`);
      return place === null ? null : parseReply(placeSchema, key, place);
    }),
    waiting: guarded(async (study) =>
      readWaiting(study, await redis.zrange(studyKeys(study).waiting, '0', '-1', 'WITHSCORES')),
    ),
  };
}

/** The record script's keys and arguments; their size does not depend on the interview's length. */
function recording(change: InterviewChange) {
  const {
    update,
    expected,
    interview,
    entry,
    answer,
    formerStage,
    messages = [],
    waiting,
  } = change;
  if (interview.revision !== expected + 1)
    throw new AppError('revision', `Revision ${interview.revision} cannot follow ${expected}.`);
  const study = studyKeys(interview.study);
  const keys = [
    study.interview(interview.id),
    study.log(interview.id),
    study.update(interview.id, update ?? ''),
    study.stages,
    study.messages(interview.id),
    study.waiting,
  ];
  // The update in the log line leads the eraser to the key that remembers it.
  const line = entry && JSON.stringify(update === null ? entry : { ...entry, update });
  const seconds = update === null ? 0 : seenForSeconds;
  const args: (string | number)[] = [
    expected,
    interview.revision,
    JSON.stringify(interview),
    line ?? '',
    seconds,
    waiting ? (waiting.until ?? '-') : '',
    waiting ? waitingMember(interview.id, waiting.chat) : '',
  ];
  if (answer) {
    const stage = stageName(answer.stage);
    keys.push(study.answers(stage));
    if (formerStage !== undefined && formerStage !== answer.stage)
      keys.push(study.answers(stageName(formerStage)));
    args.push(stage, answer.id, JSON.stringify(answer));
  } else args.push('', '', '');
  for (const { kind, message, place } of messages) args.push(`${kind}:${message}`, place);
  return { keys, args };
}

/** Chat first: an interview's id may hold anything. */
function waitingMember(interview: string, chat: number): string {
  return `${chat} ${interview}`;
}

function readWaiting(study: string, members: string[]): Waiting[] {
  const found: Waiting[] = [];
  for (let n = 0; n < members.length; n += 2) {
    const [, chat, interview] = /^(-?\d+) (.+)$/s.exec(members[n] ?? '') ?? [];
    if (chat !== undefined && interview !== undefined)
      found.push({ study, interview, chat: Number(chat), until: Number(members[n + 1]) });
  }
  return found;
}
