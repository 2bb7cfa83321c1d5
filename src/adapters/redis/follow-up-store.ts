import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { FollowUpStore } from '../../app/ports.ts';
import { preparedFollowUpSchema } from '../../domain/follow-up.ts';
import { studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

/** Whoever has not come back to a stage for so long is asked the guide's own follow-ups. */
const keptForSeconds = 30 * 24 * 3600;

const putScript = loadScript('put-follow-up');
const slotSchema = z.coerce.number().int().min(0);

/** Follow-ups as one hash for each interview. */
export function createFollowUpStore(redis: Redis): FollowUpStore {
  return {
    put: guarded(async (study, interview, slot, followUp) => {
      const keys = studyKeys(study);
      await runScript(
        redis,
        putScript,
        [keys.interview(interview), keys.followUps(interview)],
        [slot, JSON.stringify(followUp), keptForSeconds],
      );
    }),
    get: guarded(async (study, interview) => {
      const key = studyKeys(study).followUps(interview);
      const found = Object.entries(await redis.hgetall(key));
      return new Map(
        found.map(([slot, text]) => [
          parseReply(slotSchema, key, slot),
          parseStored(preparedFollowUpSchema, `${key} ${slot}`, text),
        ]),
      );
    }),
    clear: guarded(async (study, interview) => {
      await redis.unlink(studyKeys(study).followUps(interview));
    }),
  };
}
