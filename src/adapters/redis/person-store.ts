import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { PersonStore } from '../../app/ports.ts';
import { AppError } from '../../domain/app-error.ts';
import { type Person, personSchema } from '../../domain/person.ts';
import { oweHistory } from './history.ts';
import { dialogueKey, invitationKeys, personKeys, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

/** Participants named in one script call: well below a millisecond each for thousands. */
const chunk = 1000;

const pseudonymsScript = loadScript('pseudonyms');
const savePersonScript = loadScript('save-person');
const namesSchema = z.array(z.string());
const savedSchema = z.literal([0, 1]);

/** People, who belongs to a study, and participants' pseudonyms. */
export function createPersonStore(redis: Redis): PersonStore {
  const get = async (id: string) => {
    const key = personKeys(id).person;
    const text = await redis.get(key);
    return text === null ? null : parseStored(personSchema, key, text);
  };
  const remove = async (id: string) => {
    const keys = personKeys(id);
    for (const study of await redis.smembers(keys.studies))
      await redis.srem(studyKeys(study).members, id);
    for (const token of await redis.smembers(keys.invitations))
      await redis.srem(invitationKeys(token).people, id);
    // What the chat was waiting for is kept under the same id.
    for (const key of [keys.person, dialogueKey(id), keys.invitations, keys.studies])
      await redis.del(key);
    await oweHistory(redis);
  };
  /** Takes the id out of the studies that the person does not belong to. */
  const leaveOthers = async (id: string, belongs: Set<string>) => {
    const { studies } = personKeys(id);
    for (const study of await redis.smembers(studies)) {
      if (belongs.has(study)) continue;
      await redis.srem(studyKeys(study).members, id);
      await redis.srem(studies, study);
    }
  };
  return {
    get: guarded(get),
    save: guarded(async (person) => {
      const keys = personKeys(person.id);
      const now = studiesOf(person);
      // Where the id stands is noted before it stands there, so that removing the person finds it.
      if (now.size > 0) await redis.sadd(keys.studies, ...now);
      for (const study of now) await redis.sadd(studyKeys(study).members, person.id);
      const next = { ...person, revision: person.revision + 1 };
      const args = [person.revision, JSON.stringify(next)];
      const reply = await runScript(redis, savePersonScript, [keys.person], args);
      if (parseReply(savedSchema, keys.person, reply) === 0) {
        // Forgotten meanwhile, perhaps: then the id must not stand anywhere again.
        const stored = await get(person.id);
        if (stored) await leaveOthers(person.id, studiesOf(stored));
        else await remove(person.id);
        throw new AppError('person-moved', 'The person was stored or removed by somebody else.');
      }
      person.revision = next.revision;
      await leaveOthers(person.id, now);
    }),
    remove: guarded(remove),
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

function studiesOf({ memberships }: Person): Set<string> {
  return new Set(memberships.map(({ study }) => study));
}
