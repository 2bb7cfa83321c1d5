import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { mapView } from '../../../src/adapters/typst/map-view.ts';
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
    const felt = { score: '+0.2', n: 'n 16', note: null };
    expect(known?.now).toMatchObject({ ...felt, label: 'now', text: barrier?.text });
    expect(known?.expected).toMatchObject({ ...felt, label: 'expected', share: '11/16' });
    expect(unknown?.now).toEqual({
      label: 'now',
      face: null,
      score: null,
      n: null,
      note: 'nothing said',
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

describe('what is left out', () => {
  it.each([
    ['picture', /more in the PDF.*they are in the PDF/, /appendix/],
    ['photo', /is in the PDF/, /appendix|\+\d+ more in/],
    ['a3', /more in the appendix.*see the appendix/, /in the PDF/],
  ] as const)('is where a %s says it is', (medium, said, never) => {
    const map = fullMap('ru', 5);
    const english = { ...map, study: { ...map.study, language: 'en' as const } };
    const { pages, footer } = mapView(english, createTexts(), medium);
    const text = JSON.stringify([pages, footer]);
    expect(text).toMatch(said);
    expect(text).not.toMatch(never);
  });
});
