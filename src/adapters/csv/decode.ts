import { isUtf8 } from 'node:buffer';
import type { FileReason } from '../../app/importing/reason.ts';

/** A file's text as UTF-8 without a byte order mark, or why it cannot be read for certain. */
export type Decoded = { kind: 'decoded'; utf8: Buffer } | { kind: 'encoding'; reason: FileReason };

/** Decodes UTF-8 with or without a byte order mark and UTF-16 with one; guesses nothing else. */
export function decode(bytes: Uint8Array): Decoded {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(file, [0xff, 0xfe])) return fromUtf16(file, 'utf-16le');
  if (startsWith(file, [0xfe, 0xff])) return fromUtf16(file, 'utf-16be');
  const utf8 = startsWith(file, [0xef, 0xbb, 0xbf]) ? file.subarray(3) : file;
  // As UTF-16 without a byte order mark has them.
  if (firstLine(utf8).includes(0)) return refuse({ key: 'encoding', list: ['UTF-16'] });
  if (isUtf8(utf8)) return { kind: 'decoded', utf8 };
  const { number, line } = firstBroken(utf8);
  return refuse({ key: 'line-encoding', line: number, list: guess(line) });
}

function refuse(reason: FileReason): Decoded {
  return { kind: 'encoding', reason };
}

function startsWith(file: Buffer, mark: number[]): boolean {
  return mark.every((byte, n) => file[n] === byte);
}

function fromUtf16(file: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    const utf8 = Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(file));
    return firstLine(utf8).includes(0)
      ? refuse({ key: 'encoding', list: ['UTF-32'] })
      : { kind: 'decoded', utf8 };
  } catch {
    return refuse({ key: 'broken', encoding: encoding.toUpperCase() });
  }
}

const lineFeed = 0x0a;

function firstLine(file: Buffer): Buffer {
  const end = file.indexOf(lineFeed);
  return end < 0 ? file : file.subarray(0, end);
}

/** The first line that is not UTF-8; a line feed is never a part of another character. */
function firstBroken(file: Buffer): { number: number; line: Buffer } {
  let rest = file;
  let number = 1;
  for (; ; number++) {
    const line = firstLine(rest);
    if (!isUtf8(line) || line.length === rest.length) return { number, line };
    rest = rest.subarray(line.length + 1);
  }
}

/** Cyrillic words are runs of high bytes; in Polish or Italian they stand alone between plain letters. */
function guess(line: Buffer): string[] {
  const runs = line.toString('latin1').match(/[\u0080-\u00ff]+/g) ?? [];
  const mean = runs.join('').length / (runs.length || 1);
  return mean >= 2.5 ? ['windows-1251'] : ['windows-1250', 'windows-1252'];
}
