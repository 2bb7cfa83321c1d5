import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../../src/adapters/exports/markdown-text.ts';
import { mapItems } from '../../../src/domain/map-items.ts';
import { oneLine } from '../../../src/domain/plain-text.ts';
import { sampleMaps } from '../typst/sample-maps.ts';
import { hostileMap, hostileTexts } from './hostile-map.ts';
import { allEvidence, squeezed, writtenText } from './written.ts';

const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() });

/** All tokens of a document as another program reads it. */
function tokensOf(markdown: string): Token[] {
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    found.push(token);
  });
  return found;
}

/** What a reader sees of a document. */
function seen(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return squeezed(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/&(lt|gt|quot|amp);/g, (_, name) => named[name] ?? ''),
  );
}

describe.each(maps)('%s as Markdown', (_, map) => {
  it('has markup of ours only', async () => {
    const tokens = tokensOf(await writtenText(map, 'md'));
    const types = new Set(tokens.map(({ type }) => type));
    for (const type of ['link', 'image', 'html', 'code', 'codespan', 'def', 'del', 'hr'])
      expect(types).not.toContain(type);
    const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
    expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(1);
    const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
    const figures = map.stages.filter(({ metrics }) => metrics.length > 0);
    const ofStages = map.stages.some(({ now }) => now) ? 2 : 1;
    expect(tables.map(({ rows }) => rows.length)).toEqual([
      ...Array.from({ length: ofStages }, () => map.stages.length),
      ...figures.map(({ metrics }) => metrics.length),
    ]);
  });

  it('shows every text as it was said, with how many said so', async () => {
    const text = seen(await writtenText(map, 'md'));
    const said = [
      ...mapItems(map).map((item) => item.text),
      ...allEvidence(map).map(({ quote }) => quote),
      ...map.recommendations.map((action) => action.text),
      ...map.hypotheses.map((guess) => guess.text),
    ];
    expect(said.filter((each) => !text.includes(squeezed(oneLine(each))))).toEqual([]);
    const shares = mapItems(map).map(({ stage, respondents }) =>
      respondents.customers > 0 ? `${respondents.customers}/${stage.asked.customers}` : '',
    );
    expect(shares.filter((share) => !text.includes(share))).toEqual([]);
  });
});

describe('a text in Markdown', () => {
  it.each(hostileTexts)('is a text: %j', (text) => {
    expect(seen(`x ${escaped(text)}`)).toBe(squeezed(`x ${oneLine(text)}`));
  });

  it('makes nothing of itself, whatever it is and wherever it stands', () => {
    const bits = [
      ...'`*_{}[]()#+-.!|<>~@:/\\&$^= \n1a',
      '://',
      'www.',
      '<b>',
      '](x)',
      '&lt;',
      '@me',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (parts) => {
        const safe = escaped(parts.join(''));
        const types = ['x ', '- ', '> ', '# '].flatMap((before) =>
          tokensOf(`${before}${safe}`).map(({ type }) => type),
        );
        const ours = ['paragraph', 'text', 'escape', 'list', 'list_item', 'blockquote', 'heading'];
        expect(types.filter((type) => !ours.includes(type))).toEqual([]);
        expect(types.filter((type) => type === 'list')).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('names nobody and no issue', () => {
    expect(escaped('@octocat #12 www.a.b c@d.e http://x')).toBe(
      '@\u2060octocat #\u206012 www\u2060.\u2060a.\u2060b c@\u2060d.\u2060e http:\u2060//x',
    );
  });
});
