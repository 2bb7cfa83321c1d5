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
import { workbookOf } from './workbook.ts';
import { writeWorkbook } from './xlsx.ts';

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
  const writers: Record<
    WrittenFormat,
    (map: JourneyMap, words: Words) => string | Promise<Uint8Array>
  > = {
    html: (map, words) => writePage(map, hash(map), words),
    json: writeMapJson,
    xlsx: (map, words) => {
      const facts = { title: map.study.title, created: new Date(map.createdAt) };
      return writeWorkbook(workbookOf(map, hash(map), words), facts);
    },
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
        if (formats.includes(format) && isWritten(format)) {
          const file = await writers[format](map, words);
          files.set(format, typeof file === 'string' ? Buffer.from(file, 'utf8') : file);
        }
      return files;
    },
  };
}

function isWritten(format: MapFormat): format is WrittenFormat {
  return !drawnFormats.some((drawn) => drawn === format);
}
