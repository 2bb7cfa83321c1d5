import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { DrawOutcome, DrawTask } from './adapters/typst/drawer.ts';
import { createTypstRenderer, type TypstRendererDeps } from './adapters/typst/renderer.ts';
import { drawnFormats, type MapFormat, type MapRenderer, writtenFormats } from './app/ports.ts';
import type { WriteTask } from './writing-worker.ts';

const idleMilliseconds = 30_000;
// Absolute, since node resolves --import from the folder the process was started in.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * What draws and writes maps in every format, in threads that start when first needed and end when idle; what is
 * drawn is kept in the cache, where there is one.
 */
export function createRendering({
  fontsFolder = null,
  ...kept
}: Omit<TypstRendererDeps, 'draw'> = {}): { renderer: MapRenderer; close(): Promise<void> } {
  const drawing = createThread<DrawTask, DrawOutcome>('draw', './drawing-worker.ts', {
    fontsFolder,
  });
  const writing = createThread<WriteTask, Uint8Array>('write', './writing-worker.ts', {});
  const drawer = createTypstRenderer({
    draw: (task, signal) => drawing.run(task, { signal }),
    fontsFolder,
    ...kept,
  });
  return {
    renderer: {
      render: async (map, formats, look) => {
        const pictures = drawnFormats.filter((format) => formats.includes(format));
        const written = writtenFormats.filter((format) => formats.includes(format));
        const [drawings, ...files] = await Promise.all([
          pictures.length === 0 ? null : drawer.render(map, pictures, look),
          ...written.map(async (format) => [format, await writing.run({ map, format })] as const),
        ]);
        return new Map<MapFormat, Uint8Array>([...(drawings ?? []), ...files]);
      },
    },
    async close() {
      await drawer.close();
      await Promise.all([drawing.destroy(), writing.destroy()]);
    },
  };
}

function createThread<Task, Value>(name: string, file: string, workerData: object) {
  return new Piscina<Task, Value>({
    filename: new URL(file, import.meta.url).href,
    name,
    execArgv: ['--import', tsx],
    workerData,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMilliseconds,
    // A thread that sleeps between tasks gives no memory back: each picture would be drawn into 26 MB of new memory,
    // which takes as long as the drawing.
    atomics: 'disabled',
  });
}
