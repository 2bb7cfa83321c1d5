import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import palette from '../../src/adapters/typst/palette.json' with { type: 'json' };
import { createConfig } from '../../src/config.ts';
import { journeyMapSchema } from '../../src/domain/journey-map.ts';
import { type Operator, openOperator } from '../../src/operator.ts';
import type { DraftWish } from '../../src/operator-draft.ts';
import type { NewStudyWish } from '../../src/operator-studies.ts';
import { answersFile, header, interviewRows } from '../support/answers-file.ts';

// What the commands do, without a process for each: how they are called and end is in cli.test.ts.

let folder: string;
let operator: Operator;
let study: string;

const config = (env: Record<string, string> = {}) =>
  createConfig({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', ...env });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-operator-'));
  operator = await openOperator(config());
});
afterAll(async () => {
  await operator.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  study = await newStudy();
});

const wish = {
  title: 'Welds',
  goal: 'G',
  template: 'classic',
  kind: 'current',
  language: 'it',
} as const;

async function newStudy(title = 'Welds'): Promise<string> {
  const { value } = await operator.createStudy({ ...wish, title });
  expect(value).toEqual({ id: expect.any(String) });
  return (value as { id: string }).id;
}

async function bringIn(rows: string[], dryRun = false) {
  const file = await answersFile(join(folder, 'answers.csv'), rows);
  return (await operator.importAnswers(study, file, dryRun)).value;
}

const answers = async () => (await operator.exportAnswers(study, 'json')).value as unknown[];

const draft = (out: string, more: Partial<Parameters<Operator['draft']>[1]> = {}, by = operator) =>
  by.draft(study, { out, formats: ['json'], summariser: 'auto', ...more });

