import type { FormattedText } from '../store/model.ts';
import { createEntityWriter, type Mark, markupError } from './entity-writer.ts';

const TYPES: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
};

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Telegram's HTML markup as plain text with entities; refuses what Telegram refuses. */
export function parseHtml(source: string): FormattedText {
  const writer = createEntityWriter();
  const open: { tag: string; learned: Partial<Mark>; close: (learned: Partial<Mark>) => void }[] =
    [];
  const byteOffset = (at: number) => Buffer.byteLength(source.slice(0, at));

  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    if (rest.startsWith('<')) {
      const tag = /^<(\/?)([a-zA-Z0-9-]*)([^>]*)>/.exec(rest);
      if (!tag) throw markupError(`Unclosed start tag at byte offset ${byteOffset(at)}`);
      const [whole, slash, name = '', attributes = ''] = tag;
      if (slash) closeTag(name.toLowerCase(), at);
      else openTag(name.toLowerCase(), attributes, at);
      at += whole.length;
    } else if (rest.startsWith('&')) {
      const [length, character] = reference(rest);
      writer.write(character);
      at += length;
    } else {
      const plain = /^[^<&]+/.exec(rest)?.[0] ?? '';
      writer.write(plain);
      at += plain.length;
    }
  }

  const unclosed = open.at(-1);
  if (unclosed)
    throw markupError(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return writer.result();

  function openTag(tag: string, attributes: string, at: number) {
    const type = TYPES[tag];
    if (!type) throw markupError(`Unsupported start tag "${tag}" at byte offset ${byteOffset(at)}`);
    if (tag === 'span' && attribute(attributes, 'class') !== 'tg-spoiler') {
      const problem = 'Tag "span" must have class "tg-spoiler"';
      throw markupError(`${problem} at byte offset ${byteOffset(at)}`);
    }
    const outer = open.at(-1);
    if (tag === 'code' && outer?.tag === 'pre') {
      // `<pre><code>` is one entity: the inner tag only names its language.
      const language = /^language-(.+)$/.exec(attribute(attributes, 'class') ?? '')?.[1];
      if (language) outer.learned = { language };
      open.push({ tag, learned: {}, close: () => {} });
      return;
    }
    open.push({ tag, learned: {}, close: writer.begin(markFor(type, attributes)) });
  }

  function closeTag(tag: string, at: number) {
    const last = open.pop();
    if (!last) throw markupError(`Unexpected end tag at byte offset ${byteOffset(at)}`);
    if (tag !== '' && tag !== last.tag) {
      const mismatch = `expected "</${last.tag}>", found "</${tag}>"`;
      throw markupError(`Unmatched end tag at byte offset ${byteOffset(at)}, ${mismatch}`);
    }
    last.close(last.learned);
  }
}

function markFor(type: string, attributes: string): Mark {
  if (type === 'text_link') return { type, url: attribute(attributes, 'href') ?? '' };
  if (type === 'custom_emoji')
    return { type, custom_emoji_id: attribute(attributes, 'emoji-id') ?? '' };
  if (type === 'blockquote' && /\bexpandable\b/.test(attributes))
    return { type: 'expandable_blockquote' };
  return { type };
}

function attribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.replace(/&(#?\w+);/g, (whole) => reference(whole)[1]);
}

/** The character reference at the start of `text`: its length and its meaning; a lone `&` is itself. */
function reference(text: string): [length: number, character: string] {
  const [whole, hex, decimal, name] =
    /^&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/.exec(text) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  const named = name === undefined ? undefined : NAMED[name];
  if (whole && named) return [whole.length, named];
  if (whole && code > 0 && code <= 0x10ffff) return [whole.length, String.fromCodePoint(code)];
  return [1, '&'];
}
