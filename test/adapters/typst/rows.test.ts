import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { createRows } from '../../../src/adapters/typst/rows.ts';
import { createPhrases } from '../../../src/app/phrases.ts';
import type { JourneyMap } from '../../../src/domain/journey-map.ts';
import { withNow } from '../../../src/domain/now.ts';
import { fullMap } from './sample-maps.ts';

describe('rows by kind', () => {
  const rows = (map: JourneyMap) =>
    createRows(map, createPhrases(createTexts(), map.study), 'picture')(0, map.stages.length);

  it('show a future beside today, stage by stage, with what is only expected named so', () => {
    const [first, ...rest] = rows(withNow(fullMap('en', 3, 'future'), fullMap('en', 2)));
    if (first?.type !== 'pairs') expect.unreachable();
    expect(first).toMatchObject({ name: 'Now → then' });
    const [known, , unknown] = first.cells.map(({ pair }) => pair);
    const [barrier] = fullMap('en', 1).stages[0]?.lanes.barriers ?? [];
    expect(known?.now).toMatchObject({ label: 'now', score: '+0.2', text: barrier?.text });
    expect(known?.expected).toMatchObject({ label: 'expected', score: '+0.2', share: '11/16' });
    expect(unknown?.now).toEqual({
      label: 'now',
      face: null,
      score: null,
      text: null,
      share: null,
    });
    const named = rest.flatMap((row) => (row.type === 'emotions' ? row.name : []));
    expect(named).toEqual(['Expected feelings']);
  });

  it('have no pairs where a future starts from nothing', () => {
    expect(rows(fullMap('en', 3, 'future')).map(({ type }) => type)).not.toContain('pairs');
  });

  it('draw the lines of a blueprint between what they part', () => {
    const names = rows(fullMap('en', 2, 'blueprint')).map(({ name }) => name);
    expect(names.slice(0, 8)).toEqual([
      ...['Physical evidence', 'Customer actions', 'Line of interaction', 'Front stage'],
      ...['Line of visibility', 'Back stage', 'Line of internal interaction', 'Support processes'],
    ]);
  });

  it('name what is around people, and when to help, on a day', () => {
    const names = rows(fullMap('en', 2, 'day')).map(({ name }) => name);
    expect(names).toContain('Around the customer');
    expect(names).toContain('When we could help');
  });
});
