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
  return tidied(bytes, map.createdAt);
}

// The library repeats a paragraph's properties before each further run of it, where PowerPoint takes them for damage.
const repeated = /(?<=<\/a:r>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/g;

/** The file as if it had been made when its map was, and sound: nothing in it tells when it was written. */
function tidied(bytes: Uint8Array, created: string): Uint8Array {
  const files = unzipSync(bytes);
  const change = (name: string, pattern: RegExp, by: string) => {
    const text = Buffer.from(files[name] ?? []).toString('utf8');
    files[name] = Buffer.from(text.replace(pattern, by), 'utf8');
  };
  const date = created.replace(/\.\d+/, '');
  change('docProps/core.xml', /\d{4}-\d\d-\d\dT[\d:]+Z/g, date);
  for (const name of Object.keys(files))
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) change(name, repeated, '');
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
