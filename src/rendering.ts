import { mapCsv } from './adapters/csv/map-csv.ts';
import { createMapFiles } from './adapters/exports/map-files.ts';
import { mapHash } from './adapters/typst/map-hash.ts';
import { createTypstRenderer, type TypstRendererDeps } from './adapters/typst/renderer.ts';
import type { Texts } from './app/ports.ts';

/** What draws and writes maps in every format; what is drawn is kept in the cache, where there is one. */
export function createRendering(
  texts: Texts,
  drawn: Pick<TypstRendererDeps, 'cache' | 'fontsFolder'> = {},
) {
  const drawing = createTypstRenderer({ texts, ...drawn });
  return {
    renderer: createMapFiles({ texts, drawing, csv: mapCsv, hash: mapHash }),
    close: drawing.close,
  };
}
