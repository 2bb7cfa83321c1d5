import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { DrawnFormat, Look, MapRenderer, Texts } from '../../app/ports.ts';
import { drawnFormats } from '../../app/ports.ts';
import { AppError } from '../../domain/app-error.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import type { DrawTask } from './draw-worker.ts';
import type { DrawingCache } from './drawing-cache.ts';
import { type Medium, mapView } from './map-view.ts';
import { templateVersion } from './template-version.ts';

const idleMilliseconds = 30_000;
/** What is drawn, as JSON; some four thousand statements, drawn in less than a gigabyte of memory. */
const longestView = 3_000_000;
const longestMs = 120_000;

/** What the renderer needs: texts, and optionally where drawings are kept, a folder of further TTF or OTF fonts, and limits. */
export interface TypstRendererDeps {
  texts: Texts;
  cache?: DrawingCache;
  fontsFolder?: string | null;
  threads?: number;
  limits?: { view?: number; milliseconds?: number };
}

/** Draws maps in worker threads, which start when first needed and end when idle. */
export function createTypstRenderer({
  texts,
  cache,
  fontsFolder = null,
  threads = 1,
  limits: { view: mostView = longestView, milliseconds = longestMs } = {},
}: TypstRendererDeps): MapRenderer<DrawnFormat> & { close(): Promise<void> } {
  // Absolute, since node resolves --import from the folder the process was started in.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const pool = new Piscina<DrawTask, Map<DrawnFormat, Uint8Array>>({
    filename: new URL('./draw-worker.ts', import.meta.url).href,
    name: 'draw',
    execArgv: ['--import', tsx],
    workerData: { fontsFolder },
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMilliseconds,
  });
  const version = templateVersion(fontsFolder);
  /** What is being put into the cache, by its key: whoever looks for it waits, whoever had it drawn does not. */
  const keeping = new Map<string, Promise<void>>();

  async function drawInTime(task: DrawTask): Promise<Map<DrawnFormat, Uint8Array>> {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      return await pool.run(task, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new AppError('drawing-too-slow', 'The map took too long to draw.', { cause: error });
    }
  }

  /** The formats that one medium has, from the cache as far as they are there. */
  async function drawn(map: JourneyMap, medium: Medium, formats: DrawnFormat[], look: Look) {
    const shelf = await cache?.shelf();
    const view = mapView(map, texts, medium, look.part);
    const text = JSON.stringify(view);
    if (text.length > mostView)
      throw new AppError('drawing-too-large', 'The map is too large to be drawn.');
    const content = createHash('sha256')
      .update(JSON.stringify([version, medium, look.style]))
      .update(text)
      .digest('hex');
    const key = (format: DrawnFormat) => `${content}.${format}`;
    const files = new Map<DrawnFormat, Uint8Array>();
    for (const format of formats) {
      await keeping.get(key(format));
      const kept = await shelf?.get(key(format));
      if (kept) files.set(format, kept);
    }
    const missing = formats.filter((format) => !files.has(format));
    if (missing.length === 0) return files;
    for (const [format, file] of await drawInTime({ view, formats: missing, look })) {
      files.set(format, file);
      if (!shelf) continue;
      const kept = shelf.put(key(format), file).finally(() => keeping.delete(key(format)));
      keeping.set(key(format), kept);
    }
    return files;
  }

  return {
    render: async (map, formats, look = {}) => {
      const files = new Map<DrawnFormat, Uint8Array>();
      const pictures = formats.filter((format) => format !== 'pdf');
      const { paper = 'a3', photo = false } = look;
      for (const [medium, wanted] of [
        [photo ? 'photo' : 'picture', pictures],
        [paper, formats.filter((format) => format === 'pdf')],
      ] as const)
        if (wanted.length > 0)
          for (const [format, file] of await drawn(map, medium, wanted, look))
            files.set(format, file);
      // In the order of the formats, whatever order they were asked in.
      return new Map(
        drawnFormats.flatMap((format) => {
          const file = files.get(format);
          return file ? [[format, file] as const] : [];
        }),
      );
    },
    close: async () => {
      await Promise.all(keeping.values());
      await pool.destroy();
    },
  };
}
