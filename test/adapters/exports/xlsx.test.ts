import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../../src/domain/journey-map.ts';
import { mapItems } from '../../../src/domain/map-items.ts';
import { oneLine, plain } from '../../../src/domain/plain-text.ts';
import { withoutStaffIds } from '../../../src/domain/staff-voices.ts';
import { convert } from '../../support/office.ts';
import { describeWith } from '../../support/with-tool.ts';
import { sampleMaps } from '../typst/sample-maps.ts';
import { hostileMap } from './hostile-map.ts';
import { allEvidence, squeezed, written } from './written.ts';

const names = ['one stage, nothing', 'five stages, full', 'staff only', 'wild texts', 'future'];
const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() }).filter(([name]) =>
  ['hostile', ...names].includes(name),
);
const sheets = ['Map', 'Items', 'Evidence', 'Actions', 'Metrics', 'Coverage'];

/** The cells of every sheet, as another library reads them. */
async function read(map: JourneyMap) {
  const found = await readWorkbook(Buffer.from(await written(map, 'xlsx')));
  return new Map(found.map(({ sheet, data }) => [sheet, data]));
}

/** The XML of a file's parts. */
async function parts(map: JourneyMap): Promise<[name: string, xml: string][]> {
  const files = Object.entries(unzipSync(await written(map, 'xlsx')));
  return files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
}

describe.each(maps)('%s as a workbook', (_, map) => {
  it('has every statement, quote, action, metric and count, each of its type', async () => {
    const book = await read(map);
    expect([...book.keys()]).toEqual(sheets);
    const items = mapItems(map);
    expect(
      book
        .get('Items')
        ?.slice(1)
        .map((row) => [row[0], row[3], ...row.slice(5, 12), row[13]]),
    ).toEqual(
      items.map(({ id, text, respondents, stage, severity, minority, contested, evidence }) => [
        ...[id, plain(text), respondents.customers, stage.asked.customers, respondents.staff],
        ...[stage.asked.staff, severity, minority, contested, evidence.length],
      ]),
    );
    const quotes = allEvidence(map).map(({ quote, audience, person }) => [
      plain(quote),
      audience === 'customer' ? person : null,
    ]);
    expect(
      book
        .get('Evidence')
        ?.slice(1)
        .map((row) => [row[4], row[6]]),
    ).toEqual(quotes);
    expect(
      book
        .get('Actions')
        ?.slice(1)
        .map((row) => [row[0], row[3], row[4], row[5]]),
    ).toEqual(
      map.recommendations.map(({ id, impact, effort, quickWin }) => [id, impact, effort, quickWin]),
    );
    const metrics = map.stages.flatMap((stage) => stage.metrics);
    expect(
      book
        .get('Metrics')
        ?.slice(1)
        .map((row) => [row[3], row[5]]),
    ).toEqual(metrics.map(({ value, n }) => [value, n]));
    expect(book.get('Coverage')).toHaveLength(map.coverage.length + 1);
    expect(book.get('Map')?.[4]?.[1]).toEqual(new Date(map.createdAt));
    for (const { respondents, asked } of map.persona.traits)
      expect(book.get('Map')?.[3]?.[0]).toContain(`(${respondents}/${asked})`);
  });

  it('has no formula, no link and no format but text where somebody spoke', async () => {
    const files = await parts(map);
    const xml = files.map(([, text]) => text).join('');
    expect(xml).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"/);
    expect(files.map(([name]) => name).filter((name) => /vba|external|media/i.test(name))).toEqual(
      [],
    );
    const styles = files.find(([name]) => name === 'xl/styles.xml')?.[1] ?? '';
    const formats = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)];
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
    for (const [name, text] of files.filter(([each]) => each.startsWith('xl/worksheets/')))
      for (const [, style] of text.matchAll(/<c r="\w+" s="(\d+)" t="s"/g))
        expect([name, formats[Number(style)]?.[1]]).toEqual([name, textFormat]);
  });
});

describe('a workbook', () => {
  it('keeps its head in sight, can be filtered, and is the same every time', async () => {
    const map = sampleMaps['five stages, full'];
    if (!map) throw new Error('no map');
    const files = new Map(await parts(map));
    sheets.forEach((name, n) => {
      const xml = files.get(`xl/worksheets/sheet${n + 1}.xml`) ?? '';
      expect(xml).toContain('state="frozen"');
      expect(xml.includes('<autoFilter')).toBe(name !== 'Map');
      expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/);
      const head = name === 'Map' ? 6 : 1;
      expect(files.get('xl/workbook.xml')).toContain(`${name}!$${head}:$${head}<`);
    });
    expect(await written(map, 'xlsx')).toEqual(await written(structuredClone(map), 'xlsx'));
  });

  it('tells no employee from another', async () => {
    const book = await read(withoutStaffIds(hostileMap()));
    expect(JSON.stringify([...book])).not.toContain('P0001');
  });
});

describeWith('soffice', 'a workbook in LibreOffice', (soffice) => {
  it('shows the texts that a spreadsheet could take for formulas as they are', async () => {
    const map = hostileMap();
    const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
    try {
      await writeFile(join(folder, 'map.xlsx'), await written(map, 'xlsx'));
      // Every sheet as CSV, formulas as such.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
      await convert(soffice, folder, 'map.xlsx', filter);
      const rows: string[][] = parse(await readFile(join(folder, 'map-Items.csv')), { bom: true });
      expect(rows.slice(1).map((row) => squeezed(oneLine(row[3] ?? '')))).toEqual(
        mapItems(map).map(({ text }) => squeezed(oneLine(text))),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
