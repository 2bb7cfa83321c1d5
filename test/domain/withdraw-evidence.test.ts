import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  type JourneyMap,
  journeyMapSchema,
  type MapStage,
  perLane,
  type Recommendation,
  type Statement,
} from '../../src/domain/journey-map.ts';
import { coverageOf } from '../../src/domain/sample.ts';
import { withdrawEvidence } from '../../src/domain/withdraw-evidence.ts';

const now = '2026-04-01T00:00:00.000Z';

function says(answer: string, person: string, quote: string): Evidence {
  const audience = person === 'P09' ? 'staff' : 'customer';
  return { answer, person, audience, language: 'en', quote, start: 0, end: quote.length };
}

function statement(id: string, text: string, evidence: Evidence[]): Statement {
  const people = (audience: string) =>
    new Set(evidence.filter((each) => each.audience === audience).map((each) => each.person)).size;
  const respondents = { customers: people('customer'), staff: people('staff') };
  const minority = respondents.customers + respondents.staff === 1;
  return {
    id,
    text,
    kind: null,
    respondents,
    severity: null,
    minority,
    contested: false,
    review: 'proposed',
    evidence,
  };
}

function recommendation(id: string, fields: Partial<Recommendation>): Recommendation {
  return {
    id,
    stage: 'search',
    text: 'Answer calls within an hour',
    answers: ['b1'],
    impact: null,
    effort: null,
    quickWin: false,
    origin: 'customer',
    owner: null,
    status: 'proposed',
    votes: 0,
    evidence: [says('a1', 'P01', 'Answer calls within an hour')],
    ...fields,
  };
}

const call = [
  says('a1', 'P01', 'I waited for a week'),
  says('a1', 'P01', 'nobody called'),
  says('a2', 'P02', 'The call came late'),
  says('a9', 'P09', 'We call back too late'),
];

function aMap(fields: Partial<MapStage> = {}, recommendations: Recommendation[] = []): JourneyMap {
  const stage: MapStage = {
    id: 'search',
    name: 'Search',
    about: '',
    asked: { customers: 3, staff: 1 },
    emotion: { customers: null, staff: null, words: [] },
    lanes: perLane((lane) => (lane === 'barriers' ? [statement('b1', 'Late calls', call)] : [])),
    dropOff: { left: 0, of: 3, reasons: [] },
    metrics: [],
    ...fields,
  };
  return journeyMapSchema.parse({
    schema: 'journey-map/1',
    study: { id: 's', title: 't', goal: 'g', focus: '', kind: 'current', language: 'en' },
    version: 2,
    status: 'approved',
    createdAt: '2026-03-01T00:00:00.000Z',
    basedOn: 1,
    summariser: { kind: 'extractive', model: null, promptVersions: {} },
    sample: { customers: 3, staff: 1, answers: 9, languages: { en: 9 }, from: null, to: null },
    persona: { name: 'Customer', traits: [] },
    stages: [stage],
    recommendations,
    hypotheses: [],
    notCovered: [],
    dropped: { noEvidence: 0, unknownIds: 0 },
    coverage: coverageOf([stage]),
  });
}

function inLane(lane: keyof MapStage['lanes'], ...statements: Statement[]): Partial<MapStage> {
  return { lanes: perLane((each) => (each === lane ? statements : [])) };
}

function withdrawn(map: JourneyMap, ...answers: string[]): JourneyMap {
  return journeyMapSchema.parse(withdrawEvidence(map, new Set(answers), now));
}

