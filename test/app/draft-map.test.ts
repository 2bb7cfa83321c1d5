import { describe, expect, it } from 'vitest';
import { createDraftMap } from '../../src/app/draft-map.ts';
import type { Code, CodeResult, Summariser } from '../../src/app/summariser.ts';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { mask } from '../../src/domain/mask.ts';
import type { StudyMetric } from '../../src/domain/metric.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { studySchema } from '../../src/domain/study.ts';
import { aMetric } from '../contracts/fixtures.ts';
import { smallGuide } from '../support/small-guide.ts';

const usage = { calls: 1, input: 10, output: 5 };
const study = studySchema.parse({
  id: 's1',
  title: 'Welds',
  goal: 'Find what gets in the way',
  kind: 'current',
  template: 'small',
  language: 'en',
  guide: 'small-1',
  createdAt: '2026-11-01T00:00:00Z',
});

let made = 0;
function answer(person: string, lane: Answer['lane'], rest: Partial<Answer>): Answer {
  made++;
  return answerSchema.parse({
    id: `a${made}`,
    interview: `i-${person}`,
    person,
    audience: 'customer',
    stage: 'search',
    lane,
    question: lane,
    kind: 'text',
    text: '',
    language: 'en',
    source: 'text',
    answeredAt: `2026-11-02T10:${String(made % 60).padStart(2, '0')}:00Z`,
    ...rest,
  });
}

/** A summariser that goes by the first word of a segment; `broken` makes it misbehave as a model may. */
function byFirstWord(
  broken: {
    unknownIds?: boolean;
    silent?: boolean;
    setsAside?: string;
    opposes?: string;
    cites?: string[];
  } = {},
): Summariser {
  const first = (text: string) => text.split(' ')[0] ?? text;
  return {
    kind: 'llm',
    model: 'first-word',
    promptVersions: { code: 1 },
    async code(_context, segments: Segment[]): Promise<CodeResult> {
      const none = { codes: [], setAside: [], notSummarised: [], unknownIds: 0, known: 0, usage };
      if (broken.silent)
        return {
          ...none,
          notSummarised: [{ segments: segments.map(({ id }) => id), reason: 'unreachable' }],
        };
      const aside = segments.filter(({ text }) => broken.setsAside && text.match(broken.setsAside));
      return {
        ...none,
        setAside: aside.map(({ id }) => ({ segment: id, reason: 'off-topic' as const })),
        codes: segments
          .filter((each) => !aside.includes(each))
          .map(({ id, lane, text }) => ({
            segments: broken.unknownIds ? ['nobody/0'] : [id],
            lane,
            label: first(text),
          })),
      };
    },
    async group(_context, codes) {
      const inLane = (lane: Code['lane']) => {
        const own = codes.filter((code) => code.lane === lane);
        const against = own.filter(({ label }) => label === broken.opposes).map(({ id }) => id);
        const all = { title: 'Slow', definition: '', codes: own.map(({ id }) => id) };
        if (against.length > 0) return [{ ...all, lane, opposed: against }];
        return [...new Set(own.map(({ label }) => label))].map((title) => ({
          title: `${title} https://evil.example/x`,
          definition: '',
          lane,
          codes: own.filter(({ label }) => label === title).map(({ id }) => id),
          opposed: [],
        }));
      };
      const themes = [...new Set(codes.map(({ lane }) => lane))].flatMap(inLane);
      return { themes, unknownIds: 0, problems: [], usage };
    },
    async recommend(context, themes) {
      const barrier = themes.find(({ lane }) => lane === 'barriers');
      const metrics = [...context.metrics.map(({ id }) => id), ...(broken.cites ?? [])];
      const proposals = [
        { text: 'Answer within a day', answers: barrier ? [barrier.id] : [], impact: 5, effort: 2 },
        { text: 'Answers nothing', answers: ['no-such-theme'], impact: 5, effort: 1 },
      ].map((each) => ({ ...each, metrics, origin: 'model' as const, segments: [] }));
      return { proposals, hypotheses: [], unknownIds: 0, problem: null, usage };
    },
  };
}

/** P01, P02 … in the order in which people are named. */
const people = {
  pseudonyms: async (_study: string, participants: string[]) =>
    new Map(participants.map((each, n) => [each, `P${String(n + 1).padStart(2, '0')}`])),
};

