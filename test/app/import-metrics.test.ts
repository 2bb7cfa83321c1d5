import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { ImportRow } from '../../src/app/import-answers.ts';
import { createImportMetrics, type MetricsImported } from '../../src/app/import-metrics.ts';
import { sayReasons } from '../../src/app/importing/say-reasons.ts';
import { studyMetricSchema } from '../../src/domain/metric.ts';
import { aStudy } from '../contracts/fixtures.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { smallGuide } from '../support/small-guide.ts';

const valid = {
  stage: 'search',
  touchpoint: '',
  metric: 'CES',
  value: '3.2',
  unit: '1-7',
  n: '120',
  period: '2026-Q3',
  source: 'CRM',
};
type Cells = Record<string, string>;

const texts = createTexts();

const header = Object.keys(valid);

function fileOf(...records: Cells[]) {
  const rows = records.map((record, n) => ({ line: n + 2, record: { ...valid, ...record } }));
  return { header, rows };
}

async function setUp() {
  const { studies, metrics } = createInMemoryStores();
  const study = aStudy({ guide: 'small-1' });
  await studies.create(study, smallGuide);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const importMetrics = createImportMetrics({ studies, metrics, hash });
  const bring = (...records: Cells[]) =>
    importMetrics(study.id, fileOf(...records), { dryRun: false });
  return { importMetrics, bring, study, stored: () => metrics.all(study.id) };
}

/** Refused rows as an English reader sees them. */
function said(outcome: MetricsImported) {
  const refused = outcome.kind === 'imported' ? outcome.refused : [];
  return refused.map(({ line, reasons }) => ({ line, reason: sayReasons(texts, 'en', reasons) }));
}

async function metricFrom(record: Cells) {
  const { bring, stored } = await setUp();
  const outcome = { kind: 'imported', read: 1, stored: 1, replaced: 0, refused: [] };
  expect(await bring(record)).toEqual(outcome);
  const [metric] = await stored();
  return studyMetricSchema.parse(metric);
}

