import { citedMetrics } from '../../app/metric-figure.ts';
import type { Phrases } from '../../app/phrases.ts';
import type {
  Evidence,
  JourneyMap,
  MapStage,
  Recommendation,
  Statement,
} from '../../domain/journey-map.ts';
import { kept, keptActions } from '../../domain/kept.ts';
import { type MapLane, mapLanes } from '../../domain/lane.ts';
import { sidesOf } from '../../domain/moment-sides.ts';
import { mostPrinted, quotesEach } from '../../domain/share-quotes.ts';
import { plainCard, recommendationCard, statementCard } from './cards.ts';
import { metricCard } from './figures.ts';
import { missingMark } from './readable.ts';
import type { Appendix, AppendixPart, Entry, Quote } from './view.ts';

/** An entry whose quotes are still to be chosen. */
type Draft = Omit<Entry, 'quotes' | 'more'> & { evidence: Evidence[] };
type DraftPart = Omit<AppendixPart, 'lanes'> & { lanes: ReturnType<typeof lane>[] };

/** Every statement and recommendation with the words it rests on: all of them, or the first of each where they are too many. */
export function appendixView(map: JourneyMap, phrases: Phrases): Appendix {
  const { say } = phrases;
  const known = new Set(map.stages.map(({ id }) => id));
  const lost = map.recommendations.filter(({ stage }) => !known.has(stage));
  const guesses = map.hypotheses.filter(({ stage }) => stage === null || !known.has(stage));
  const parts = map.stages.map((stage) => stagePart(map, stage, phrases));
  const whole: DraftPart = {
    name: say('whole-journey'),
    lanes: [
      lane('recommendations', actionEntries(map, lost, phrases), phrases),
      lane(
        'hypotheses',
        guesses.map(({ text }) => entry(text)),
        phrases,
      ),
    ].filter(({ entries }) => entries.length > 0),
  };
  const filled = [...parts, whole].filter(({ lanes }) => lanes.length > 0);
  const counts = filled.flatMap(({ lanes }) =>
    lanes.flatMap(({ entries }) => entries.map(({ evidence }) => evidence.length)),
  );
  const most = quotesEach(counts, mostPrinted);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    title: say('appendix'),
    intro: say('appendix-intro'),
    most: Number.isFinite(most) ? say('appendix-most', { all, most }) : null,
    mark: say('appendix-mark', { mark: missingMark }),
    parts: filled.map((part) => ({
      ...part,
      lanes: part.lanes.map((one) => ({
        ...one,
        entries: one.entries.map((each) => withQuotes(each, most, phrases)),
      })),
    })),
  };
}

function withQuotes({ evidence, ...rest }: Draft, most: number, phrases: Phrases): Entry {
  const left = evidence.length - most;
  return {
    ...rest,
    quotes: quotesOf(evidence.slice(0, most), phrases),
    more: left > 0 ? phrases.say('more-quotes', { n: left }) : null,
  };
}

function stagePart(map: JourneyMap, stage: MapStage, phrases: Phrases): DraftPart {
  const statements = (items: Statement[], row: MapLane | 'dropoff') =>
    kept(items).map((item) => ({
      ...entry(item.text),
      card: statementCard(item, stage.asked, phrases),
      facts: factsOf(item, phrases),
      notes: sidesOf({ row, stage, evidence: item.evidence }).map(({ side, statements }) => ({
        label: phrases.say(`side-${side}`),
        texts: statements.map(({ text }) => text),
      })),
      evidence: item.evidence,
    }));
  const words = stage.emotion.words.map((word) => ({
    ...entry(word.text),
    card: {
      ...plainCard(word.text),
      chips: [{ who: 'customers' as const, text: String(word.respondents), share: null }],
    },
    evidence: word.evidence,
  }));
  const actions = map.recommendations.filter((action) => action.stage === stage.id);
  const guesses = map.hypotheses.filter((guess) => guess.stage === stage.id);
  const lanes = [
    lane('emotions', words, phrases),
    ...mapLanes.map((name) => lane(name, statements(stage.lanes[name], name), phrases)),
    lane('dropoff', statements(stage.dropOff.reasons, 'dropoff'), phrases),
    lane('recommendations', actionEntries(map, actions, phrases), phrases),
    lane(
      'metrics',
      stage.metrics.map((metric) => ({ ...entry(metric.name), card: metricCard(metric, phrases) })),
      phrases,
    ),
    lane(
      'hypotheses',
      guesses.map(({ text }) => entry(text)),
      phrases,
    ),
  ];
  return { name: stage.name, lanes: lanes.filter(({ entries }) => entries.length > 0) };
}

function lane(name: string, entries: Draft[], { say }: Phrases) {
  return { lane: name, name: say(`lane-${name}`), entries };
}

function entry(text: string): Draft {
  return { card: plainCard(text), facts: [], notes: [], evidence: [] };
}

function factsOf(item: Statement, { say }: Phrases): string[] {
  return [
    ...(item.minority ? [say('one-voice')] : []),
    ...(item.contested ? [say('contested')] : []),
  ];
}

function actionEntries(map: JourneyMap, actions: Recommendation[], phrases: Phrases): Draft[] {
  const texts = new Map(
    map.stages.flatMap((stage) =>
      [...mapLanes.flatMap((name) => stage.lanes[name]), ...stage.dropOff.reasons].map(
        (item): [string, string] => [item.id, item.text],
      ),
    ),
  );
  return keptActions(actions).map((action) => {
    const answered = action.answers.flatMap((id) => texts.get(id) ?? []);
    return {
      ...entry(action.text),
      card: recommendationCard(action, phrases),
      facts: [
        phrases.say(`origin-${action.origin}`),
        ...citedMetrics(map, action.metrics ?? [], phrases),
      ],
      notes:
        answered.length > 0 ? [{ label: phrases.say('answers-statements'), texts: answered }] : [],
      evidence: action.evidence,
    };
  });
}

/** Each quote once, in the order they were first said in, with all who said it. */
function quotesOf(evidence: Evidence[], { say }: Phrases): Quote[] {
  const alike = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const words = JSON.stringify([one.quote, one.translation]);
    alike.set(words, [...(alike.get(words) ?? []), one]);
  }
  return [...alike.values()].flatMap((said) => {
    const [first] = said;
    if (!first) return [];
    const people = (who: Evidence['audience']) => [
      ...new Set(said.flatMap((one) => (one.audience === who ? one.person : []))),
    ];
    // Few employees answer: even a pseudonym that recurs would tell colleagues who it is.
    const staff = people('staff').length;
    const employees = () => (staff > 1 ? say('employees', { n: staff }) : say('employee'));
    return {
      text: first.quote,
      who: [...people('customer'), ...(staff > 0 ? [employees()] : [])].join(', '),
      language: /^[a-z]{2,3}$/.test(first.language) ? first.language : null,
      translation: first.translation ? say('translated', { text: first.translation }) : null,
    };
  });
}
