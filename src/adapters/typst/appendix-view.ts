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

/** Every statement and recommendation with the words it rests on: all of them, or the first of each where they are too many. */
export function appendixView(map: JourneyMap, phrases: Phrases): Appendix {
  const { say } = phrases;
  const known = new Set(map.stages.map(({ id }) => id));
  const lost = map.recommendations.filter(({ stage }) => !known.has(stage));
  const guesses = map.hypotheses.filter(({ stage }) => stage === null || !known.has(stage));
  const parts = map.stages.map((stage) => stagePart(map, stage, phrases));
  const whole: AppendixPart = {
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
    lanes.flatMap(({ entries }) => entries.map(({ quotes }) => quotes.length)),
  );
  const most = quotesEach(counts, mostPrinted);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    title: say('appendix'),
    intro: say('appendix-intro'),
    most: Number.isFinite(most) ? say('appendix-most', { all, most }) : null,
    sign: missingMark,
    mark: say('appendix-mark', { mark: missingMark }),
    parts: filled.map((part) => ({
      ...part,
      lanes: part.lanes.map((one) => ({
        ...one,
        entries: one.entries.map((each) => firstQuotes(each, most, phrases)),
      })),
    })),
  };
}

function firstQuotes(all: Entry, most: number, { say }: Phrases): Entry {
  const left = all.quotes.length - most;
  if (left <= 0) return all;
  return { ...all, quotes: all.quotes.slice(0, most), more: say('more-quotes', { n: left }) };
}

function stagePart(map: JourneyMap, stage: MapStage, phrases: Phrases): AppendixPart {
  const statements = (items: Statement[], row: MapLane | 'dropoff') =>
    kept(items).map((item) => ({
      ...entry(item.text),
      card: statementCard(item, stage.asked, phrases),
      facts: [
        ...factsOf(item, phrases),
        ...sidesOf({ row, stage, evidence: item.evidence }).map(
          ({ side, statements }) =>
            `${phrases.say(`side-${side}`)} ${statements.map(({ text }) => text).join('; ')}`,
        ),
      ],
      quotes: quotesOf(item.evidence, phrases),
    }));
  const words = stage.emotion.words.map((word) => ({
    ...entry(word.text),
    card: {
      ...plainCard(word.text),
      chips: [{ who: 'customers' as const, text: String(word.respondents), share: null }],
    },
    quotes: quotesOf(word.evidence, phrases),
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

function lane(name: string, entries: Entry[], { say }: Phrases) {
  return { lane: name, name: say(`lane-${name}`), entries };
}

function entry(text: string): Entry {
  return { card: plainCard(text), facts: [], answers: [], quotes: [], more: null };
}

function factsOf(item: Statement, { say }: Phrases): string[] {
  return [
    ...(item.minority ? [say('one-voice')] : []),
    ...(item.contested ? [say('contested')] : []),
  ];
}

function actionEntries(map: JourneyMap, actions: Recommendation[], phrases: Phrases): Entry[] {
  const texts = new Map(
    map.stages.flatMap((stage) =>
      [...mapLanes.flatMap((name) => stage.lanes[name]), ...stage.dropOff.reasons].map(
        (item): [string, string] => [item.id, item.text],
      ),
    ),
  );
  return keptActions(actions).map((action) => ({
    ...entry(action.text),
    card: recommendationCard(action, phrases),
    facts: [
      phrases.say(`origin-${action.origin}`),
      ...citedMetrics(map, action.metrics ?? [], phrases),
    ],
    answers: action.answers.flatMap((id) => texts.get(id) ?? []),
    quotes: quotesOf(action.evidence, phrases),
  }));
}

function quotesOf(evidence: Evidence[], { say }: Phrases): Quote[] {
  return evidence.map(({ quote, person, audience, language, translation }) => ({
    text: quote,
    // Few employees answer: even a pseudonym that recurs would tell colleagues who it is.
    who: audience === 'customer' ? person : say('employee'),
    language: /^[a-z]{2,3}$/.test(language) ? language : null,
    translation: translation ? say('translated', { text: translation }) : null,
  }));
}
