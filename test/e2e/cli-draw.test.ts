import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMapJson } from '../../src/adapters/exports/map-json.ts';
import { mapFormats } from '../../src/app/ports.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';
import { command } from '../support/command.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-draw-'));
  file = join(folder, 'stored.json');
  await writeFile(file, writeMapJson(fullMap('ru', 2)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const draw = (...args: string[]) => command(['draw', ...args], {});

describe('draw', () => {
  it('makes every file from a stored map, and from what it wrote the same files again', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    const { code, out } = await draw(file, '--out', one, '--formats', 'all');
    expect([code, out.trim().split('\n')]).toEqual([
      0,
      mapFormats.map((format) => join(one, `map.${format}`)),
    ]);
    expect((await readdir(one)).toSorted()).toEqual(
      mapFormats.map((each) => `map.${each}`).toSorted(),
    );
    expect(await readFile(join(one, 'map.json'))).toEqual(await readFile(file));
    await draw(join(one, 'map.json'), '--out', two, '--formats', 'svg,json,xlsx,html');
    for (const format of ['svg', 'json', 'xlsx', 'html']) {
      const [first, second] = [join(one, `map.${format}`), join(two, `map.${format}`)];
      expect([format, Buffer.compare(await readFile(first), await readFile(second))]).toEqual([
        format,
        0,
      ]);
    }
  }, 240_000);

  it('says kindly what it cannot read, and what it does not know', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"schema":"journey-map/1"}');
    const refused = await draw(broken, '--out', folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('broken.json cannot be drawn:\n  study: ');
    expect((await draw(join(folder, 'none.json'), '--out', folder)).err).toContain(
      'there is no such file',
    );
    const wrong = await draw(file, '--out', folder, '--formats', 'docx');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('html, pptx, xlsx')]);
  });
});
