import { readMapJson } from './adapters/exports/map-json.ts';
import type { Look, MapFormat } from './app/ports.ts';
import { AppError } from './domain/app-error.ts';
import type { Said } from './operator.ts';
import { makeFolder, readInput, writeMapFiles } from './operator-files.ts';
import { createRendering } from './rendering.ts';

/** In which formats to draw, how, and into which folder. */
export interface DrawWish extends Look {
  out: string;
  formats: MapFormat[];
}

/** Writes `map.<format>` for each format of a map that is stored as JSON. */
export async function drawToFiles(
  file: string,
  { out, formats, ...look }: DrawWish,
): Promise<Said> {
  const read = readMapJson(Buffer.from(await readInput(file)).toString('utf8'));
  if (read.kind === 'refused')
    throw new AppError('map', [`${file} cannot be drawn:`, ...read.reasons].join('\n  '));
  const { map } = read;
  await makeFolder(out);
  const rendering = createRendering();
  try {
    const files = await writeMapFiles(out, await rendering.renderer.render(map, formats, look));
    const { study, version } = map;
    return { value: { study: study.id, version, files }, text: files.join('\n') };
  } finally {
    await rendering.close();
  }
}
