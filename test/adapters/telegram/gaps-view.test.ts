import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { readCallback } from '../../../src/adapters/telegram/callback-data.ts';
import { gapsView } from '../../../src/adapters/telegram/gaps-view.ts';
import type { OpenGap } from '../../../src/app/open-gaps.ts';
import { journeyMapSchema, perLane } from '../../../src/domain/journey-map.ts';
import { type MapLane, mapLanes } from '../../../src/domain/lane.ts';
import { languages } from '../../../src/domain/language.ts';
import { aMap } from '../../contracts/fixtures.ts';
import { guidesFolder } from '../guides/folder.ts';

const texts = createTexts();

function mapWith(names: Record<string, string>) {
  const people = { customers: 9, staff: 0 };
  return journeyMapSchema.parse({
    ...aMap('Welds'),
    study: { ...aMap('Welds').study, id: 'study123' },
    stages: Object.entries(names).map(([id, name]) => ({
      id,
      name,
      asked: people,
      emotion: { customers: null, staff: null, words: [] },
      lanes: perLane(() => []),
      dropOff: { left: 0, of: 9, reasons: [] },
      metrics: [],
    })),
  });
}

const gap = (stage: string, lane: MapLane, rest: Partial<OpenGap> = {}): OpenGap => ({
  ...{ stage, lane, kind: 'thin', customers: 2, staff: 0, asked: 9, people: 4 },
  ...rest,
});

describe('where the evidence is thin', () => {
  const map = mapWith({ decision: 'Decision', long: 'Relationship afterwards' });
  const show = (gaps: OpenGap[]) => gapsView(map, gaps, (key, values) => texts('en', key, values));
  const labels = (gaps: OpenGap[]) =>
    show(gaps)
      ?.keyboard?.inline_keyboard.flat()
      .map(({ text }) => text) ?? [];

  it('is a line and a button for each gap about which somebody can be asked', () => {
    const gaps = [
      gap('decision', 'barriers'),
      gap('decision', 'ideal', { kind: 'contested', people: 1 }),
      gap('long', 'needs', { people: 0, asked: 1, customers: 0 }),
    ];
    expect(show(gaps)?.text).toBe(
      [
        'Where the evidence is thin:',
        '1. Decision · barriers: 2 of 9 customers',
        '2. Decision · ideal: people disagree',
        '3. Relationship afterwards · needs: 0 of 1 customer',
        '',
        'Where there is no button, nobody can be asked again yet. /invite brings more people in.',
      ].join('\n'),
    );
    expect(labels(gaps)).toEqual(['1. Ask 4: barriers', '2. Ask 1: ideal']);
    const [first] = show(gaps)?.keyboard?.inline_keyboard.flat() ?? [];
    const data = first && 'callback_data' in first ? first.callback_data : '';
    expect(readCallback('gq', data)).toEqual(['study123', 'decision', 'barriers', 't']);
  });

  it('is at most six lines, and nothing where nothing is missing', () => {
    const many = mapLanes.map((lane) => gap('decision', lane));
    expect(show(many)?.text.split('\n')).toHaveLength(7);
    expect(show([])).toBeNull();
    expect(show([gap('decision', 'barriers', { people: 0 })])?.keyboard).toBeNull();
  });
});

it.each(languages)('fits a phone in %s, at every stage and lane of every guide', (language) => {
  const guides = loadGuides(guidesFolder);
  const buttons = guides.flatMap((guide) => {
    const names = guide.stages.map(({ id, name }) => [id, name[language]]);
    const map = mapWith(Object.fromEntries(names));
    return guide.stages.flatMap(({ id }) =>
      mapLanes.flatMap((lane) => {
        const shown = gapsView(map, [gap(id, lane, { people: 20 })], (key, values) =>
          texts(language, key, values),
        );
        return shown?.keyboard?.inline_keyboard.flat() ?? [];
      }),
    );
  });
  expect(buttons.length).toBeGreaterThan(50);
  for (const button of buttons) {
    expect([...button.text].length, button.text).toBeLessThanOrEqual(24);
    const data = 'callback_data' in button ? button.callback_data : '';
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  }
});
