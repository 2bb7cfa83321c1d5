import {
  type Evidence,
  type Feeling,
  type JourneyMap,
  journeyMapSchema,
  type MapStage,
  type Metric,
  perLane,
  type Statement,
} from '../../../src/domain/journey-map.ts';
import { mapLanes } from '../../../src/domain/lane.ts';
import type { Language } from '../../../src/domain/language.ts';
import { withNow } from '../../../src/domain/now.ts';
import { type StageWords, sampleWords } from './sample-words.ts';

const customers = 16;
const staff = 4;
const scores = [0.2, -0.4, -1.1, 0.5, 1.2, 0.9, -0.6];

/** A piece of evidence; a quote in the map's language unless told otherwise. */
export function evidence(
  quote: string,
  person: number,
  language: string,
  audience: Evidence['audience'] = 'customer',
): Evidence {
  const name = `P${String(person).padStart(2, '0')}`;
  return {
    answer: `a${person}`,
    person: name,
    audience,
    language,
    quote,
    start: 0,
    end: quote.length,
  };
}

/** A statement said by so many customers and employees. */
export function statement(
  id: string,
  text: string,
  said: { customers: number; staff: number },
  quotes: Evidence[],
): Statement {
  return {
    id,
    text,
    kind: null,
    respondents: said,
    severity: null,
    minority: said.customers + said.staff === 1,
    contested: false,
    review: 'proposed',
    evidence: quotes,
  };
}

function feeling(score: number, n: number): Feeling {
  const spread = score < -0.5 ? [3, 8, 4, 1, 0] : score > 0.5 ? [0, 1, 3, 8, 4] : [1, 3, 7, 4, 1];
  const left = n === customers ? spread : [0, 1, 2, 1, 0];
  const seen = left.flatMap((count, index) => (count > 0 ? [index - 2] : []));
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = left;
  return {
    score,
    n,
    min: Math.min(...seen),
    max: Math.max(...seen),
    counts: { '-2': a, '-1': b, '0': c, '1': d, '2': e },
  };
}

function fullStage(words: StageWords, n: number, language: Language): MapStage {
  const asked = { customers: n === 4 ? 13 : customers, staff };
  const quotes = (count: number, text: string) =>
    Array.from({ length: Math.min(3, count) }, (_, who) =>
      evidence(who === 0 ? words.quote : text, who + 1 + n, language),
    );
  return {
    id: `stage-${n + 1}`,
    name: words.name,
    about: words.about,
    asked,
    emotion: {
      customers: feeling(scores[n % scores.length] ?? 0, customers),
      staff: n % 5 === 4 ? null : feeling(0.75 - ((n * 3) % 4) * 0.25, staff),
      words: words.feeling.map((text, index) => ({
        text,
        respondents: 7 - index * 2,
        evidence: [evidence(words.quote, index + 2, language)],
      })),
    },
    lanes: perLane((lane) =>
      (words.lanes[lane] ?? []).map((line, index): Statement => {
        const [kind, text] = lane === 'touchpoints' ? line.split('|') : [null, line];
        const inner = lane === 'frontstage' || lane === 'backstage' || lane === 'systems';
        const people = Math.max(1, 11 - index * 3 - (n % 3));
        const said = inner
          ? { customers: 0, staff: 1 + ((n + index) % 3) }
          : { customers: people, staff: lane === 'barriers' && index === 0 ? 2 : 0 };
        const words = inner
          ? [evidence(text ?? line, 20 + index, language, 'staff')]
          : quotes(people, text ?? line);
        return {
          ...statement(`${lane[0]}${n}${index}`, text ?? line, said, words),
          kind: kind === 'physical' || kind === 'digital' ? kind : null,
          severity: lane === 'barriers' && index < 4 ? 4.4 - index * 0.6 - n * 0.1 : null,
          contested: lane === 'barriers' && index === 1,
        };
      }),
    ),
    dropOff: {
      left: [0, 1, 3, 0, 0][n % 5] ?? 0,
      of: customers,
      reasons:
        n % 5 === 2 || n % 5 === 1
          ? [
              statement(
                `d${n}`,
                words.leaving,
                { customers: n % 5, staff: 0 },
                quotes(2, words.leaving),
              ),
            ]
          : [],
    },
    metrics: metricsOf(words, n),
  };
}

/** None at the first stage, more than a cell shows at the third. */
function metricsOf({ lanes }: StageWords, n: number): Metric[] {
  const rest = { n: 120, period: '2026-Q3', source: 'CRM' };
  const touchpoint = lanes.touchpoints?.[0]?.split('|')[1] ?? 'website';
  const metrics: Metric[] = [
    { ...rest, id: `x${n}0`, name: 'CES', value: 3.2, unit: '1-7' },
    { ...rest, id: `x${n}1`, name: 'NPS', value: -12, unit: '', touchpoint },
    { ...rest, id: `x${n}2`, name: 'Conversion to quote', value: 4.25, unit: '%', n: 18_250 },
    {
      name: 'Time until the manager calls back, working hours only',
      value: 1234.5,
      unit: 'min',
      n: null,
      period: '2026-07–2026-09',
      source: 'Telephone exchange, monthly report of the dispatch desk',
      touchpoint,
    },
    { ...rest, name: 'CSAT', value: 0.0042, unit: '1-5' },
    { ...rest, name: 'CES', value: 3, unit: '1-7', period: '2026-Q2' },
  ];
  return metrics.slice(0, [0, 2, 6, 1, 3][n % 5]);
}

