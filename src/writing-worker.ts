import { mapCsv } from './adapters/csv/map-csv.ts';
import { createMapWriter } from './adapters/exports/map-writer.ts';
import { createTexts } from './adapters/fluent/texts.ts';
import { mapHash } from './adapters/typst/map-hash.ts';
import type { WrittenFormat } from './app/ports.ts';
import type { JourneyMap } from './domain/journey-map.ts';

const writeMap = createMapWriter({ texts: createTexts(), csv: mapCsv, hash: mapHash });

/** What a worker is asked for. */
export interface WriteTask {
  map: JourneyMap;
  format: WrittenFormat;
}

/** Writes a map's file; runs in a worker thread. */
export function write({ map, format }: WriteTask): Promise<Uint8Array> {
  return writeMap(map, format);
}
