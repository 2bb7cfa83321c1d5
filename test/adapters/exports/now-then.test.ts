import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { WrittenFormat } from '../../../src/app/ports.ts';
import { withNow } from '../../../src/domain/now.ts';
import { fullMap } from '../typst/sample-maps.ts';
import { written, writtenText } from './written.ts';

const current = fullMap('en', 2);
const [first] = current.stages;
if (first) first.lanes.barriers = first.lanes.barriers.map((it) => ({ ...it, text: 'Only today' }));
const map = withNow({ ...fullMap('en', 3, 'future'), basedOn: null }, current);

/** All that a file shows, one text. */
async function textOf(format: WrittenFormat): Promise<string> {
  if (format !== 'xlsx') return writtenText(map, format);
  const sheets = await readWorkbook(Buffer.from(await written(map, 'xlsx')));
  return JSON.stringify(sheets.find(({ sheet }) => sheet === 'Map')?.data);
}

describe('a future that starts from a map of today', () => {
  it.each(['html', 'md', 'xlsx', 'csv'] as const)(
    'says what is in the way now, as %s',
    async (format) => {
      expect(await textOf(format)).toContain('Only today');
    },
  );

  it.each(['html', 'md', 'xlsx'] as const)(
    'names now and then and its beginning, as %s',
    async (format) => {
      const text = await textOf(format);
      expect(text).toContain('Now → then');
      expect(text).toContain('starts from');
    },
  );

  it('says how it feels now, as a Mermaid journey', async () => {
    expect((await textOf('mmd')).match(/now – /g)).toHaveLength(2);
  });
});