/** A map with every lane filled, of so many stages. */
export function fullMap(
  language: Language,
  count: number,
  kind: JourneyMap['study']['kind'] = 'current',
): JourneyMap {
  const words = sampleWords[language];
  const stages = Array.from({ length: count }, (_, n) => {
    const source = words.stages[n % words.stages.length];
    if (!source) throw new Error('no words');
    return fullStage(
      { ...source, name: n < words.stages.length ? source.name : `${source.name} ${n + 1}` },
      n,
      language,
    );
  });
  return {
    ...emptyMap(language, 0, kind),
    status: 'draft',
    summariser: { kind: 'llm', model: 'gpt-oss-120b', promptVersions: { code: 2 } },
    sample: {
      customers,
      staff,
      answers: 402,
      languages: { [language]: 380, en: 22 },
      from: '2026-10-01T09:00:00Z',
      to: '2026-11-20T18:00:00Z',
    },
    persona: {
      name: words.persona,
      traits: words.traits.map(([trait, value], n) => ({
        trait,
        value,
        respondents: 7 + n,
        asked: customers,
      })),
    },
    stages,
    recommendations: stages.flatMap((stage, n) =>
      (words.stages[n % words.stages.length]?.action ?? []).map((text, index) => ({
        id: `r${n}${index}`,
        stage: stage.id,
        text,
        answers: stage.lanes.barriers
          .slice(index, index + 1)
          .map(({ id }) => id)
          .concat(stage.lanes.actions.slice(0, 1).map(({ id }) => id)),
        impact: 5 - index - (n % 2),
        effort: index === 0 ? 2 : n % 2 === 0 ? 4 : null,
        quickWin: index === 0,
        origin: index === 0 ? ('model' as const) : ('staff' as const),
        owner: null,
        status: 'proposed' as const,
        votes: 0,
        evidence: [],
        ...(index === 0 && stage.metrics[0]?.id ? { metrics: [stage.metrics[0].id] } : {}),
      })),
    ),
    hypotheses: [{ stage: null, text: words.goal }],
    coverage: stages.flatMap((stage, n) =>
      mapLanes.map((lane) => ({
        stage: stage.id,
        lane,
        customers: n === 4 && lane === 'barriers' ? 2 : stage.lanes[lane].length > 0 ? 12 : 0,
        staff: 0,
        level:
          n === 4 && lane === 'barriers'
            ? ('thin' as const)
            : stage.lanes[lane].length > 0
              ? ('strong' as const)
              : ('none' as const),
      })),
    ),
  };
}

/** A map of so many stages at which nobody was asked. */
export function emptyMap(
  language: Language,
  count: number,
  kind: JourneyMap['study']['kind'] = 'current',
): JourneyMap {
  const words = sampleWords[language];
  return {
    schema: 'journey-map/1',
    study: { id: 'welds', title: words.title, goal: words.goal, focus: '', kind, language },
    version: 3,
    status: 'approved',
    createdAt: '2026-11-21T10:20:30.000Z',
    basedOn: null,
    summariser: { kind: 'extractive', model: null, promptVersions: {} },
    sample: { customers: 0, staff: 0, answers: 0, languages: {}, from: null, to: null },
    persona: { name: '', traits: [] },
    stages: Array.from({ length: count }, (_, n) => ({
      id: `stage-${n + 1}`,
      name: words.stages[n]?.name ?? `${n + 1}`,
      about: '',
      asked: { customers: 0, staff: 0 },
      emotion: { customers: null, staff: null, words: [] },
      lanes: perLane((): Statement[] => []),
      dropOff: { left: 0, of: 0, reasons: [] },
      metrics: [],
    })),
    recommendations: [],
    hypotheses: [],
    notCovered: [],
    dropped: { noEvidence: 0, unknownIds: 0 },
    coverage: [],
  };
}

/** Changes a copy of one stage of a map. */
export function withStage(
  map: JourneyMap,
  index: number,
  change: (stage: MapStage) => MapStage,
): JourneyMap {
  return { ...map, stages: map.stages.map((stage, n) => (n === index ? change(stage) : stage)) };
}

function scantMap(): JourneyMap {
  const map = emptyMap('pl', 3);
  const asked = withStage(map, 1, (stage) => ({
    ...stage,
    asked: { customers: 2, staff: 0 },
    emotion: {
      ...stage.emotion,
      customers: {
        score: -1,
        n: 1,
        min: -1,
        max: -1,
        counts: { '-2': 0, '-1': 1, '0': 0, '1': 0, '2': 0 },
      },
    },
    lanes: {
      ...stage.lanes,
      barriers: [
        statement(
          'b1',
          'Konstantynopolitańczykowianeczkowskie uzgodnienia',
          { customers: 1, staff: 0 },
          [evidence('Nikt nie oddzwonił', 1, 'pl')],
        ),
      ],
    },
  }));
  return {
    ...asked,
    coverage: [{ stage: 'stage-2', lane: 'barriers', customers: 2, staff: 0, level: 'thin' }],
  };
}

