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
  const letters = Math.max(1, Math.floor((width * 72) / (points * 0.53)));
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/** The size in points, no larger than `most`, at which no word of a bold text breaks within a width in inches. */
export function wordsWithin(text: string, width: number, most: number): number {
  const longest = Math.max(1, ...text.split(/\s+/).map((word) => word.length));
  return Math.max(7, Math.min(most, Math.floor((width * 72) / (longest * 0.78))));
}

/** Puts the title of a slide at its place. */
export function putTitle(slide: Slide, title: string): void {
  slide.addText(brief(title, 90), {
    ...{ x: page.margin, y: 0.28, w: inner, h: 0.55, margin: 0 },
    ...{ fontSize: 24, bold: true, color: colours.ink, valign: 'middle' },
    objectName: 'Title',
    ...direction(title),
  });
}
