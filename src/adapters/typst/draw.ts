import type { DrawnFormat } from '../../app/ports.ts';
import type { Compiler } from './compiler.ts';
import { rasterise } from './rasterise.ts';
import type { View } from './view.ts';

/** A view drawn in the formats asked for. */
export function drawView(
  compiler: Compiler,
  readable: (text: string) => string,
  view: View,
  formats: DrawnFormat[],
): Map<DrawnFormat, Uint8Array> {
  const data = JSON.stringify(mapTexts(view, readable));
  const drawn = new Map<DrawnFormat, Uint8Array>();
  if (formats.includes('svg') || formats.includes('png')) {
    const svg = compiler.svg('map.typ', { data, appendix: 'no' });
    if (formats.includes('svg')) drawn.set('svg', Buffer.from(svg, 'utf8'));
    if (formats.includes('png')) drawn.set('png', rasterise(svg));
  }
  if (formats.includes('pdf')) drawn.set('pdf', compiler.pdf('map.typ', { data, appendix: 'yes' }));
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
