import { createHash } from 'node:crypto';
import type { DrawnFormat, Look, MapRenderer } from '../../app/ports.ts';
import { drawnFormats } from '../../app/ports.ts';
import { AppError } from '../../domain/app-error.ts';
import type { DrawOutcome, DrawTask } from './drawer.ts';
import type { DrawingCache } from './drawing-cache.ts';
import { drawingVersion } from './drawing-version.ts';
import type { Medium } from './map-view.ts';

/** What is drawn, as JSON; some four thousand statements, drawn in less than a gigabyte of memory. */
const longestView = 3_000_000;
const longestMs = 120_000;

/** What draws, in another thread; and optionally where drawings are kept, a folder of further TTF or OTF fonts, and limits. */
export interface TypstRendererDeps {
  draw(task: DrawTask, signal: AbortSignal): Promise<DrawOutcome>;
  cache?: DrawingCache;
  fontsFolder?: string | null;
  limits?: { view?: number; milliseconds?: number };
}

/** Has maps drawn, each look of them once. */
export function createTypstRenderer({
  draw,
  cache,
  fontsFolder = null,
  limits: { view: longest = longestView, milliseconds = longestMs } = {},
}: TypstRendererDeps): MapRenderer<DrawnFormat> & { close(): Promise<void> } {
  const version = drawingVersion(fontsFolder);
  /** What is being put into the cache, by its key: whoever looks for it waits, whoever had it drawn does not. */
  const keeping = new Map<string, Promise<void>>();

  async function drawInTime(task: DrawTask): Promise<Map<DrawnFormat, Uint8Array>> {
    const signal = AbortSignal.timeout(milliseconds);
    const outcome = await draw(task, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      throw new AppError('drawing-too-slow', 'The map took too long to draw.', { cause: error });
    });
    if (outcome.kind === 'too-large')
      throw new AppError('drawing-too-large', 'The map is too large to be drawn.');
    return outcome.files;
  }

  /** The formats that one medium has, from the cache as far as they are there. */
  async function drawn(
    map: string,
    hash: string,
    medium: Medium,
    formats: DrawnFormat[],
    look: Look,
  ) {
    const shelf = await cache?.shelf();
    const content = sha256(
      JSON.stringify([version, medium, look.style ?? null, look.part ?? null, hash]),
    );
    const key = (format: DrawnFormat) => `${content}.${format}`;
    const files = new Map<DrawnFormat, Uint8Array>();
    for (const format of formats) {
      await keeping.get(key(format));
      const kept = await shelf?.get(key(format));
      if (kept) files.set(format, kept);
    }
    const missing = formats.filter((format) => !files.has(format));
    if (missing.length === 0) return files;
    const task = { map, medium, formats: missing, look, longest };
    for (const [format, file] of await drawInTime(task)) {
      files.set(format, file);
      if (!shelf) continue;
      const kept = shelf.put(key(format), file).finally(() => keeping.delete(key(format)));
      keeping.set(key(format), kept);
    }
    return files;
  }

  return {
    render: async (map, formats, look = {}) => {
      const text = JSON.stringify(map);
      const hash = sha256(text);
      const files = new Map<DrawnFormat, Uint8Array>();
      const pictures = formats.filter((format) => format !== 'pdf');
      const { paper = 'a3', photo = false } = look;
      for (const [medium, wanted] of [
        [photo ? 'photo' : 'picture', pictures],
        [paper, formats.filter((format) => format === 'pdf')],
      ] as const)
        if (wanted.length > 0)
          for (const [format, file] of await drawn(text, hash, medium, wanted, look))
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
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
