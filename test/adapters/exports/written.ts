import { mapCsv } from '../../../src/adapters/csv/map-csv.ts';
import { createMapFiles } from '../../../src/adapters/exports/map-files.ts';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { mapHash } from '../../../src/adapters/typst/map-hash.ts';
import type { DrawnFormat, MapFormat } from '../../../src/app/ports.ts';
import type { Evidence, JourneyMap } from '../../../src/domain/journey-map.ts';
import { mapItems } from '../../../src/domain/map-items.ts';

const files = createMapFiles({
  texts: createTexts(),
  drawing: { render: () => Promise.reject(new Error('nothing is drawn here')) },
  csv: mapCsv,
  hash: mapHash,
});

/** The bytes of a map's file. */
export async function written(
  map: JourneyMap,
  format: Exclude<MapFormat, DrawnFormat>,
): Promise<Uint8Array> {
  const bytes = (await files.render(map, [format])).get(format);
  if (!bytes) throw new Error(`no ${format}`);
  return bytes;
}

/** The text of a map's file. */
export async function writtenText(map: JourneyMap, format: Exclude<MapFormat, DrawnFormat>) {
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
