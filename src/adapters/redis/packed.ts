import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';

/** From so many characters on: less takes Redis no time that anybody would notice, and can be read as it is. */
const longest = 256 * 1024;
/** Quick rather than small: what repeats most is names of fields. */
const level = constants.Z_BEST_SPEED;

/** A text as it is stored: a long one in gzip, since Redis keeps everybody waiting while it takes in or hands out megabytes. */
export async function pack(text: string): Promise<Buffer> {
  const plain = Buffer.from(text);
  return text.length < longest ? plain : promisify(gzip)(plain, { level });
}

/** The text that was packed; what is in neither form comes out as it is, for whoever parses it to refuse. */
export async function unpack(stored: Buffer): Promise<string> {
  const isZipped = stored[0] === 0x1f && stored[1] === 0x8b;
  const plain = isZipped ? await promisify(gunzip)(stored).catch(() => stored) : stored;
  return plain.toString('utf8');
}
