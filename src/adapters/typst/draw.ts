import type { DrawnFormat, Look } from '../../app/ports.ts';
import type { Compiler } from './compiler.ts';
import { rasterise } from './rasterise.ts';
import type { View } from './view.ts';

/** A view drawn in the formats asked for: on paper for PDF, otherwise as a picture. */
export function drawView(
  compiler: Compiler,
  readable: (text: string) => string,
  view: View,
  formats: DrawnFormat[],
  { paper = 'a3', style = 'light', photo = false }: Look = {},
): Map<DrawnFormat, Uint8Array> {
  const shown = mapTexts(view, readable);
  const drawn = new Map<DrawnFormat, Uint8Array>();
  if (formats.includes('svg') || formats.includes('png')) {
    const svg = compiler.svg('map.typ', { view: shown, look: { style, photo, paper: null } });
    if (formats.includes('svg')) drawn.set('svg', new TextEncoder().encode(svg));
    if (formats.includes('png')) drawn.set('png', rasterise(svg, photo));
  }
  if (formats.includes('pdf'))
    drawn.set(
      'pdf',
      compiler.pdf('map.typ', { view: shown, look: { style, photo: false, paper } }),
    );
  return drawn;
}

/** The value with every text in it changed; the keys stay. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]),
  );
}