describe('metrics', () => {
  const columns = 'stage,touchpoint,metric,value,unit,n,period,source';
  const bring = async (rows: string[], dryRun = false, by = columns) => {
    const file = join(folder, 'metrics.csv');
    await writeFile(file, [by, ...rows].join('\n'));
    return operator.importMetrics(study, file, dryRun);
  };
  const rows = ['decision,,CES,"3,2",1-7,120,2026-Q3,CRM', 'Decisione,,NPS,-12,,,2026,Survey'];

  it('are stored but in a dry run, counted, and replaced by another value', async () => {
    const wrong = 'decision,,CSAT,,,,2026,CRM';
    const dry = await bring([...rows, wrong], true);
    const refused = [{ line: 4, reason: expect.stringContaining('value is empty') }];
    expect(dry.value).toEqual({ read: 3, stored: 0, replaced: 0, refused });
    expect(dry.text).toMatch(/^3 rows read, 2 new, 0 with another value, 1 refused \(dry run/);
    expect(dry.text).toContain('\n  line 4: value is empty');
    const first = { read: 2, stored: 2, replaced: 0, refused: [] };
    expect((await bring(rows)).value).toEqual(first);
    expect((await bring(rows)).text).toBe('2 rows read, 0 stored, 0 replaced, 0 refused.');
    const changed = await bring(['decision,,ces,3.4,1-7,140,Q3 2026,CRM']);
    expect(changed.value).toEqual({ read: 1, stored: 0, replaced: 1, refused: [] });
  });

  it('stand on the map that is drafted next', async () => {
    await bringIn(interviewRows(2));
    await bring(rows);
    await draft(join(folder, 'measured'));
    const map = journeyMapSchema.parse(
      JSON.parse(await readFile(join(folder, 'measured', 'map.json'), 'utf8')),
    );
    expect(map.stages.flatMap(({ id, metrics }) => metrics.map((each) => [id, each]))).toEqual([
      ['decision', expect.objectContaining({ name: 'CES', value: 3.2, unit: '1-7', n: 120 })],
      ['decision', expect.objectContaining({ name: 'NPS', value: -12, unit: '', n: null })],
    ]);
  });

  it('need their columns', async () => {
    const header = 'stage,metric,value';
    await expect(bring([], false, header)).rejects.toThrow('the header lacks period, source');
  });
});

describe('import', () => {
  it('adds nothing in a dry run, and nothing the second time', async () => {
    const rows = interviewRows(3);
    expect(await bringIn(rows, true)).toEqual({ read: 30, stored: 0, refused: [] });
    expect(await answers()).toEqual([]);
    expect(await bringIn(rows)).toEqual({ read: 30, stored: 30, refused: [] });
    expect(await bringIn(rows)).toEqual({ read: 30, stored: 0, refused: [] });
    expect(await answers()).toHaveLength(30);
  });

  it('takes an export back and adds nothing', async () => {
    await bringIn(interviewRows(2));
    const { value: csv, text } = await operator.exportAnswers(study, 'csv');
    expect(text.trim()).toBe(String(csv).trim());
    const file = join(folder, 'export.csv');
    await writeFile(file, String(csv));
    const again = await operator.importAnswers(study, file, false);
    expect(again.value).toEqual({ read: 20, stored: 0, refused: [] });
  });

  it('refuses wrong rows by their lines and stores the rest', async () => {
    const rows = [
      'a,customer,en,decision,barriers,"two\nlines",,2026-03-01,,',
      'b,customer,en,nowhere,barriers,text,,2026-03-01,,',
      'c,customer,en,decision,emotions,,7,2026-03-01,,',
      'd,customer,en,decision,barriers,fine,,2026-03-01,,',
      'e,customer',
    ];
    // The first row takes up two lines.
    const lines = [4, 5, 7].map((line) => ({ line, reason: expect.any(String) }));
    expect(await bringIn(rows)).toEqual({ read: 5, stored: 2, refused: lines });
    const { text } = await operator.importAnswers(study, join(folder, 'answers.csv'), false);
    expect(text).toMatch(
      /^5 rows read, 0 stored \(2 were there already\), 3 refused\.\n {2}line 4: stage "nowhere"/,
    );
  });

  it('refuses what cannot be read at all', async () => {
    const file = join(folder, 'wrong.csv');
    const reading = (path = file) => operator.importAnswers(study, path, false);
    await expect(reading()).rejects.toThrow('wrong.csv cannot be read: there is no such file');
    await expect(reading(folder)).rejects.toThrow('it is a folder');
    await writeFile(file, '');
    await expect(reading()).rejects.toThrow('the file is empty');
    await writeFile(file, 'who,what\na,b\n');
    await expect(reading()).rejects.toThrow('the header lacks respondent_id');
    const golos = Buffer.from([0xe4, 0xee, 0xeb, 0xe3, 0xee]);
    const before = Buffer.from(`${header}\na,customer,ru,decision,barriers,`);
    await writeFile(file, Buffer.concat([before, golos]));
    await expect(reading()).rejects.toThrow('windows-1251');
  });
});

it('names what does not exist', async () => {
  await expect(operator.createStudy({ ...wish, template: 'none' })).rejects.toThrow(
    /no template "none".*classic \(current\)/,
  );
  await expect(operator.createStudy({ ...wish, kind: 'day' })).rejects.toThrow(
    'The template "classic" is for a map of kind "current", not of kind "day". Say --kind current, or take one of: day.',
  );
  const none = 'There is no study "none". See: study list.';
  await expect(operator.importMetrics('none', 'x', true)).rejects.toThrow(none);
  await expect(operator.importAnswers('none', 'x', true)).rejects.toThrow(none);
  await expect(operator.exportAnswers('none', 'csv')).rejects.toThrow(none);
  await expect(operator.invite('none', { as: 'staff' })).rejects.toThrow(none);
  await expect(operator.forget('none', 'P01')).rejects.toThrow(none);
  await expect(operator.forget(study, 'P99')).rejects.toThrow('nobody "P99"');
});

describe('a study of any kind', () => {
  const { title, goal, language } = wish;
  const made = async (asked: Partial<NewStudyWish>) =>
    (await operator.createStudy({ title, goal, language, ...asked })).text;

  it('is made from its kind alone, from its template alone, or from neither', async () => {
    expect(await made({})).toMatch(/\(current, classic\)$/);
    expect(await made({ kind: 'blueprint' })).toMatch(/\(blueprint, blueprint\)$/);
    expect(await made({ template: 'service' })).toMatch(/\(current, service\)$/);
    expect(await made({ template: 'day' })).toMatch(/\(day, day\)$/);
    const { text, value } = await operator.listStudies();
    expect(text).toMatch(/ {2}blueprint {2}blueprint {2}/);
    expect(value).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'day', template: 'day' })]),
    );
  });

  it('of the future starts from a map of today, and says what it cannot start from', async () => {
    const from = study;
    const future = (asked: Partial<NewStudyWish> = {}) => made({ kind: 'future', from, ...asked });
    await expect(future()).rejects.toThrow(`Study "${from}" has no map yet. Draft it first`);
    await expect(future({ from: 'none' })).rejects.toThrow('no study "none" to start from');
    await expect(future({ kind: 'current' })).rejects.toThrow('add --kind future');
    await bringIn(interviewRows(1));
    await draft(join(folder, 'start'));
    expect(await future()).toContain('(future, future)');
    const { text, value } = await operator.listStudies();
    expect(text).toContain(`(starts from ${from}, version 1)`);
    const last = z
      .array(z.looseObject({ id: z.string(), kind: z.string() }))
      .parse(value)
      .at(-1);
    expect(last).toMatchObject({ kind: 'future', startsFrom: { study: from, version: 1 } });
    await expect(future({ from: last?.id ?? '' })).rejects.toThrow('no map of the current state');
  });
});

