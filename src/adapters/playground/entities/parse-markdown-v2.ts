import type { FormattedText } from '../store/model.ts';
import { createEntityWriter, type Mark, markupError } from './entity-writer.ts';

/** Longer marks first: `__` must not be read as two `_`. */
const MARKS: { mark: string; type: string; name: string }[] = [
  { mark: '||', type: 'spoiler', name: 'Spoiler' },
  { mark: '__', type: 'underline', name: 'Underline' },
  { mark: '_', type: 'italic', name: 'Italic' },
  { mark: '*', type: 'bold', name: 'Bold' },
  { mark: '~', type: 'strikethrough', name: 'Strikethrough' },
];
const RESERVED = new Set('_*[]()~`>#+-=|{}.!');

interface Open {
  mark: string;
  name: string;
  at: number;
  close: (learned?: Partial<Mark>) => void;
}

/** Telegram's MarkdownV2 as plain text with entities; refuses what Telegram refuses. */
export function parseMarkdownV2(source: string): FormattedText {
  const writer = createEntityWriter();
  const open: Open[] = [];
  let quote: (() => void) | undefined;
  let at = 0;

  while (at < source.length) {
    if (startsLine()) readQuoteMark();
    if (at < source.length) readNext();
  }
  quote?.();
  const unclosed = open.at(-1);
  if (unclosed) throw endMissing(unclosed.name, unclosed.at);
  return writer.result();

  function readNext() {
    const escaped = /^\\([\x21-\x7e])/.exec(source.slice(at, at + 2))?.[1];
    if (escaped) return take(2, escaped);
    if (source.startsWith('```', at)) return readPre();
    if (source[at] === '`') return readVerbatim('`', { type: 'code' }, 'Code');
    const mark = MARKS.find(({ mark }) => source.startsWith(mark, at));
    if (mark) return toggle(mark);
    if (source[at] === '[') return openLink();
    if (source[at] === ']' && open.at(-1)?.mark === '[') return closeLink();
    const character = source[at] ?? '';
    if (RESERVED.has(character)) {
      const advice = "is reserved and must be escaped with the preceding '\\'";
      throw markupError(`Character '${character}' ${advice}`);
    }
    return take(1, character);
  }

  function take(length: number, text: string) {
    writer.write(text);
    at += length;
  }

  function startsLine() {
    return at === 0 || source[at - 1] === '\n';
  }

  function readQuoteMark() {
    const marked = source[at] === '>';
    if (!marked) {
      quote?.();
      quote = undefined;
      return;
    }
    quote ??= writer.begin({ type: 'blockquote' });
    at += 1;
  }

  function toggle({ mark, type, name }: (typeof MARKS)[number]) {
    const last = open.at(-1);
    const start = at;
    at += mark.length;
    if (last?.mark !== mark) {
      open.push({ mark, name, at: start, close: writer.begin({ type }) });
      return;
    }
    open.pop();
    last.close();
  }

  function openLink() {
    const close = writer.begin({ type: 'text_link' });
    open.push({ mark: '[', name: 'TextUrl', at, close });
    at += 1;
  }

  function closeLink() {
    const link = open.pop();
    const address = /^\]\(((?:\\.|[^)\\])*)\)/.exec(source.slice(at));
    if (!link || !address) throw endMissing('TextUrl', link?.at ?? at);
    at += address[0].length;
    link.close({ url: address[1]?.replace(/\\(.)/g, '$1') });
  }

  function readPre() {
    const language = /^```([A-Za-z0-9+#_-]+)\n/.exec(source.slice(at))?.[1];
    readVerbatim('```', { type: 'pre', language }, 'Pre', language ? language.length + 1 : 0);
  }

  function readVerbatim(fence: string, mark: Mark, name: string, skip = 0) {
    const start = at + fence.length + skip;
    const inside = new RegExp(`^((?:\\\\.|[^\\\\])*?)${fence}`, 's').exec(source.slice(start))?.[1];
    if (inside === undefined) throw endMissing(name, at);
    const close = writer.begin(mark);
    writer.write(inside.replace(/\\([`\\])/g, '$1'));
    close();
    at = start + inside.length + fence.length;
  }

  function endMissing(name: string, from: number) {
    const offset = Buffer.byteLength(source.slice(0, from));
    return markupError(`Can't find end of ${name} entity at byte offset ${offset}`);
  }
}
