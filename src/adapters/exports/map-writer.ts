import type { Texts, WrittenFormat } from '../../app/ports.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { writeMapJson } from './map-json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMermaid } from './mermaid.ts';
import { writePage } from './page.ts';
import { writeDeck } from './pptx.ts';
import { createWords, type Words } from './words.ts';
import { workbookOf } from './workbook.ts';
import { writeWorkbook } from './xlsx.ts';

/** What writing maps needs; CSV is made elsewhere. */
export interface MapWriterDeps {
  texts: Texts;
  csv(map: JourneyMap): string;
  /** Names the content of a map in short. */
  hash(map: JourneyMap): string;
}

/** Writes a map in one format. Same map, same bytes. */
export type WriteMap = (map: JourneyMap, format: WrittenFormat) => Promise<Uint8Array>;

/** Builds {@link WriteMap}. */
export function createMapWriter({ texts, csv, hash }: MapWriterDeps): WriteMap {
  type Write = (map: JourneyMap, words: Words) => string | Promise<Uint8Array>;
  const writers: Record<WrittenFormat, Write> = {
    html: (map, words) => writePage(map, hash(map), words),
    pptx: (map, words) => writeDeck(map, hash(map), words),
    xlsx: (map, words) => {
      const facts = { title: map.study.title, created: new Date(map.createdAt) };
      return writeWorkbook(workbookOf(map, hash(map), words), facts);
    },
    csv,
    md: (map, words) => writeMarkdown(map, hash(map), words),
    mmd: (map, words) => writeMermaid(map, hash(map), words),
    json: writeMapJson,
  };
  return async (map, format) => {
    const file = await writers[format](map, createWords(map, texts));
    return typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
  };
}
