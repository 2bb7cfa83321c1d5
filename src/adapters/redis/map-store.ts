import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { MapStore } from '../../app/ports.ts';
import { type JourneyMap, journeyMapSchema } from '../../domain/journey-map.ts';
import { studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

const addScript = loadScript('add-map');
const swapScript = loadScript('swap-field');
const versionSchema = z.int().min(1);
const swappedSchema = z.literal([0, 1]);

/** Versions of a map. The hash's field is the version number; the JSON under it carries none. */
export function createMapStore(redis: Redis): MapStore {
  const get = async (study: string, version: number) => {
    const key = studyKeys(study).maps;
    const text = await redis.hget(key, String(version));
    return text === null ? null : read(key, version, text);
  };
  const rewriteOne = async (
    key: string,
    version: number,
    change: (map: JourneyMap) => JourneyMap,
  ) => {
    // Until nobody else wrote between reading and writing: of two withdrawals both must remain.
    for (;;) {
      const text = await redis.hget(key, String(version));
      if (text === null) return;
      const changed = write(change(read(key, version, text)));
      if (changed === text) return;
      const reply = await runScript(redis, swapScript, [key], [version, text, changed]);
      if (parseReply(swappedSchema, key, reply) === 1) return;
    }
  };
  return {
    get: guarded(get),
    latest: guarded(async (study) => {
      const version = await redis.hlen(studyKeys(study).maps);
      return version === 0 ? null : get(study, version);
    }),
    add: guarded(async (study, draft, map) => {
      const keys = studyKeys(study);
      const reply = await runScript(
        redis,
        addScript,
        [keys.maps, keys.drafts],
        [draft, write(map)],
      );
      const version = parseReply(versionSchema, keys.drafts, reply);
      return (await get(study, version)) ?? { ...map, version };
    }),
    rewrite: guarded(async (study, change) => {
      const key = studyKeys(study).maps;
      const versions = await redis.hlen(key);
      for (let version = 1; version <= versions; version += 1)
        await rewriteOne(key, version, change);
    }),
  };
}

function write({ version, ...map }: JourneyMap): string {
  return JSON.stringify(map);
}

const bodySchema = z.looseObject({});

function read(key: string, version: number, text: string): JourneyMap {
  const place = `${key} ${version}`;
  const body = parseStored(bodySchema, place, text);
  return parseReply(journeyMapSchema, place, { ...body, version });
}
