import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { StudyStore } from '../../app/ports.ts';
import { guideSchema } from '../../domain/guide.ts';
import { studySchema } from '../../domain/study.ts';
import { compare } from './compare.ts';
import { studiesKey, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

const swapScript = loadScript('swap-value');
const seatScript = loadScript('take-seat');
const doneSchema = z.literal([0, 1]);

/** Studies and guides as JSON, and who holds a place. */
export function createStudyStore(redis: Redis): StudyStore {
  const get = async (id: string) => {
    const key = studyKeys(id).study;
    const text = await redis.get(key);
    return text === null ? null : parseStored(studySchema, key, text);
  };
  return {
    create: guarded(async (study, guide) => {
      const keys = studyKeys(study.id);
      const write = redis.multi();
      write.set(keys.guide(study.guide), JSON.stringify(guide));
      write.set(keys.study, JSON.stringify(study));
      await replies(write);
      // Last, so that the list never names a study that is not there.
      await redis.sadd(studiesKey, study.id);
    }),
    get: guarded(get),
    list: guarded(async () => {
      const studies = await Promise.all((await redis.smembers(studiesKey)).map(get));
      return studies
        .filter((study) => study !== null)
        .sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
    }),
    guide: guarded(async (study, ref) => {
      const key = studyKeys(study).guide(ref);
      const text = await redis.get(key);
      return text === null ? null : parseStored(guideSchema, key, text);
    }),
    update: guarded(async (id, change) => {
      const key = studyKeys(id).study;
      for (;;) {
        const text = await redis.get(key);
        if (text === null) return null;
        const changed = change(parseStored(studySchema, key, text));
        const reply = await runScript(redis, swapScript, [key], [text, JSON.stringify(changed)]);
        // Somebody else's change came first: this one is made on top of it.
        if (parseReply(doneSchema, key, reply) === 1) return changed;
      }
    }),
    takeSeat: guarded(async (study, role, participant, quota) => {
      const key = studyKeys(study).seats(role);
      const reply = await runScript(redis, seatScript, [key], [participant, quota ?? '']);
      return parseReply(doneSchema, key, reply) === 1;
    }),
    freeSeat: guarded(async (study, role, participant) => {
      await redis.srem(studyKeys(study).seats(role), participant);
    }),
    seats: guarded(async (study, role) => redis.scard(studyKeys(study).seats(role))),
  };
}