it('forgets a person by pseudonym and by respondent id', async () => {
  await bringIn(interviewRows(2));
  expect((await operator.forget(study, 'r0')).value).toEqual({ answers: 10 });
  const [left] = (await answers()) as { person: string }[];
  const kept = () => readdir(join(folder, 'data', 'drawings')).catch(() => []);
  await draft(join(folder, 'of-one'), { formats: ['svg'] });
  expect(await kept()).toHaveLength(1);
  expect((await operator.forget(study, left?.person ?? '')).value).toEqual({ answers: 10 });
  expect(await answers()).toEqual([]);
  expect(await kept()).toEqual([]);
});

describe('draft', () => {
  it('says kindly that there are no answers', async () => {
    const out = join(folder, 'empty');
    await expect(draft(out)).rejects.toThrow('There are no answers in "Welds" yet.');
    expect(await readdir(out)).toEqual([]);
  });

  it.each([
    ['one answer', interviewRows(1, ['decision']).slice(0, 1)],
    ['answers of one stage', interviewRows(3, ['interest'])],
  ])('draws %s, in several formats', async (name, rows) => {
    await bringIn(rows);
    const out = join(folder, name);
    const { value, text } = await draft(out, { formats: ['png', 'pdf', 'html', 'csv', 'json'] });
    expect(value).toMatchObject({ version: 1, counts: { answers: rows.length, notCovered: 0 } });
    expect(text).toContain(`from ${rows.length} answers`);
    expect((await readFile(join(out, 'map.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect((await readFile(join(out, 'map.pdf'))).subarray(0, 4).toString()).toBe('%PDF');
    const map = journeyMapSchema.parse(JSON.parse(await readFile(join(out, 'map.json'), 'utf8')));
    expect(map.sample.answers).toBe(rows.length);
  });

  it('lays a PDF out for the paper asked for, in the colours asked for', async () => {
    await bringIn(interviewRows(2));
    const drawn = async (look: Partial<DraftWish>, format: 'pdf' | 'svg') => {
      const out = join(folder, Object.values(look).join('-') || 'plain');
      await draft(out, { formats: [format], ...look });
      return readFile(join(out, `map.${format}`));
    };
    for (const [paper, size] of [
      ['a4', [842, 595]],
      ['a1', [2384, 1684]],
    ] as const) {
      const document = await getDocumentProxy(new Uint8Array(await drawn({ paper }, 'pdf')));
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      expect([Math.round(width), Math.round(height)]).toEqual(size);
    }
    const { light, contrast } = palette;
    expect(`${await drawn({}, 'svg')}`).toContain(light.brand);
    expect(`${await drawn({ style: 'contrast' }, 'svg')}`).toContain(contrast.brand);
  });

  it('says where it cannot write, and leaves nothing half-written', async () => {
    await bringIn(interviewRows(1));
    const file = join(folder, 'a-file');
    await writeFile(file, 'mine');
    await expect(draft(file)).rejects.toThrow('a-file cannot be written: a file is in its place.');
    await expect(draft(join(file, 'deeper'))).rejects.toThrow('a part of the path is a file');
    await expect(draft('/dev/full/out')).rejects.toThrow('a part of the path is a file');
    const taken = join(folder, 'taken');
    await mkdir(join(taken, 'map.json', 'x'), { recursive: true });
    await expect(draft(taken)).rejects.toThrow('map.json cannot be written');
    const full = join(folder, 'full');
    await mkdir(full);
    // Where writing goes to, and there is never any room.
    await symlink('/dev/full', join(full, 'map.json.part'));
    await expect(draft(full)).rejects.toThrow('map.json cannot be written: the disk is full.');
    expect([await readdir(taken), await readdir(full)]).toEqual([['map.json'], []]);
  });

  it('refuses to ask a model that is not configured', async () => {
    await expect(draft(folder, { summariser: 'llm' })).rejects.toThrow('set OPENAI_API_KEY');
  });

  it('does without a model that is down, and says so', async () => {
    await bringIn(interviewRows(2));
    const other = await openOperator(config({ OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }));
    const { value } = await draft(join(folder, 'down'), {}, other);
    expect(value).toMatchObject({ summariser: 'extractive', modelUnavailable: true });
    await other.close();
  });
});
