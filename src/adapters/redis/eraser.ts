import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Eraser } from '../../app/ports.ts';
import { audiences } from '../../domain/lane.ts';
import { createHistory, oweHistory } from './history.ts';
import { studyKeys } from './keys.ts';
import { parseReply, parseStored } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

/** Just enough to tell whose it is or where it led: what an older version wrote can be erased too. */
const ownerSchema = z.looseObject({ person: z.string() });
const lineSchema = z.looseObject({ update: z.string().optional() });
/** Answers or keys handled in one command. */
const chunk = 500;

/** Deletes what a study holds about a participant. Interrupted at any point, it can be called again. */
export function createEraser(redis: Redis): Eraser {
  const forgetInterview = async (study: string, id: string) => {
    const keys = studyKeys(study);
    // First: without a revision nothing more is recorded, and the log is complete.
    await redis.del(keys.interview(id));
    const log = keys.log(id);
    for (let from = 0; ; from += chunk) {
      const lines = await redis.lrange(log, from, from + chunk - 1);
      if (lines.length === 0) break;
      const updates = lines.map((line) => parseStored(lineSchema, log, line).update);
      const known = updates.filter((update) => update !== undefined);
      if (known.length > 0) await redis.unlink(...known.map((update) => keys.update(id, update)));
    }
    await redis.unlink(log, keys.messages(id), keys.followUps(id));
    for (const member of await redis.zrange(keys.waiting, '0', '-1'))
      if (member.endsWith(` ${id}`)) await redis.zrem(keys.waiting, member);
    // Last: it leads here again if this is interrupted.
    await redis.hdel(keys.interviews, id);
  };
  const forgetAnswers = async (study: string, name: string, participant: string) => {
    const keys = studyKeys(study);
    const key = keys.answers(name);
    const mention = JSON.stringify(participant);
    let forgotten = 0;
    let cursor = '0';
    do {
      const [next, found] = await redis.hscan(key, cursor, 'COUNT', chunk);
      const theirs: string[] = [];
      for (let n = 0; n < found.length; n += 2) {
        const [id, text] = [found[n], found[n + 1]];
        // Parsing only what mentions the participant makes the difference among 100,000 answers.
        if (id === undefined || !text?.includes(mention)) continue;
        if (parseStored(ownerSchema, `${key} ${id}`, text).person === participant) theirs.push(id);
      }
      if (theirs.length > 0) {
        // At once, or a draft under way could keep what it has read of them. Themes are named after many.
        const [deleted] = await replies(
          redis
            .multi()
            .hdel(key, ...theirs)
            .hdel(keys.readAnswers, ...theirs)
            .del(keys.readStages),
        );
        forgotten += parseReply(z.int(), key, deleted);
      }
      cursor = next;
    } while (cursor !== '0');
    return forgotten;
  };
  return {
    forget: guarded(async (study, participant) => {
      const keys = studyKeys(study);
      for (const [id, owner] of Object.entries(await redis.hgetall(keys.interviews)))
        if (owner === participant) await forgetInterview(study, id);
      let forgotten = 0;
      for (const name of await redis.smembers(keys.stages))
        forgotten += await forgetAnswers(study, name, participant);
      await redis.hdel(keys.pseudonyms, participant);
      for (const role of audiences) await redis.srem(keys.seats(role), participant);
      await oweHistory(redis);
      return forgotten;
    }),
    purge: createHistory(redis).purge,
  };
}
