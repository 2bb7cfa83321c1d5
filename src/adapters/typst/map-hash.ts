import { createHash } from 'node:crypto';
import type { JourneyMap } from '../../domain/journey-map.ts';

/** The first eight hex digits of the SHA-256 of the map as JSON with sorted keys. */
export function mapHash(map: JourneyMap): string {
  return createHash('sha256').update(canonical(map)).digest('hex').slice(0, 8);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
