import type { Redis } from 'ioredis';
import type { MetricStore } from '../../app/ports.ts';
import { studyMetricSchema } from '../../domain/metric.ts';
import { studyKeys } from './keys.ts';
import { parseStored } from './stored.ts';
import { guarded } from './unavailable.ts';

/** Metrics written in one command. */
const chunk = 500;

/** Metrics as one hash for each study. */
export function createMetricStore(redis: Redis): MetricStore {
  return {
    all: guarded(async (study) => {
      const key = studyKeys(study).metrics;
      return Object.entries(await redis.hgetall(key)).map(([id, text]) =>
        parseStored(studyMetricSchema, `${key} ${id}`, text),
      );
    }),
    put: guarded(async (study, metrics) => {
      const key = studyKeys(study).metrics;
      const fields = metrics.map((metric): [string, string] => [metric.id, JSON.stringify(metric)]);
      for (let from = 0; from < fields.length; from += chunk)
        await redis.hset(key, new Map(fields.slice(from, from + chunk)));
    }),
  };
}
