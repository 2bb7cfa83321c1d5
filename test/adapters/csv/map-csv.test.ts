import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mapCsv } from '../../../src/adapters/csv/map-csv.ts';
import { restore } from '../../../src/adapters/csv/neutralise.ts';
import type { JourneyMap } from '../../../src/domain/journey-map.ts';
import { mapItems } from '../../../src/domain/map-items.ts';
import { withoutStaffIds } from '../../../src/domain/staff-voices.ts';
import { hostileMap } from '../exports/hostile-map.ts';
import { sampleMaps } from '../typst/sample-maps.ts';

const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() });

function rowsOf(map: JourneyMap): Record<string, string>[] {
  return parse(mapCsv(map), { bom: true, columns: true });
}

describe.each(maps)('%s as CSV', (_, map) => {
  it('has a line for each statement and recommendation, with its evidence', () => {
    const rows = rowsOf(map);
    const items = mapItems(map);
    const now = map.stages.flatMap((stage) => stage.now?.barriers ?? []);
    expect(rows).toHaveLength(items.length + map.recommendations.length + now.length);
    expect(rows.filter(({ lane }) => lane === 'now_barriers').map(({ text }) => text)).toEqual(
      now.map(({ text }) => text),
    );
    items.forEach((item, n) => {
      const row = rows[n];
      const lines = item.evidence.length;
      const numbers = [
        item.respondents.customers,
        item.stage.asked.customers,
        item.respondents.staff,
      ];
      expect([
        ...[row?.id, row?.lane, row?.customers, row?.customers_asked, row?.staff],
        ...[row?.quotes, row?.people, row?.languages].map((cell) => cell?.split('\n').length),
      ]).toEqual([item.id, item.row, ...numbers.map(String), lines, lines, lines]);
    });
  });

  it('begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
    const text = mapCsv(map);
    expect(text.startsWith('\ufeffid,stage,stage_name,lane,text,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has no cell that a spreadsheet takes for a formula, and no control characters', () => {
    const cells = rowsOf(map).flatMap((row) => Object.values(row));
    const texts = cells.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell));
    expect(texts.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(
      cells.filter((cell) => /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(cell)),
    ).toEqual([]);
  });
});

describe('a map as CSV', () => {
  it('keeps texts as they are but for what protects', () => {
    const map = sampleMaps['five stages, full'];
    if (!map) throw new Error('no map');
    const items = mapItems(map);
    const rows = rowsOf(map);
    expect(rows.slice(0, items.length).map(({ text }) => restore(text ?? ''))).toEqual(
      items.map(({ text }) => text),
    );
    expect(rows.slice(0, items.length).map(({ quotes }) => restore(quotes ?? ''))).toEqual(
      items.map(({ evidence }) => evidence.map(({ quote }) => quote).join('\n')),
    );
  });

  it('gives employees no sign of their own', () => {
    const map = withoutStaffIds(hostileMap());
    expect(rowsOf(map).map(({ people }) => people)).toContain('P01\nstaff');
    expect(mapCsv(map)).not.toContain('P0001');
  });
});
