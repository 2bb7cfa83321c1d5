import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { createTypstRenderer, type TypstRendererDeps } from './adapters/typst/renderer.ts';
import {
  drawnFormats,
  type MapFormat,
  type MapRenderer,
  type Texts,
  writtenFormats,
} from './app/ports.ts';
import type { WriteTask } from './writing-worker.ts';

const idleMilliseconds = 30_000;

/**
 * What draws and writes maps in every format, in threads that start when first needed and end when idle; what is
 * drawn is kept in the cache, where there is one.
 */
export function createRendering(
  texts: Texts,
  drawn: Pick<TypstRendererDeps, 'cache' | 'fontsFolder'> = {},
): { renderer: MapRenderer; close(): Promise<void> } {
  const drawing = createTypstRenderer({ texts, ...drawn });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const writing = new Piscina<WriteTask, Uint8Array>({
    filename: new URL('./writing-worker.ts', import.meta.url).href,
    name: 'write',
    execArgv: ['--import', tsx],
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMilliseconds,
  });
  return {
    renderer: {
      render: async (map, formats, look) => {
        const pictures = drawnFormats.filter((format) => formats.includes(format));
        const written = writtenFormats.filter((format) => formats.includes(format));
        const [drawings, ...files] = await Promise.all([
          pictures.length === 0 ? null : drawing.render(map, pictures, look),
          ...written.map(async (format) => [format, await writing.run({ map, format })] as const),
        ]);
        return new Map<MapFormat, Uint8Array>([...(drawings ?? []), ...files]);
      },
    },
    async close() {
      await Promise.all([drawing.close(), writing.destroy()]);
    },
  };
}
