import { mapCsv } from '../../../src/adapters/csv/map-csv.ts';
import { createMapWriter } from '../../../src/adapters/exports/map-writer.ts';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { mapHash } from '../../../src/adapters/typst/map-hash.ts';
import type { WrittenFormat } from '../../../src/app/ports.ts';
import type { Evidence, JourneyMap } from '../../../src/domain/journey-map.ts';
import { mapItems } from '../../../src/domain/map-items.ts';

/** The bytes of a map's file. */
export const written = createMapWriter({ texts: createTexts(), csv: mapCsv, hash: mapHash });

/** The text of a map's file. */
export async function writtenText(map: JourneyMap, format: WrittenFormat): Promise<string> {
  return Buffer.from(await written(map, format)).toString('utf8');
}

/** All evidence of a map: of its statements, then of its recommendations. */
export function allEvidence(map: JourneyMap): Evidence[] {
  return [...mapItems(map), ...map.recommendations].flatMap(({ evidence }) => evidence);
}

/** As texts read where blanks and lines do not count. */
export function squeezed(text: string): string {
  return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}
