import { expect, it } from 'vitest';
import type { MapStage, Statement } from '../../src/domain/journey-map.ts';
import { perLane } from '../../src/domain/journey-map.ts';
import { sidesOf } from '../../src/domain/moment-sides.ts';

it('tells strengths and weaknesses at a moment from what the same people said at its stage', () => {
  const moment = said('when the nurse called back', ['P01', 'P02']);
  const stage = stageWith({
    gains: [said('kind nurse', ['P02', 'P05']), said('easy parking', ['P04'])],
    barriers: [
      said('long queue', ['P01']),
      { ...said('wrong form', ['P01']), review: 'rejected' },
      said('dear', ['P03']),
    ],
    moments: [moment],
  });
  const { evidence } = moment;
  const told = sidesOf({ row: 'moments', stage, evidence }).map(({ side, statements }) => [
    side,
    ...statements.map(({ text }) => text),
  ]);
  expect(told).toEqual([
    ['strengths', 'kind nurse'],
    ['weaknesses', 'long queue'],
  ]);
  expect(sidesOf({ row: 'gains', stage, evidence })).toEqual([]);
});

function said(text: string, people: string[]): Statement {
  return {
    id: text,
    text,
    kind: null,
    respondents: { customers: people.length, staff: 0 },
    severity: null,
    minority: false,
    contested: false,
    review: 'proposed',
    evidence: people.map((person) => ({
      answer: `a-${person}`,
      person,
      audience: 'customer',
      language: 'en',
      quote: text,
      start: 0,
      end: text.length,
    })),
  };
}

function stageWith(lanes: Partial<Record<keyof MapStage['lanes'], Statement[]>>): MapStage {
  return {
    id: 's',
    name: 'Stage',
    about: '',
    asked: { customers: 5, staff: 0 },
    emotion: { customers: null, staff: null, words: [] },
    lanes: perLane((lane) => lanes[lane] ?? []),
    dropOff: { left: 0, of: 0, reasons: [] },
    metrics: [],
  };
}