describe('importMetrics', () => {
  it('stores rows as metrics', async () => {
    expect(await metricFrom({})).toEqual({
      id: expect.stringMatching(/^m[0-9a-f]{12}$/),
      stage: 'search',
      touchpoint: null,
      name: 'CES',
      value: 3.2,
      unit: '1-7',
      n: 120,
      period: '2026-Q3',
      source: 'CRM',
    });
  });

  it('knows stages and touchpoints by id and by name in any language', async () => {
    const [search] = smallGuide.stages;
    const [touchpoint] = search?.touchpoints ?? [];
    for (const stage of Object.values(search?.name ?? {}))
      expect(await metricFrom({ stage: stage.toUpperCase() })).toMatchObject({ stage: 'search' });
    for (const name of [touchpoint?.id ?? '', ...Object.values(touchpoint?.label ?? {})])
      expect(await metricFrom({ touchpoint: ` ${name} ` })).toMatchObject({
        touchpoint: touchpoint?.id,
      });
    expect(await metricFrom({ touchpoint: 'Fiera di Bologna' })).toMatchObject({
      touchpoint: 'Fiera di Bologna',
    });
  });

  it.each<[Cells, object]>([
    [{ value: '3,25' }, { value: 3.25 }],
    [
      { value: '41%', unit: '' },
      { value: 41, unit: '%' },
    ],
    [
      { value: '41 %', unit: '%' },
      { value: 41, unit: '%' },
    ],
    [
      { value: '−12', unit: '' },
      { value: -12, unit: '' },
    ],
    [{ n: '' }, { n: null }],
    [{ n: '1 200' }, { n: 1200 }],
    [{ period: '07.2026 - 09.2026' }, { period: '2026-07–2026-09' }],
  ])('reads %j', async (record, expected) => {
    expect(await metricFrom(record)).toMatchObject(expected);
  });

  it('keeps personal data and links out of texts', async () => {
    const metric = await metricFrom({
      metric: 'NPS https://crm.example/42',
      source: 'ask anna@welds.example',
    });
    expect(metric).toMatchObject({ name: 'NPS', source: 'ask [email]' });
  });

  it.each<[Cells, string]>([
    [{ stage: '' }, 'stage is empty: give search (Search) or decide (Decision)'],
    [{ stage: 'loyalty' }, 'stage "loyalty" is not accepted: give search'],
    [{ metric: '' }, 'metric is empty: say what was measured'],
    [{ metric: 'x'.repeat(61) }, 'at most 60 characters'],
    [{ value: '' }, 'value is empty: give a number'],
    [{ value: 'good' }, 'value "good" is not accepted: give a number'],
    [{ value: '1,200' }, 'it may mean 1200 or 1.2; write 1200 or 1.2000'],
    [{ value: '41%' }, 'it has a per cent sign, and the unit is "1-7"'],
    [{ n: '0' }, 'n "0" is not accepted: give a whole number from 1 on'],
    [{ n: '12.5' }, 'n "12.5" is not accepted'],
    [{ n: '12%' }, 'n "12%" is not accepted'],
    [{ n: '120.000' }, 'n "120.000" is not accepted: it may mean 120000 or 120'],
    [{ period: '' }, 'period is empty: give 2026, 2026-Q3'],
    [{ period: 'last month' }, 'period "last month" is not accepted'],
    [{ source: ' ' }, 'source is empty: say where it comes from'],
    [{ source: 'https://crm.example/report' }, 'give words instead of a link'],
  ])('refuses %j', async (record, reason) => {
    const { bring, stored } = await setUp();
    const outcome = await bring(record, { stage: 'decide' });
    expect(outcome).toMatchObject({ read: 2, stored: 1, replaced: 0 });
    expect(said(outcome)).toEqual([{ line: 2, reason: expect.stringContaining(reason) }]);
    expect(await stored()).toHaveLength(1);
  });

  it('says all that is wrong with a row', async () => {
    const { bring } = await setUp();
    const outcome = await bring({ stage: 'x', value: 'y', period: 'z' });
    const reason = expect.stringMatching(/^stage "x".*; value "y".*; period "z"/);
    expect(said(outcome)).toEqual([{ line: 2, reason }]);
  });

  it('adds nothing when the same file comes again', async () => {
    const { bring, stored } = await setUp();
    const records = [{}, { stage: 'decide' }, { period: '2026-Q2' }, { source: 'Survey' }];
    expect(await bring(...records)).toMatchObject({ stored: 4, replaced: 0 });
    const before = await stored();
    expect(await bring(...records)).toMatchObject({ read: 4, stored: 0, replaced: 0 });
    // However it is spelled.
    expect(await bring({ stage: 'Search', metric: 'ces', value: '3,20' })).toMatchObject({
      stored: 0,
      replaced: 0,
    });
    expect(await stored()).toEqual(before);
  });

  it('replaces what was told otherwise, and says so', async () => {
    const { bring, stored } = await setUp();
    await bring({}, { metric: 'NPS', value: '31' });
    const [before] = await stored();
    expect(await bring({ value: '3.4', n: '140' })).toMatchObject({ stored: 0, replaced: 1 });
    const after = await stored();
    expect(after).toHaveLength(2);
    expect(after).toContainEqual({ ...before, value: 3.4, n: 140 });
  });

  it('does not choose between two values in one file', async () => {
    const { bring, stored } = await setUp();
    const outcome = await bring({}, {}, { value: '5' });
    const reasons = [{ key: 'contradiction', line: 2 }];
    expect(outcome).toMatchObject({ read: 3, stored: 1, refused: [{ line: 4, reasons }] });
    expect(await stored()).toMatchObject([{ value: 3.2 }]);
  });

  it('tells in a dry run what would come of it, and stores nothing', async () => {
    const { importMetrics, bring, study, stored } = await setUp();
    await bring({});
    const before = await stored();
    const file = fileOf({ value: '4' }, { period: '2026-Q2' }, { value: '' });
    const would = { read: 3, stored: 1, replaced: 1, refused: [{ line: 4 }] };
    expect(await importMetrics(study.id, file, { dryRun: true })).toMatchObject(would);
    expect(await stored()).toEqual(before);
    expect(await importMetrics(study.id, file, { dryRun: false })).toMatchObject(would);
  });

  it('knows neither study nor header that are not there', async () => {
    const { importMetrics, study } = await setUp();
    expect(await importMetrics('elsewhere', fileOf({}), { dryRun: false })).toEqual({
      kind: 'no-such-study',
    });
    const rows: ImportRow[] = [{ line: 2, reasons: [{ key: 'open-quote' }] }];
    const short = { header: ['Stage', 'METRIC', 'value'], rows };
    expect(await importMetrics(study.id, short, { dryRun: false })).toEqual({
      kind: 'wrong-header',
      missing: ['period', 'source'],
    });
    expect(await importMetrics(study.id, { header, rows }, { dryRun: false })).toMatchObject({
      read: 1,
      refused: rows,
    });
  });
});