function stored(answers: Answer[]) {
  return { all: async () => answers, ids: async () => answers.map(({ id }) => id) };
}

async function draft(
  answers: Answer[],
  summariser = byFirstWord(),
  fallback?: Summariser,
  of = study,
  metrics: StudyMetric[] = [],
) {
  const draftMap = createDraftMap({
    studies: { guide: async () => smallGuide },
    answers: stored(answers),
    metrics: { all: async () => metrics },
    people,
    maps: {
      latest: async () => null,
      get: async () => null,
      add: async (_study, _draft, map) => map,
      rewrite: async () => {},
    },
    summariser,
    ...(fallback ? { fallback } : {}),
    env: { now: () => new Date('2026-11-21T00:00:00Z'), id: () => 'x' },
  });
  const drafted = await draftMap(of, 'd1', { signal: new AbortController().signal });
  if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
  return drafted;
}

const stageOf = (map: JourneyMap, id: string) => {
  const stage = map.stages.find((each) => each.id === id);
  if (!stage) throw new Error(`no stage ${id}`);
  return stage;
};

describe('drafting a map', () => {
  const waiting = (person: string, severity: number | null, text = 'Waiting took ages.') =>
    answer(person, 'barriers', { text, severity, obstacle: ['waiting'] });
  const answers = [
    waiting('ann', 5),
    // The same person twice, in two answers and two sentences: counts once, with the worst tap.
    waiting('ann', 3, 'Waiting again. Waiting for days: Call +39 347 123 4567!'),
    waiting('bob', 4),
    answer('gil', 'barriers', { text: 'Prices are hidden.', severity: 2 }),
    answer('dora', 'barriers', { text: '', skipped: true }),
    answer('sam', 'observations', { text: 'Waiting is what they tell us.', audience: 'staff' }),
    answer('ann', 'emotions', { kind: 'rating', rating: -2 }),
    answer('ann', 'emotions', { kind: 'rating', rating: -1 }),
    answer('bob', 'emotions', { kind: 'rating', rating: 2 }),
    answer('sam', 'emotions', { kind: 'rating', rating: 1, audience: 'staff' }),
    answer('ann', 'reach', { kind: 'yesno', choices: ['yes'] }),
    answer('cem', 'reach', { kind: 'yesno', choices: ['no'] }),
    answer('cem', 'dropoff', { text: 'Gone elsewhere' }),
    answer('bob', 'touchpoints', {
      kind: 'multi',
      text: 'Sito web; a friend',
      choices: ['website', 'a friend'],
      language: 'it',
    }),
    answer('ann', 'touchpoints', { kind: 'multi', text: 'Website', choices: ['website'] }),
    answer('eve', 'barriers', { text: 'Waiting as a trial', trial: true }),
  ];

  it('counts people by hand', async () => {
    const { map } = await draft(answers);
    const search = stageOf(map, 'search');
    expect(search.asked).toEqual({ customers: 4, staff: 1 });
    const [first, second] = search.lanes.barriers;
    expect(first).toMatchObject({
      text: 'Waiting',
      respondents: { customers: 2, staff: 1 },
      severity: 4.5,
      minority: false,
    });
    expect(second).toMatchObject({
      text: 'Prices',
      respondents: { customers: 1, staff: 0 },
      severity: 2,
      minority: true,
    });
    expect(search.emotion.customers).toEqual({
      score: 0.5,
      n: 2,
      min: -1,
      max: 2,
      counts: { '-2': 0, '-1': 1, '0': 0, '1': 0, '2': 1 },
    });
    // One employee's mean is that employee's own: the minimum cell size is three.
    expect(search.emotion.staff).toBeNull();
    expect(search.dropOff).toMatchObject({ left: 1, of: 4 });
    expect(search.dropOff.reasons.map(({ text }) => text)).toEqual(['Gone']);
    expect(search.lanes.touchpoints).toMatchObject([
      { text: 'Website', kind: 'digital', respondents: { customers: 2, staff: 0 } },
      { text: 'a friend', kind: null, respondents: { customers: 1, staff: 0 } },
    ]);
    expect(map.sample).toMatchObject({ customers: 4, staff: 1, answers: 14 });
    expect(map.sample.languages).toEqual({ en: 13, it: 1 });
    const barriers = map.coverage.find((c) => c.stage === 'search' && c.lane === 'barriers');
    expect(barriers).toMatchObject({ customers: 3, staff: 1, level: 'strong' });
  });

  it('counts nothing of a stage that did not happen after all, until it did', async () => {
    const corrected = (said: 'yes' | 'no') => [
      ...answers,
      waiting('hal', 5, 'Waiting in vain'),
      answer('hal', 'reach', { kind: 'yesno', choices: [said] }),
    ];
    const count = async (said: 'yes' | 'no') => {
      const { map } = await draft(corrected(said));
      const { asked, lanes } = stageOf(map, 'search');
      return [asked.customers, lanes.barriers[0]?.respondents.customers, map.sample.answers];
    };
    expect(await count('yes')).toEqual([5, 3, 16]);
    expect(await count('no')).toEqual([4, 2, 15]);
  });

  it('counts a person once who said more when asked to, and their tap too', async () => {
    const first = waiting('ann', 4, 'Waiting for a call.');
    const more = (text: string) => answer('ann', 'barriers', { text, followUpOf: first.id });
    const longer = more('Waiting took a week.');
    const { map } = await draft([first, longer, more('Prices changed.'), waiting('bob', 1)]);
    const [waited, prices] = stageOf(map, 'search').lanes.barriers;
    expect(waited).toMatchObject({ respondents: { customers: 2, staff: 0 }, severity: 2.5 });
    expect(waited?.evidence.map(({ answer: id }) => id)).toContain(longer.id);
    // What was added is as bad as what it was added to.
    expect(prices).toMatchObject({ respondents: { customers: 1, staff: 0 }, severity: 4 });
    expect(stageOf(map, 'search').asked.customers).toBe(2);
  });

  it('shows how employees feel from the minimum cell size on', async () => {
    const felt = ['sam', 'sue', 'ida'].map((person, n) =>
      answer(person, 'emotions', { kind: 'rating', rating: n - 1, audience: 'staff' }),
    );
    const staffIn = async (given: Answer[], minimumCell = 3) => {
      const settings = { ...study.settings, minimumCell };
      const { map } = await draft(given, byFirstWord(), undefined, { ...study, settings });
      return stageOf(map, 'search').emotion.staff;
    };
    expect(await staffIn(felt)).toMatchObject({ score: 0, n: 3 });
    expect(await staffIn(felt.slice(1))).toBeNull();
    expect(await staffIn(felt.slice(1), 2)).toMatchObject({ n: 2 });
  });

  it('says how bad employees find it from the minimum cell size on', async () => {
    const seen = (person: string, severity: number | null, text = 'Waiting is what they say.') =>
      answer(person, 'observations', { text, audience: 'staff', severity });
    const severityIn = async (given: Answer[], minimumCell = 3) => {
      const settings = { ...study.settings, minimumCell };
      const { map } = await draft(given, byFirstWord(), undefined, { ...study, settings });
      return stageOf(map, 'search').lanes.barriers.map(({ severity }) => severity);
    };
    const two = [seen('sam', 5), seen('sue', 4)];
    expect(await severityIn(two)).toEqual([null]);
    expect(await severityIn(two, 2)).toEqual([4.5]);
    // Who only said so has tapped nothing, and one who said it twice is one; (5 + 4 + 1) / 3.
    expect(await severityIn([...two, seen('ida', null), seen('sam', 2)])).toEqual([null]);
    expect(await severityIn([...two, seen('ida', 1)])).toEqual([3.3]);
    // With customers' taps beside them: theirs alone, or (2 + 5 + 4 + 1) / 4.
    expect(await severityIn([...two, waiting('ann', 2)])).toEqual([2]);
    expect(await severityIn([...two, seen('ida', 1), waiting('ann', 2)])).toEqual([3]);
  });

  it('cites employees without an id of theirs', async () => {
    const seen = (person: string, text: string) =>
      answer(person, 'observations', { text, audience: 'staff' });
    const { map } = await draft([
      seen('sam', 'Waiting is what they tell us.'),
      seen('sue', 'Waiting for a call.'),
      seen('sam', 'Prices confuse them.'),
      waiting('ann', 2),
    ]);
    const voices = stageOf(map, 'search').lanes.barriers.map(({ evidence }) =>
      evidence.map(({ person }) => person),
    );
    // P01 is sam, P02 sue, P03 ann; the numbers of employees begin anew and are dealt out in turn.
    expect(voices).toEqual([['P03', 'P0001', 'P0002'], ['P0001']]);
    expect(JSON.stringify(map)).not.toMatch(/"P0[12]"/);
  });

  it('says whose interviews to look at, and counts them all the same', async () => {
    const { map, flagged } = await draft([
      waiting('ann', 5),
      answer('bob', 'barriers', { text: 'asdfgh', severity: 3 }),
      answer('eve', 'barriers', { text: 'qwerty', trial: true }),
    ]);
    expect(flagged).toEqual({ customers: [{ person: 'P02', flags: ['off-topic'] }], staff: 0 });
    expect(map.sample.customers).toBe(2);
    expect(stageOf(map, 'search').lanes.barriers.map(({ text }) => text)).toContain('asdfgh');
  });

  it('quotes masked words, byte for byte, and nothing of a trial', async () => {
    const { map } = await draft(answers);
    const byId = new Map(answers.map((each) => [each.id, each]));
    const evidence = stageOf(map, 'search').lanes.barriers.flatMap((each) => each.evidence);
    for (const { answer: id, quote, start, end } of evidence) {
      const said = byId.get(id);
      expect(said?.trial).toBe(false);
      expect(mask(said?.text ?? '').slice(start, end)).toBe(quote);
    }
    expect(JSON.stringify(map)).toContain('Call [phone]!');
    expect(JSON.stringify(map)).not.toMatch(/347 123|evil\.example|trial"/);
  });

  it('keeps recommendations that answer a statement, with its words as evidence', async () => {
    const { map } = await draft(answers);
    const barrier = stageOf(map, 'search').lanes.barriers[0];
    expect(map.recommendations).toMatchObject([
      { text: 'Answer within a day', answers: [barrier?.id], quickWin: true, origin: 'model' },
    ]);
    expect(map.recommendations[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('shows metrics at their stages, the latest of each first, under names in its language', async () => {
    const metrics = [
      aMetric({ period: '2026-Q2', value: 3 }),
      aMetric({ name: 'CSAT', period: '2026-Q2' }),
      aMetric({ period: '2026-09' }),
      aMetric({ period: '2026', touchpoint: 'website' }),
      aMetric({ period: '2025', touchpoint: 'Trade fair' }),
      aMetric({ stage: 'decide', name: 'NPS' }),
      aMetric({ stage: 'of another guide' }),
    ];
    const russian = { ...study, language: 'ru' as const };
    const { map } = await draft(answers, byFirstWord(), undefined, russian, metrics);
    const shown = stageOf(map, 'search').metrics;
    expect(shown.map(({ name, touchpoint, period }) => [name, touchpoint, period])).toEqual([
      ['CES', undefined, '2026-09'],
      ['CES', 'Сайт', '2026'],
      ['CES', 'Trade fair', '2025'],
      ['CSAT', undefined, '2026-Q2'],
      ['CES', undefined, '2026-Q2'],
    ]);
    expect(shown.at(-1)).toEqual({
      id: metrics[0]?.id,
      name: 'CES',
      value: 3,
      unit: '1-7',
      n: 120,
      period: '2026-Q2',
      source: 'CRM',
    });
    expect(stageOf(map, 'decide').metrics).toMatchObject([{ name: 'NPS' }]);
  });

  it('lets recommendations cite metrics of their stage, and no others', async () => {
    const [here, elsewhere] = [aMetric(), aMetric({ stage: 'decide' })];
    const citing = byFirstWord({ cites: [elsewhere.id, 'm0'] });
    const { map } = await draft(answers, citing, undefined, study, [here, elsewhere]);
    expect(map.recommendations).toMatchObject([
      { text: 'Answer within a day', metrics: [here.id] },
    ]);
    // A metric alone recommends nothing: what answers no theme is not there.
    const without = await draft(answers, citing);
    expect(without.map.recommendations.map((each) => Object.keys(each))).not.toContainEqual(
      expect.arrayContaining(['metrics']),
    );
  });

  it('shows no statement without evidence, and says how many were left out', async () => {
    const { map } = await draft(answers, byFirstWord({ unknownIds: true }));
    expect(stageOf(map, 'search').lanes.barriers).toEqual([]);
    expect(map.dropped.noEvidence).toBeGreaterThan(0);
  });

  it('says which answers are not covered, or lets the other summariser stand in', async () => {
    const alone = await draft(answers, byFirstWord({ silent: true }));
    expect(alone.map.notCovered).toEqual([{ stage: 'search', answers: 6, reason: 'unreachable' }]);
    const helped = await draft(answers, byFirstWord({ silent: true }), byFirstWord());
    expect(helped.modelUnavailable).toBe(true);
    expect(stageOf(helped.map, 'search').lanes.barriers).toHaveLength(2);
  });

  it('keeps steps in the order in which they are told, where as many tell of them', async () => {
    const told = [
      answer('ann', 'actions', { text: 'Wrote to them. Called again. Accepted the quote.' }),
      answer('bob', 'actions', { text: 'Asked around. Called them.' }),
    ];
    const { map } = await draft(told);
    expect(stageOf(map, 'search').lanes.actions.map(({ text }) => text)).toEqual([
      'Called',
      'Asked',
      'Wrote',
      'Accepted',
    ]);
  });

  it('counts nobody for what they deny', async () => {
    const contrary = [
      answer('ann', 'barriers', { text: 'Late by three weeks.', severity: 5 }),
      answer('bob', 'barriers', { text: 'Prompt as promised.', severity: 1 }),
      answer('cem', 'barriers', { text: 'Prompt within the hour.' }),
    ];
    const { map } = await draft(contrary, byFirstWord({ opposes: 'Prompt' }));
    expect(stageOf(map, 'search').lanes.barriers).toMatchObject([
      { text: 'Slow', respondents: { customers: 1 }, severity: 5, contested: true },
    ]);
    expect(stageOf(map, 'search').lanes.gains).toMatchObject([
      { text: 'Prompt', respondents: { customers: 2 }, contested: true },
    ]);
  });

  it('says what is missing when an obstacle that somebody rated was set aside', async () => {
    const { map } = await draft(answers, byFirstWord({ setsAside: 'Prices' }));
    expect(map.notCovered).toEqual([{ stage: 'search', answers: 1, reason: 'set aside' }]);
    const nothing = await draft(answers, byFirstWord({ setsAside: '.' }), byFirstWord());
    expect(nothing.modelUnavailable).toBe(true);
    expect(stageOf(nothing.map, 'search').lanes.barriers.length).toBeGreaterThan(0);
  });

  it('leaves out whoever was forgotten while the draft was being made', async () => {
    const left = answers.filter(({ person }) => person !== 'ann');
    let reads = 0;
    const draftMap = createDraftMap({
      studies: { guide: async () => smallGuide },
      answers: { ...stored(left), all: async () => (reads++ === 0 ? answers : left) },
      metrics: { all: async () => [] },
      people,
      maps: {
        latest: async () => null,
        get: async () => null,
        add: async (_study, _draft, map) => map,
        rewrite: async () => {},
      },
      summariser: byFirstWord(),
      env: { now: () => new Date('2026-11-21T00:00:00Z'), id: () => 'x' },
    });
    const drafted = await draftMap(study, 'd1', { signal: new AbortController().signal });
    if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
    expect(JSON.stringify(drafted.map)).not.toContain('Waiting again');
    expect(stageOf(drafted.map, 'search').lanes.barriers[0]?.respondents).toEqual({
      customers: 1,
      staff: 1,
    });
  });

  it('gives statements the ids they had before', async () => {
    const { map: former } = await draft(answers);
    const more = [...answers, waiting('fay', 1)];
    const draftMap = createDraftMap({
      studies: { guide: async () => smallGuide },
      answers: stored(more),
      metrics: { all: async () => [] },
      people,
      maps: {
        latest: async () => former,
        get: async () => null,
        add: async (_study, _draft, map) => map,
        rewrite: async () => {},
      },
      summariser: byFirstWord(),
      env: { now: () => new Date('2026-11-22T00:00:00Z'), id: () => 'x' },
    });
    const again = await draftMap(study, 'd2', { signal: new AbortController().signal });
    if (again.kind !== 'drafted') throw new Error(again.kind);
    expect(again.map).toMatchObject({ version: 2, basedOn: 1 });
    const ids = (map: JourneyMap) => stageOf(map, 'search').lanes.barriers.map(({ id }) => id);
    expect(ids(again.map)).toEqual(ids(former));
    expect(again.map.recommendations[0]?.id).toBe(former.recommendations[0]?.id);
  });
});
