import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../src/domain/gap.ts';
import { type JourneyMap, journeyMapSchema, perLane } from '../../src/domain/journey-map.ts';
import type { MapLane } from '../../src/domain/lane.ts';
import { aMap } from '../contracts/fixtures.ts';
import { smallGuide } from '../support/small-guide.ts';
import { wordyGuide } from '../support/wordy-guide.ts';

type Level = JourneyMap['coverage'][number]['level'];

/** A map of the small guide's two stages: how many customers were asked, and who stands behind which lanes. */
function mapOf(
  stages: Record<
    string,
    {
      asked: number;
      cells?: Partial<Record<MapLane, [customers: number, staff: number, level: Level]>>;
      contested?: MapLane[];
    }
  >,
): JourneyMap {
  return journeyMapSchema.parse({
    ...aMap('Welds'),
    stages: Object.entries(stages).map(([id, { asked, contested = [] }]) => ({
      id,
      name: id,
      asked: { customers: asked, staff: 2 },
      emotion: { customers: null, staff: null, words: [] },
      lanes: perLane((lane) => (contested.includes(lane) ? [statement] : [])),
      dropOff: { left: 0, of: asked, reasons: [] },
      metrics: [],
    })),
    coverage: Object.entries(stages).flatMap(([stage, { cells = {} }]) =>
      Object.entries(perLane((lane) => cells[lane] ?? [0, 0, 'none' as const])).map(
        ([lane, [customers, staff, level]]) => ({ stage, lane, customers, staff, level }),
      ),
    ),
  });
}

const statement = {
  id: 'b1',
  text: 'Slow',
  kind: null,
  respondents: { customers: 2, staff: 0 },
  severity: null,
  minority: false,
  contested: true,
  review: 'proposed',
  evidence: [
    {
      answer: 'a1',
      person: 'P01',
      audience: 'customer',
      language: 'en',
      quote: 'slow',
      start: 0,
      end: 4,
    },
  ],
};

describe('gaps of a map', () => {
  it('are the thin cells that customers are asked about: barriers first, then by people who came', () => {
    const map = mapOf({
      search: { asked: 4, cells: { touchpoints: [2, 0, 'thin'], barriers: [1, 1, 'thin'] } },
      decide: { asked: 9, cells: { barriers: [0, 0, 'none'], touchpoints: [0, 0, 'none'] } },
    });
    // No question of the guide asks for gains, needs, the ideal …; the moment is asked at the end, once.
    expect(gapsOf(map, smallGuide)).toEqual([
      { stage: 'decide', lane: 'barriers', kind: 'thin', customers: 0, staff: 0, asked: 9 },
      { stage: 'search', lane: 'barriers', kind: 'thin', customers: 1, staff: 1, asked: 4 },
      { stage: 'decide', lane: 'touchpoints', kind: 'thin', customers: 0, staff: 0, asked: 9 },
      { stage: 'search', lane: 'touchpoints', kind: 'thin', customers: 2, staff: 0, asked: 4 },
    ]);
  });

  it('are none where enough people spoke, or nobody came', () => {
    const map = mapOf({
      search: {
        asked: 3,
        cells: { touchpoints: [3, 0, 'strong'], barriers: [2, 1, 'strong'] },
      },
      decide: { asked: 0 },
    });
    expect(gapsOf(map, smallGuide)).toEqual([]);
  });

  it('are none where enough people answered, most of them that there was nothing', () => {
    const map = mapOf({ search: { asked: 9, cells: { barriers: [1, 0, 'thin'] } } });
    const answered = (people: number) =>
      gapsOf(
        { ...map, coverage: map.coverage.map((cell) => ({ ...cell, answered: people })) },
        smallGuide,
      ).map(({ lane }) => lane);
    expect(answered(2)).toContain('barriers');
    expect(answered(3)).toEqual([]);
  });

  it('are cells in which people disagree, where the guide lets their answers be followed up', () => {
    const stages = {
      search: {
        asked: 5,
        cells: {
          touchpoints: [5, 0, 'strong'],
          barriers: [4, 0, 'strong'],
        } satisfies Partial<Record<MapLane, [number, number, Level]>>,
        contested: ['touchpoints', 'barriers'] as MapLane[],
      },
    };
    const [gap, ...more] = gapsOf(mapOf(stages), wordyGuide).filter(
      ({ kind }) => kind === 'contested',
    );
    expect(gap).toMatchObject({ stage: 'search', lane: 'barriers', customers: 4, asked: 5 });
    expect(more).toEqual([]);
    expect(gapsOf(mapOf(stages), smallGuide)).toEqual([]);
  });
});
