import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMapJson, writeMapJson } from '../../../src/adapters/exports/map-json.ts';
import { sampleMaps } from '../typst/sample-maps.ts';
import { hostileMap } from './hostile-map.ts';
import { writtenText } from './written.ts';

const maps = Object.entries({ ...sampleMaps, hostile: hostileMap() });

function refused(text: string): string[] {
  const read = readMapJson(text);
  return read.kind === 'refused' ? read.reasons : [];
}

describe('a map as JSON', () => {
  it.each(maps)('comes back as it was: %s', async (_, map) => {
    const text = await writtenText(map, 'json');
    const read = readMapJson(text);
    if (read.kind !== 'map') throw new Error(read.reasons.join());
    expect(read.map).toEqual(map);
    expect(writeMapJson(read.map)).toBe(text);
  });

  it('keeps fields that we do not know, wherever they are, and the order of none matters', () => {
    const map = structuredClone(sampleMaps['five stages, full']);
    const strange = { ...map, plugin: { a: [1, null] }, study: { colour: 'red', ...map?.study } };
    const shuffled = Object.fromEntries(Object.entries(strange).reverse());
    const read = readMapJson(JSON.stringify(shuffled));
    if (read.kind !== 'map') throw new Error(read.reasons.join());
    expect(read.map).toEqual(strange);
    const again = readMapJson(writeMapJson(read.map));
    expect(again.kind === 'map' && writeMapJson(again.map)).toBe(writeMapJson(read.map));
  });

  it('takes a byte order mark', () => {
    const text = JSON.stringify(sampleMaps.blueprint);
    expect(readMapJson(`\ufeff${text}`).kind).toBe('map');
  });

  it('says kindly what is wrong', () => {
    expect(refused('no')).toEqual(['this is not JSON']);
    expect(refused('[]')).toEqual(['this is not a journey map: it has no field "schema"']);
    expect(refused('{"schema":"journey-map/2"}')).toEqual([
      'its schema is "journey-map/2"; "journey-map/1" can be read',
    ]);
    const map = structuredClone(sampleMaps['five stages, full']);
    const broken = JSON.parse(JSON.stringify(map));
    broken.stages[1].lanes.barriers[0].evidence = [];
    expect(refused(JSON.stringify(broken))).toEqual([
      expect.stringMatching(/^stages\[1\]\.lanes\.barriers\[0\]\.evidence: /),
    ]);
    for (const stage of broken.stages) stage.name = 7;
    broken.version = 'one';
    broken.status = 'mine';
    expect(refused(JSON.stringify(broken))).toHaveLength(6);
    expect(refused(JSON.stringify(broken)).at(-1)).toBe('and 3 more');
  });

  it('agrees with the schema that is published', () => {
    const schema = JSON.parse(readFileSync('docs/journey-map-1.schema.json', 'utf8'));
    expect(Object.keys(JSON.parse(JSON.stringify(sampleMaps.blueprint)))).toEqual(
      expect.arrayContaining(schema.required),
    );
  });
});
