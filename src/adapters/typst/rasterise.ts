import { Resvg } from '@resvg/resvg-js';
import { inlineGlyphs } from './inline-glyphs.ts';
import { fullWidth, photoWidth } from './photo-size.ts';

/** An SVG of Typst's as PNG, in full resolution or as a photo for the chat. */
export function rasterise(svg: string, photo: boolean): Uint8Array {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const picture = new Resvg(inlineGlyphs(svg), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: photo ? photoWidth(size) : fullWidth(size) },
  });
  return picture.render().asPng();
}
