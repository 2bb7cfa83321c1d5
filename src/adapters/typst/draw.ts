import type { DrawnFormat, Look } from '../../app/ports.ts';
import type { Compiler } from './compiler.ts';
import { rasterise } from './rasterise.ts';
import { missingMark } from './readable.ts';
import type { Appendix, View } from './view.ts';

/** A view as the templates read it, each part as JSON. */
export interface Drawable {
  view: string;
  appendix: string;
}

/** The view with every text made readable. */
export function drawable(
  { appendix, ...view }: View,
  readable: (text: string) => string,
): Drawable {
  const mark = appendix && omitsWords(appendix, readable) ? appendix.mark : null;
  const read = (_: string, value: unknown) => (typeof value === 'string' ? readable(value) : value);
  return {
    view: JSON.stringify(view, read),
    appendix: JSON.stringify(appendix && { ...appendix, mark }, read),
  };
}

function omitsWords({ parts }: Appendix, readable: (text: string) => string): boolean {
  return parts.some(({ lanes }) =>
    lanes.some(({ entries }) =>
      entries.some(({ quotes }) => quotes.some(({ text }) => readable(text).includes(missingMark))),
    ),
  );
}

/** Drawn in the formats asked for: on paper for PDF, otherwise as a picture. */
export function drawView(
  compiler: Compiler,
  drawable: Drawable,
  formats: DrawnFormat[],
  { paper = 'a3', style = 'light', photo = false }: Look = {},
): Map<DrawnFormat, Uint8Array> {
  const inputs = (look: object) => ({ ...drawable, look: JSON.stringify({ style, ...look }) });
  const drawn = new Map<DrawnFormat, Uint8Array>();
  if (formats.includes('svg') || formats.includes('png')) {
    const svg = compiler.svg('map.typ', inputs({ photo, paper: null }));
    if (formats.includes('svg')) drawn.set('svg', new TextEncoder().encode(svg));
    if (formats.includes('png')) drawn.set('png', rasterise(svg, photo));
  }
  if (formats.includes('pdf'))
    drawn.set('pdf', compiler.pdf('map.typ', inputs({ photo: false, paper })));
  return drawn;
}
