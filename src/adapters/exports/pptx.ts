import { unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { oneLine } from '../../domain/plain-text.ts';
import { fillDeck } from './deck.ts';
import type { Words } from './words.ts';

// Every office has it, with Latin and Cyrillic letters.
const font = 'Arial';
// Its types are those of its CommonJS build; Node loads the other one, whose default is the class itself.
const Deck = 'default' in PptxGenJS ? PptxGenJS.default : PptxGenJS;

/** The map as slides of shapes, tables and notes; the same map gives the same bytes. */
export async function writeDeck(map: JourneyMap, hash: string, words: Words): Promise<Uint8Array> {
  const deck = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: font, bodyFontFace: font };
  deck.title = oneLine(map.study.title);
  deck.author = 'Journey Interviewer';
  deck.company = '';
  fillDeck(deck, map, hash, words);
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('slides came as another type');
  return withDates(bytes, map.createdAt);
}

/** The file as if it had been made when its map was: nothing in it tells when it was written. */
function withDates(bytes: Uint8Array, created: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = 'docProps/core.xml';
  const date = created.replace(/\.\d+/, '');
  const properties = Buffer.from(files[core] ?? []).toString('utf8');
  files[core] = Buffer.from(properties.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, date), 'utf8');
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
