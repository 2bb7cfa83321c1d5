import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { DrawnFormat, MapRenderer, Texts } from '../../app/ports.ts';
import { drawnFormats } from '../../app/ports.ts';
import type { DrawTask } from './draw-worker.ts';
import { mapView } from './map-view.ts';

const idleMilliseconds = 30_000;

/** What the renderer needs: texts, and optionally a folder of further TTF or OTF fonts and a number of threads. */
export interface TypstRendererDeps {
  texts: Texts;
  fontsFolder?: string;
  threads?: number;
}

/** Draws maps in worker threads, which start when first needed and end when idle. */
export function createTypstRenderer({
  texts,
  fontsFolder,
  threads = 1,
}: TypstRendererDeps): MapRenderer<DrawnFormat> & { close(): Promise<void> } {
  // Absolute, since node resolves --import from the folder the process was started in.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const pool = new Piscina<DrawTask, Map<DrawnFormat, Uint8Array>>({
    filename: new URL('./draw-worker.ts', import.meta.url).href,
    name: 'draw',
    execArgv: ['--import', tsx],
    workerData: { fontsFolder: fontsFolder ?? null },
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMilliseconds,
  });
  return {
    render: async (map, formats) => {
      const files = await pool.run({ view: mapView(map, texts), formats });
      // In the order of the formats, whatever order they were asked in.
      return new Map(
        drawnFormats.flatMap((format) => {
          const file = files.get(format);
          return file ? [[format, file] as const] : [];
        }),
      );
    },
    close: () => pool.destroy(),
  };
}
