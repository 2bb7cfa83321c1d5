import { Resvg } from '@resvg/resvg-js';
import { encode } from 'uqr';

/** Light modules around the code, as ISO/IEC 18004 wants for it to be found. */
const quietZone = 4;
/** Pixels; a whole number a module, so that no edge is blurred. */
const leastWidth = 800;

/** A QR code of a text as PNG, black on white, at least 800 pixels wide; a quarter of it may be damaged. */
export function qrPicture(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'Q', border: quietZone });
  const modules = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${modules.join('')}"/></svg>`;
  const width = size * Math.ceil(leastWidth / size);
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
  });
  return picture.render().asPng();
}
