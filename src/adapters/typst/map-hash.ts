import { createHash } from 'node:crypto';
import type { JourneyMap } from '../../domain/journey-map.ts';

/** The first eight hex digits of the SHA-256 of the map as JSON with sorted keys. */
export function mapHash(map: JourneyMap): string {
  return createHash('sha256').update(canonical(map)).digest('hex').slice(0, 8);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(field)}`;
  }
  return `{${text}}`;
}
