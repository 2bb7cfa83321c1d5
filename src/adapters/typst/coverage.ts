/** The code points that a TrueType or OpenType font has glyphs for, read from its cmap table (formats 4 and 12). */
export function coverageOf(font: Buffer): Set<number> {
  const covered = new Set<number>();
  const cmap = tableOffset(font, 'cmap');
  if (cmap === null) return covered;
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, covered);
    if (format === 12) readGroups(font, subtable, covered);
  }
  return covered;
}

/** Where a table of an sfnt font begins, in bytes; null where the font has none of that tag. */
export function tableOffset(font: Buffer, tag: string): number | null {
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const record = 12 + n * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let n = 0; n < size; n += 2) {
    const start = font.readUInt16BE(starts + n);
    const end = font.readUInt16BE(ends + n);
    const delta = font.readUInt16BE(deltas + n);
    const offset = font.readUInt16BE(offsets + n);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code : font.readUInt16BE(offsets + n + offset + (code - start) * 2);
      // Glyph 0 is the box for a missing character, so it covers nothing.
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  for (let n = 0; n < font.readUInt32BE(at + 12); n += 1) {
    const group = at + 16 + n * 12;
    const glyph = font.readUInt32BE(group + 8);
    const start = font.readUInt32BE(group);
    for (let code = start; code <= font.readUInt32BE(group + 4); code += 1)
      if (glyph + code - start !== 0) covered.add(code);
  }
}
