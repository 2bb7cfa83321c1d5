import { mapCsv } from './adapters/csv/map-csv.ts';
import { createMapFiles } from './adapters/exports/map-files.ts';
import { mapHash } from './adapters/typst/map-hash.ts';
import { createTypstRenderer } from './adapters/typst/renderer.ts';
import type { Texts } from './app/ports.ts';

/** What draws and writes maps in every format. */
export function createRendering(texts: Texts) {
  const drawing = createTypstRenderer({ texts });
  return {
    renderer: createMapFiles({ texts, drawing, csv: mapCsv, hash: mapHash }),
    close: drawing.close,
  };
}
