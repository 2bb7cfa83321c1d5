import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { MapStore } from '../../app/ports.ts';
import { type JourneyMap, journeyMapSchema } from '../../domain/journey-map.ts';
import { studyKeys } from './keys.ts';
import { pack, unpack } from './packed.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

const addScript = loadScript('add-map');
const swapScript = loadScript('swap-field');
const addedSchema = z.tuple([z.int().min(1), z.literal([0, 1])]);
const swappedSchema = z.literal([0, 1]);

/** Versions of a map. The hash's field is the version number; the packed JSON under it carries none. */
export function createMapStore(redis: Redis): MapStore {
  const get = async (study: string, version: number) => {
    const key = studyKeys(study).maps;
    const stored = await redis.hgetBuffer(key, String(version));
    return stored === null ? null : read(key, version, await unpack(stored));
  };
  const rewriteOne = async (
    key: string,
    version: number,
    change: (map: JourneyMap) => JourneyMap,
  ) => {
    // Until nobody else wrote between reading and writing: of two withdrawals both must remain.
    for (;;) {
      const stored = await redis.hgetBuffer(key, String(version));
      if (stored === null) return;
      const text = await unpack(stored);
      const changed = write(change(read(key, version, text)));
      if (changed === text) return;
      const swap = [version, stored, await pack(changed)];
      const reply = await runScript(redis, swapScript, [key], swap);
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
      const packed = await pack(write(map));
      const reply = await runScript(redis, addScript, [keys.maps, keys.drafts], [draft, packed]);
      const [version, isNew] = parseReply(addedSchema, keys.drafts, reply);
      return (isNew === 1 ? null : await get(study, version)) ?? { ...map, version };
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