function staffMap(): JourneyMap {
  const map = fullMap('it', 3);
  const stages = map.stages.map((stage) => ({
    ...stage,
    asked: { customers: 0, staff },
    emotion: { customers: null, staff: feeling(0.25, staff), words: [] },
    lanes: perLane((lane) =>
      lane === 'backstage' || lane === 'barriers'
        ? [
            statement(
              `${lane}-${stage.id}`,
              'Le richieste finiscono in una casella comune',
              { customers: 0, staff: 2 },
              [evidence('Le richieste finiscono in una casella comune', 21, 'it', 'staff')],
            ),
          ]
        : [],
    ),
    dropOff: { left: 0, of: 0, reasons: [] },
  }));
  return {
    ...map,
    stages,
    recommendations: [],
    coverage: [],
    sample: { ...map.sample, customers: 0 },
  };
}

function wildMap(): JourneyMap {
  const map = fullMap('ru', 3);
  const long = 'Абвгдежзийклмнопрстуфхцчшщъыьэюя'.repeat(2).slice(0, 60);
  const texts = [
    long,
    'x'.repeat(60),
    '😡🤬👨‍👩‍👧 ужас 1️⃣',
    'انتظرت يومين مكالمة المدير',
    '我等了两天电话',
    '🙂',
    'חיכיתי יומיים לשיחה',
    'Ждал\u202eзвонка\u0007 ¾ ₽ № ™',
  ];
  const wild = withStage(map, 1, (stage) => ({
    ...stage,
    name: long,
    about: long,
    emotion: { ...stage.emotion, customers: null, staff: null },
    lanes: {
      ...stage.lanes,
      touchpoints: texts.map((text, n) => ({
        ...statement(`t${n}`, text, { customers: 2, staff: 1 }, [
          evidence(text, 1, n === 3 ? 'ar' : 'zh-Hans'),
        ]),
        kind: 'digital' as const,
      })),
      thoughts: texts.map((text, n) =>
        statement(`w${n}`, text, { customers: 1, staff: 0 }, [evidence(text, n + 1, 'mixed')]),
      ),
    },
  }));
  const study = {
    ...map.study,
    title: `${long} ${long}`,
    goal: `${long} ${long} ${long}`,
    focus: long,
  };
  return {
    ...wild,
    study,
    notCovered: [
      { stage: 'stage-1', answers: 12, reason: 'timeout' },
      { stage: 'stage-3', answers: 1, reason: long },
    ],
  };
}

function markupMap(): JourneyMap {
  const map = fullMap('en', 2);
  return withStage(map, 0, (stage) => ({
    ...stage,
    name: '= *Stage* #pagebreak()',
    lanes: {
      ...stage.lanes,
      actions: markupTexts.map((text, n) =>
        statement(`m${n}`, text, { customers: 9 - n, staff: 0 }, [evidence(text, n + 1, 'en')]),
      ),
    },
  }));
}

/** Texts that would be markup if they were ever read as Typst. */
export const markupTexts = [
  '#import "evil.typ": *',
  '$x^2$ and *bold* _it_ @ref <label>',
  '#panic("no") \\ // comment',
  '`raw` ~ -- ... 1/2 "q"',
];

/** Every sample by name; each is a map that the schema accepts. */
export const sampleMaps: Record<string, JourneyMap> = Object.fromEntries(
  Object.entries({
    'one stage, nothing': emptyMap('en', 1),
    'three stages, almost nothing': scantMap(),
    'five stages, full': fullMap('ru', 5),
    'seven stages, full': fullMap('en', 7),
    'twelve stages': fullMap('ru', 12),
    'staff only': staffMap(),
    'wild texts': wildMap(),
    'markup in texts': markupMap(),
    blueprint: fullMap('ru', 4, 'blueprint'),
    'a day': fullMap('pl', 3, 'day'),
    future: withNow(fullMap('it', 3, 'future'), fullMap('it', 2)),
  }).map(([name, map]) => [name, journeyMapSchema.parse(map)]),
);

/** A map of one stage whose statements have so many quotes each. */
export function quotedMap(language: Language, counts: number[]): JourneyMap {
  const map = emptyMap(language, 1);
  const statements = counts.map((count, n) =>
    statement(
      `s${n}`,
      `Statement ${n}`,
      { customers: count, staff: 0 },
      Array.from({ length: count }, (_, each) => evidence(`Quote ${n}.${each}`, each + 1, 'en')),
    ),
  );
  const stages = map.stages.map((stage) => ({
    ...stage,
    lanes: perLane((lane) => (lane === 'barriers' ? statements : [])),
  }));
  return { ...map, stages };
}
