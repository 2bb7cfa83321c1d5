import { Resvg } from '@resvg/resvg-js';
import { inlineGlyphs } from './inline-glyphs.ts';
import { photoWidth } from './photo-size.ts';

/** An SVG of Typst's as PNG: 2560 pixels wide, or as wide as a photo in the chat may be. */
export function rasterise(svg: string): Uint8Array {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const picture = new Resvg(inlineGlyphs(svg), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: photoWidth(size) },
  });
  return picture.render().asPng();
}
