import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  type JourneyMap,
  journeyMapSchema,
  perLane,
  type Statement,
} from '../../src/domain/journey-map.ts';
import { coverageOf } from '../../src/domain/sample.ts';
import { withoutStaffIds } from '../../src/domain/staff-voices.ts';

let made = 0;

function says(person: string, quote: string): Evidence {
  made++;
  const audience = person.startsWith('P9') ? 'staff' : 'customer';
  const answer = `a${made}`;
  return { answer, person, audience, language: 'en', quote, start: 0, end: quote.length };
}

const voices = (evidence: Evidence[], audience: string) =>
  new Set(evidence.filter((each) => each.audience === audience).map(({ person }) => person)).size;

function statement(id: string, evidence: Evidence[]): Statement {
  return {
    id,
    text: id,
    kind: null,
    respondents: { customers: voices(evidence, 'customer'), staff: voices(evidence, 'staff') },
    severity: null,
    minority: false,
    contested: false,
    review: 'proposed',
    evidence,
  };
}

function aMap(barriers: Statement[], reasons: Statement[] = []): JourneyMap {
  const stage = {
    id: 'search',
    name: 'Search',
    about: '',
    asked: { customers: 3, staff: 3 },
    emotion: { customers: null, staff: null, words: [] },
    lanes: perLane((lane) => (lane === 'barriers' ? barriers : [])),
    dropOff: { left: 0, of: 3, reasons },
    metrics: [],
  };
  return journeyMapSchema.parse({
    schema: 'journey-map/1',
    study: { id: 's', title: 't', goal: 'g', focus: '', kind: 'current', language: 'en' },
    version: 1,
    status: 'draft',
    createdAt: '2026-03-01T00:00:00.000Z',
    basedOn: null,
    summariser: { kind: 'extractive', model: null, promptVersions: {} },
    sample: { customers: 3, staff: 3, answers: 9, languages: { en: 9 }, from: null, to: null },
    persona: { name: 'Customer', traits: [] },
    stages: [stage],
    recommendations: [
      {
        id: 'r1',
        stage: 'search',
        text: 'Call back',
        answers: ['b1'],
        impact: null,
        effort: null,
        quickWin: false,
        origin: 'staff',
        owner: null,
        status: 'proposed',
        votes: 0,
        evidence: [says('P92', 'Call back within an hour')],
      },
    ],
    hypotheses: [],
    notCovered: [],
    dropped: { noEvidence: 0, unknownIds: 0 },
    coverage: coverageOf([stage]),
  });
}

const people = (evidence: Evidence[] = []) => evidence.map(({ person }) => person);

describe('a map that leaves the house', () => {
  const map = aMap(
    [
      statement('b1', [
        says('P91', 'They wait'),
        says('P01', 'I waited'),
        says('P92', 'Nobody calls them back'),
        says('P91', 'And they wait again'),
      ]),
      statement('b2', [says('P91', 'No price on the page')]),
      statement('b3', [says('P92', 'We lose their e-mails')]),
      statement('b4', [says('P93', 'The form is long'), says('P91', 'A form for everything')]),
    ],
    [statement('d1', [says('P93', 'They give up')])],
  );
  const shown = journeyMapSchema.parse(withoutStaffIds(map));
  const [stage] = shown.stages;
  const barriers = stage?.lanes.barriers ?? [];

  it('numbers employees anew in each statement, whoever they are', () => {
    // Customers first; employees by their words, numbers dealt out in turn from three.
    expect(barriers.map(({ evidence }) => people(evidence))).toEqual([
      ['P01', 'P0001', 'P0002', 'P0001'],
      ['P0003'],
      ['P0001'],
      ['P0002', 'P0003'],
    ]);
    expect(people(stage?.dropOff.reasons[0]?.evidence)).toEqual(['P0001']);
    expect(people(shown.recommendations[0]?.evidence)).toEqual(['P0001']);
    expect(JSON.stringify(shown)).not.toMatch(/"P9\d"/);
  });

  it('puts employees in the order of their words, not in that in which they were asked', () => {
    expect(barriers[3]?.evidence.map(({ quote }) => quote)).toEqual([
      'A form for everything',
      'The form is long',
    ]);
  });

  it('tells the same about the same quotes, whoever said them', () => {
    const swapped = JSON.stringify(map).replaceAll(/"P9([12])"/g, (_, n) => `"P9${3 - n}"`);
    const other = journeyMapSchema.parse(JSON.parse(swapped));
    // Only in b1 does one of them speak twice, which is what tells voices apart there.
    const rest = (each: JourneyMap) => each.stages[0]?.lanes.barriers.slice(1);
    expect(rest(withoutStaffIds(other))).toEqual(rest(shown));
  });

  it('leaves counts as they can be counted from the evidence', () => {
    for (const { respondents, evidence } of barriers)
      expect(respondents.staff).toBe(voices(evidence, 'staff'));
    expect(coverageOf(shown.stages)).toEqual(map.coverage);
    expect(shown.coverage).toEqual(map.coverage);
  });

  it('loses no words, and leaves customers theirs', () => {
    const quotes = (each: JourneyMap) =>
      each.stages.flatMap(({ lanes }) =>
        lanes.barriers.flatMap(({ evidence }) =>
          evidence.map(({ quote, answer }) => [answer, quote]),
        ),
      );
    expect(quotes(shown).sort()).toEqual(quotes(map).sort());
    expect(people(barriers[0]?.evidence.filter(({ audience }) => audience === 'customer'))).toEqual(
      ['P01'],
    );
  });
});
