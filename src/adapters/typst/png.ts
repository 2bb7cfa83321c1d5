import { deflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const trueColour = 2;
// Beyond this level drawings get hardly smaller, only slower to write.
const level = 4;

const crcs = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/**
 * An opaque picture of four bytes a pixel as PNG. Rows stand as they are: in drawings with large even grounds the
 * filters that PNG has for photographs cost time and make the file larger.
 */
export function writePng(width: number, height: number, rgba: Uint8Array): Uint8Array {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const rows = new Uint8Array((width * 3 + 1) * height);
  let [to, from] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    // The first byte of a row says that it is not filtered.
    to += 1;
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[from] ?? 0;
      from += 1;
      rows[to] = pixel;
      rows[to + 1] = pixel >>> 8;
      rows[to + 2] = pixel >>> 16;
      to += 3;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, trueColour], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  let crc = 0xffffffff;
  for (let n = 0; n < body.length; n += 1)
    crc = (crcs[(crc ^ (body[n] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([size, body, check]);
}