describe('withdrawEvidence', () => {
  it('leaves a map alone when there is nothing to withdraw', () => {
    const map = aMap();
    expect(withdrawEvidence(map, new Set(), now)).toBe(map);
  });

  it('keeps what others back, with their counts', () => {
    const map = withdrawn(aMap(), 'a1');
    expect(map.stages[0]?.lanes.barriers).toEqual([
      {
        ...statement('b1', 'Late calls', call.slice(2)),
        respondents: { customers: 1, staff: 1 },
      },
    ]);
    expect(map.coverage.find(({ lane }) => lane === 'barriers')).toMatchObject({
      customers: 1,
      staff: 1,
      level: 'thin',
    });
    expect(map.withdrawn).toEqual({ answers: 1, at: now });
  });

  it('marks what one person is left to say as a minority view that nobody contests', () => {
    const contested = { ...statement('b1', 'Late calls', call), contested: true };
    const two = withdrawn(aMap(inLane('barriers', contested)), 'a1');
    expect(two.stages[0]?.lanes.barriers[0]).toMatchObject({ minority: false, contested: true });
    const one = withdrawn(aMap(inLane('barriers', contested)), 'a1', 'a9');
    expect(one.stages[0]?.lanes.barriers[0]).toMatchObject({
      respondents: { customers: 1, staff: 0 },
      minority: true,
      contested: false,
    });
  });

  it('removes what nobody backs any more, wherever it stands', () => {
    const mine = [says('a1', 'P01', 'I gave up')];
    const map = withdrawn(
      aMap(
        {
          ...inLane('barriers', statement('b1', 'Gave up', mine)),
          dropOff: { left: 1, of: 3, reasons: [statement('d1', 'Gave up', mine)] },
          emotion: {
            customers: null,
            staff: null,
            words: [{ text: 'I gave up', respondents: 1, evidence: mine }],
          },
        },
        [recommendation('r1', {})],
      ),
      'a1',
    );
    expect(JSON.stringify(map)).not.toContain('gave up');
    expect(map.stages[0]?.dropOff).toEqual({ left: 1, of: 3, reasons: [] });
    expect(map.recommendations).toEqual([]);
  });

  it("puts another's sentence where the withdrawn person's stood as the text", () => {
    const quoted = statement('b1', 'I waited for a week', call);
    const map = withdrawn(
      aMap({
        ...inLane('barriers', quoted),
        emotion: {
          customers: null,
          staff: null,
          words: [{ text: 'I waited for a week', respondents: 3, evidence: call }],
        },
      }),
      'a1',
    );
    expect(map.stages[0]?.lanes.barriers[0]?.text).toBe('The call came late');
    expect(map.stages[0]?.emotion.words[0]).toMatchObject({
      text: 'The call came late',
      respondents: 2,
    });
    expect(JSON.stringify(map)).not.toContain('for a week');
  });

  it('keeps a sentence that others said too, and the name of a touchpoint', () => {
    const same = [says('a1', 'P01', 'Too dear'), says('a2', 'P02', 'Too dear')];
    const place = [says('a1', 'P01', 'Website'), says('a2', 'P02', 'Sito web')];
    const touchpoint = { ...statement('t1', 'Website', place), kind: 'digital' as const };
    const barrier = statement('b1', 'Too dear', same);
    const lanes = perLane((lane) =>
      lane === 'barriers' ? [barrier] : lane === 'touchpoints' ? [touchpoint] : [],
    );
    const [stage] = withdrawn(aMap({ lanes }), 'a1').stages;
    expect(stage?.lanes.barriers[0]?.text).toBe('Too dear');
    expect(stage?.lanes.touchpoints[0]).toMatchObject({ text: 'Website', minority: true });
  });

  it('keeps actions as long as they answer something and rest on somebody', () => {
    const gone = statement('b2', 'Only mine', [says('a1', 'P01', 'Only mine')]);
    const map = aMap(inLane('barriers', statement('b1', 'Late calls', call), gone), [
      recommendation('r1', { answers: ['b1', 'b2'], evidence: [says('a2', 'P02', 'Call sooner')] }),
      recommendation('r2', { answers: ['b2'], evidence: [says('a2', 'P02', 'Call sooner')] }),
      recommendation('r3', {}),
      recommendation('r4', { origin: 'model', text: 'Set a time limit' }),
    ]);
    const left = withdrawn(map, 'a1').recommendations;
    expect(left.map(({ id, answers }) => [id, answers])).toEqual([
      ['r1', ['b1']],
      ['r4', ['b1']],
    ]);
    expect(left[1]?.evidence).toEqual(call.slice(2));
  });

  it('adds up what is withdrawn over time and keeps fields it does not know', () => {
    const once = withdrawn({ ...aMap(), fromTheFuture: 1 }, 'a1');
    const later = '2026-05-01T00:00:00.000Z';
    expect(withdrawEvidence(once, new Set(['a2', 'a3']), later)).toMatchObject({
      withdrawn: { answers: 3, at: later },
      fromTheFuture: 1,
      persona: once.persona,
      sample: once.sample,
    });
  });
});
