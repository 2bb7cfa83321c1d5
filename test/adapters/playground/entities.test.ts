import { expect, test } from 'vitest';
import { formatMessageText } from '../../../src/adapters/playground/entities/format-text.ts';

const html = (text: string) => formatMessageText({ text, parseMode: 'HTML' });
const markdown = (text: string) => formatMessageText({ text, parseMode: 'MarkdownV2' });

test('HTML becomes plain text and entities', () => {
  expect(html('a <b>b <i>c</i></b> &lt;&amp;&#33;')).toEqual({
    text: 'a b c <&!',
    entities: [
      { type: 'bold', offset: 2, length: 3 },
      { type: 'italic', offset: 4, length: 1 },
    ],
  });
  expect(html('<a href="https://x.y/?a=1&amp;b=2">x</a>').entities).toMatchObject([
    { type: 'text_link', url: 'https://x.y/?a=1&b=2' },
  ]);
  expect(html('<pre><code class="language-ts">let</code></pre>').entities).toEqual([
    { type: 'pre', offset: 0, length: 3, language: 'ts' },
  ]);
  const types =
    '<u>1</u><s>2</s><code>3</code><blockquote>4</blockquote><tg-spoiler>5</tg-spoiler>';
  expect(html(types).entities.map(({ type }) => type)).toEqual([
    'underline',
    'strikethrough',
    'code',
    'blockquote',
    'spoiler',
  ]);
  expect(html('😀<b>x</b>').entities).toEqual([{ type: 'bold', offset: 2, length: 1 }]);
});

test.each([
  ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
  ['я<h1>x</h1>', 'Unsupported start tag "h1" at byte offset 2'],
  ['1 < 2', 'Unclosed start tag at byte offset 2'],
])('broken HTML %s is refused', (text, problem) => {
  expect(() => html(text)).toThrow(`Bad Request: can't parse entities: ${problem}`);
});

test('MarkdownV2 becomes plain text and entities', () => {
  expect(markdown('*b _i_* __u__ ~s~ ||p|| `c\\`` 1\\.5')).toEqual({
    text: 'b i u s p c` 1.5',
    entities: [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'italic', offset: 2, length: 1 },
      { type: 'underline', offset: 4, length: 1 },
      { type: 'strikethrough', offset: 6, length: 1 },
      { type: 'spoiler', offset: 8, length: 1 },
      { type: 'code', offset: 10, length: 2 },
    ],
  });
  expect(markdown('[a\\.b](http://x.y/\\))').entities).toEqual([
    { type: 'text_link', offset: 0, length: 3, url: 'http://x.y/)' },
  ]);
  expect(markdown('```ts\nlet x```').entities).toMatchObject([{ type: 'pre', language: 'ts' }]);
  expect(markdown('>one\n>two\nthree').entities).toEqual([
    { type: 'blockquote', offset: 0, length: 8 },
  ]);
});

test.each([
  ['1.5', "Character '.' is reserved and must be escaped with the preceding '\\'"],
  ['*b', "Can't find end of Bold entity at byte offset 0"],
  ['a `b', "Can't find end of Code entity at byte offset 2"],
  ['*b _i*_', "Can't find end of Italic entity at byte offset 6"],
])('broken MarkdownV2 %s is refused', (text, problem) => {
  expect(() => markdown(text)).toThrow(`Bad Request: can't parse entities: ${problem}`);
});

test('white space is cut off both ends, and entities move with the text', () => {
  expect(html('  <b> x </b> ')).toEqual({
    text: 'x',
    entities: [{ type: 'bold', offset: 0, length: 1 }],
  });
});
