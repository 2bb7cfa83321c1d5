import type { Redis } from 'ioredis';
import type { StudyStore } from '../../app/ports.ts';
import { guideSchema } from '../../domain/guide.ts';
import { studySchema } from '../../domain/study.ts';
import { compare } from './compare.ts';
import { studiesKey, studyKeys } from './keys.ts';
import { parseStored } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

/** Studies and guides as JSON. */
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
  };
}
