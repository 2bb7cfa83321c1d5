import { oneLine } from '../../domain/plain-text.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
/** Joins words without being seen: what it stands in is no address and no mention any more. */
const joiner = '\u2060';
const address = /@(?=\S)|:(?=\/\/)|www(?=\.)|#(?=\d)|(?<=[\p{L}\p{N}])\.(?=\p{L})/giu;

/**
 * A text of one line that Markdown shows as it is: no markup, no link, no mention, no number of an issue. What every
 * dialect takes for a sign of its own is written as an entity, the rest with a backslash.
 */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(address, `$&${joiner}`)
    .replace(/[&<>|]/g, (char) => entities[char] ?? char)
    .replace(/[\\`*_{}[\]~$^=!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+#]/, '\\$&');
}
