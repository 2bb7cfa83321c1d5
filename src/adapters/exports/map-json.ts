import { type JourneyMap, journeyMapSchema } from '../../domain/journey-map.ts';

/** What came of reading a map: `reasons` say in plain words what is wrong with the file, the first few of them. */
export type ReadMap = { kind: 'map'; map: JourneyMap } | { kind: 'refused'; reasons: string[] };

const mostReasons = 5;

/** The map as JSON of the schema `journey-map/1`, its fields in the schema's order, unknown ones after them. */
export function writeMapJson(map: JourneyMap): string {
  return `${JSON.stringify(journeyMapSchema.parse(map), null, 2)}\n`;
}

/** Reads what {@link writeMapJson} wrote, or what other programs write in the same schema. */
export function readMapJson(text: string): ReadMap {
  const json = parsed(text);
  if (json === undefined) return { kind: 'refused', reasons: ['this is not JSON'] };
  if (typeof json !== 'object' || json === null || !('schema' in json))
    return { kind: 'refused', reasons: ['this is not a journey map: it has no field "schema"'] };
  if (json.schema !== 'journey-map/1')
    return {
      kind: 'refused',
      reasons: [`its schema is ${JSON.stringify(json.schema)}; "journey-map/1" can be read`],
    };
  const read = journeyMapSchema.safeParse(json);
  if (read.success) return { kind: 'map', map: read.data };
  const reasons = read.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
  const rest = reasons.length - mostReasons;
  return {
    kind: 'refused',
    reasons: [...reasons.slice(0, mostReasons), ...(rest > 0 ? [`and ${rest} more`] : [])],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** `stages[2].lanes.barriers[0].text` */
function placeOf(path: PropertyKey[]): string {
  return path
    .map((key, n) => (typeof key === 'number' ? `[${key}]` : `${n === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
