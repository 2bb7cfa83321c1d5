import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { PersonStore } from '../../app/ports.ts';
import { personSchema } from '../../domain/person.ts';
import { invitationKeys, personKeys, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

/** Participants named in one script call: well below a millisecond each for thousands. */
const chunk = 1000;

const pseudonymsScript = loadScript('pseudonyms');
const namesSchema = z.array(z.string());

/** People, who belongs to a study, and participants' pseudonyms. */
export function createPersonStore(redis: Redis): PersonStore {
  return {
    get: guarded(async (id) => {
      const key = personKeys(id).person;
      const text = await redis.get(key);
      return text === null ? null : parseStored(personSchema, key, text);
    }),
    save: guarded(async (person) => {
      const keys = personKeys(person.id);
      const now = new Set(person.memberships.map(({ study }) => study));
      // Where the id stands is noted before it stands there, so that removing the person finds it.
      if (now.size > 0) await redis.sadd(keys.studies, ...now);
      for (const study of now) await redis.sadd(studyKeys(study).members, person.id);
      await redis.set(keys.person, JSON.stringify(person));
      for (const study of await redis.smembers(keys.studies)) {
        if (now.has(study)) continue;
        await redis.srem(studyKeys(study).members, person.id);
        await redis.srem(keys.studies, study);
      }
    }),
    remove: guarded(async (id) => {
      const keys = personKeys(id);
      for (const study of await redis.smembers(keys.studies))
        await redis.srem(studyKeys(study).members, id);
      for (const token of await redis.smembers(keys.invitations))
        await redis.srem(invitationKeys(token).people, id);
      for (const key of [keys.person, keys.invitations, keys.studies]) await redis.del(key);
    }),
    pseudonyms: guarded(async (study, participants) => {
      const keys = studyKeys(study);
      const unique = [...new Set(participants)];
      const pseudonyms = new Map<string, string>();
      for (let from = 0; from < unique.length; from += chunk) {
        const asked = unique.slice(from, from + chunk);
        const reply = await runScript(
          redis,
          pseudonymsScript,
          [keys.pseudonyms, keys.pseudonymCount],
          asked,
        );
        parseReply(namesSchema, keys.pseudonyms, reply).forEach((name, n) => {
          pseudonyms.set(asked[n] ?? '', name);
        });
      }
      return pseudonyms;
    }),
    members: guarded(async (study) => redis.smembers(studyKeys(study).members)),
  };
}
