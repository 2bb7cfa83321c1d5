import { tableOffset } from './coverage.ts';

const familyNames = new Set([1, 16]);
const windows = 3;

/**
 * Renames a font's family in place and returns the new name. Typst always looks through the fonts of the
 * system too; under a name of our own none of theirs can be taken for ours, so every machine draws the same.
 */
export function renameFamily(font: Buffer): string {
  let family = '';
  const table = tableOffset(font, 'name');
  if (table === null) throw new Error('a font without a name table');
  const strings = table + font.readUInt16BE(table + 4);
  for (let n = 0; n < font.readUInt16BE(table + 2); n += 1) {
    const record = table + 6 + n * 12;
    if (!familyNames.has(font.readUInt16BE(record + 6))) continue;
    const wide = font.readUInt16BE(record) === windows || font.readUInt16BE(record) === 0;
    const length = font.readUInt16BE(record + 8);
    const start = strings + font.readUInt16BE(record + 10);
    font.write('~', start + (wide ? 1 : 0), 'latin1');
    if (wide && font.readUInt16BE(record + 6) === 1)
      family = Buffer.from(font.subarray(start, start + length))
        .swap16()
        .toString('utf16le');
  }
  return family;
}
