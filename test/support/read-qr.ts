import jsqr from 'jsqr';
import { PNG } from 'pngjs';

/** The text of the QR code in a PNG, read as a phone would; null when there is none. */
export function readQr(png: Uint8Array): string | null {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  // The package is CommonJS: its function stands under the name of the default export.
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
