import type PptxGenJS from 'pptxgenjs';
import { oneLine } from '../../domain/plain-text.ts';
import type { FileRow } from './cell-text.ts';

export type Slide = PptxGenJS.default.Slide;

/** A wide slide, in inches, with its margins. */
export const page = { width: 13.333, height: 7.5, margin: 0.5 };
export const inner = page.width - 2 * page.margin;

export const colours = {
  ink: '191B38',
  muted: '575C7A',
  rule: 'D5D8E6',
  faint: 'F5F6FB',
  brand: '33348E',
  white: 'FFFFFF',
  staff: '40546C',
  feelings: ['A61B1B', 'C74A3A', '6B7188', '37834A', '14652B'],
};

/** The hue of each row, as on the drawn map. */
export const hues: Record<FileRow, string> = {
  'now-then': '5843C4',
  actions: '1C5AA3',
  touchpoints: '0B6B7E',
  thoughts: '7A3A9C',
  emotions: '33348E',
  needs: '3A5488',
  barriers: 'A9420A',
  gains: '7D5800',
  moments: 'A01F6C',
  dropoff: '6B4636',
  ideal: '5843C4',
  recommendations: '2C2F8F',
  frontstage: '40546C',
  backstage: '4B4B63',
  systems: '3A5A63',
  metrics: '4D5566',
  hypotheses: '575C7A',
};

/** A text on one line, no longer than so many characters; what is cut off stands in the notes. */
export function brief(text: string, most: number): string {
  const line = oneLine(text);
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–—-]+$/u, '')}…`;
}

const rightToLeft = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** How a text's paragraph runs: from the right where its first letter does. */
export function direction(text: string): { rtlMode?: true; align?: 'right' } {
  return rightToLeft.test(text) ? { rtlMode: true, align: 'right' } : {};
}

/** Lines that a text takes at a size in points within a width in inches, rather too many than too few. */
export function linesOf(text: string, width: number, points: number): number {
  // Cyrillic letters are wider.
  const letter = /\p{Script=Cyrillic}/u.test(text) ? 0.6 : 0.55;
  const most = Math.max(1, Math.floor((width * 72) / (points * letter)));
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, most), 0);
}

/** Lines of at most so many letters that words are filled into, one after the other. */
function wrapped(line: string, most: number): number {
  let [lines, length] = [1, 0];
  for (const { length: word } of line.split(/\s+/)) {
    if (length > 0 && length + 1 + word > most) [lines, length] = [lines + 1, 0];
    length += word + (length > 0 ? 1 : 0);
    lines += Math.max(0, Math.ceil(length / most) - 1);
    length = length > most ? length % most : length;
  }
  return lines;
}

/** The size in points, no larger than `most`, at which no word of a bold text breaks within a width in inches. */
export function wordsWithin(text: string, width: number, most: number): number {
  const longest = Math.max(1, ...text.split(/\s+/).map((word) => word.length));
  return Math.max(7, Math.min(most, Math.floor((width * 72) / (longest * 0.78))));
}

/** Puts the title of a slide at its place. */
export function putTitle(slide: Slide, title: string): void {
  const line = brief(title, 90);
  const fontSize = Math.min(24, Math.floor((inner * 72) / (line.length * 0.64)));
  slide.addText(line, {
    ...{ x: page.margin, y: 0.28, w: inner, h: 0.55, margin: 0 },
    ...{ fontSize, bold: true, color: colours.ink, valign: 'middle' },
    objectName: 'Title',
    ...direction(title),
  });
}
