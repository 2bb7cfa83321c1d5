import { createHash } from 'node:crypto';
import type { JourneyMap } from '../../domain/journey-map.ts';

/** The first eight hex digits of the SHA-256 of the map as JSON with sorted keys. */
export function mapHash(map: JourneyMap): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(map)))
    .digest('hex')
    .slice(0, 8);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = sorted(Reflect.get(value, key));
  return copy;
}
