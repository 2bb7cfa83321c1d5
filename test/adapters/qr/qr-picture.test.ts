import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { qrPicture } from '../../../src/adapters/qr/qr-picture.ts';
import { readQr } from '../../support/read-qr.ts';

const link = 'https://t.me/journey_interviewer_bot?start=abcdefghijklmnopqrstuvwx';

describe('a QR picture', () => {
  it.each([link, `https://t.me/${'b'.repeat(32)}?start=${'T'.repeat(64)}`, 'Zażółć · спасибо'])(
    'says %s to a reader',
    (text) => {
      expect(readQr(qrPicture(text))).toBe(text);
    },
  );

  it('is a square of at least 600 pixels with sharp edges and a quiet zone of four modules', () => {
    const { data, width, height } = PNG.sync.read(Buffer.from(qrPicture(link)));
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(600);
    const grey = (x: number, y: number) => data[(y * width + x) * 4] ?? -1;
    const shades = new Set(Array.from({ length: width * height }, (_, n) => data[n * 4]));
    expect([...shades].sort()).toEqual([0, 255]);
    // The first dark pixel on the diagonal is the corner of a finder pattern, seven modules wide.
    let start = 0;
    while (grey(start, start) === 255) start += 1;
    let end = start;
    while (grey(end, start) === 0) end += 1;
    const module = (end - start) / 7;
    expect(start / module).toBe(4);
  });

  it('can be read with a stain on it', () => {
    const picture = PNG.sync.read(Buffer.from(qrPicture(link)));
    const { width, data } = picture;
    const [from, to] = [Math.round(width * 0.36), Math.round(width * 0.64)];
    for (let y = from; y < to; y += 1)
      for (let x = from; x < to; x += 1)
        data.fill(128, (y * width + x) * 4, (y * width + x) * 4 + 3);
    expect(readQr(PNG.sync.write(picture))).toBe(link);
  });
});
