import {
  type DrawnFormat,
  drawnFormats,
  type MapFormat,
  type MapRenderer,
  mapFormats,
  type Texts,
} from '../../app/ports.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { writeMapJson } from './map-json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMermaid } from './mermaid.ts';
import { writePage } from './page.ts';
import { createWords, type Words } from './words.ts';

type WrittenFormat = Exclude<MapFormat, DrawnFormat>;

/** What writing maps needs; pictures and CSV are made elsewhere. */
export interface MapFilesDeps {
  texts: Texts;
  drawing: MapRenderer<DrawnFormat>;
  csv(map: JourneyMap): string;
  /** Names the content of a map in short. */
  hash(map: JourneyMap): string;
}

/** Makes a map's files of every format. */
export function createMapFiles({ texts, drawing, csv, hash }: MapFilesDeps): MapRenderer {
  const writers: Record<WrittenFormat, (map: JourneyMap, words: Words) => string> = {
    html: (map, words) => writePage(map, hash(map), words),
    json: writeMapJson,
    md: (map, words) => writeMarkdown(map, hash(map), words),
    mmd: (map, words) => writeMermaid(map, hash(map), words),
    csv,
  };
  return {
    render: async (map, formats, look) => {
      const drawn = drawnFormats.filter((format) => formats.includes(format));
      const pictures = drawn.length === 0 ? null : await drawing.render(map, drawn, look);
      const words = createWords(map, texts);
      const files = new Map<MapFormat, Uint8Array>(pictures);
      for (const format of mapFormats)
        if (formats.includes(format) && isWritten(format))
          files.set(format, Buffer.from(writers[format](map, words), 'utf8'));
      return files;
    },
  };
}

function isWritten(format: MapFormat): format is WrittenFormat {
  return !drawnFormats.some((drawn) => drawn === format);
}
