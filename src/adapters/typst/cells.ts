import type { Phrases } from '../../app/phrases.ts';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { kept, keptActions } from '../../domain/kept.ts';
import type { MapLane } from '../../domain/lane.ts';
import { plainCard, recommendationCard, statementCard } from './cards.ts';
import { metricCard } from './figures.ts';
import type { Card, Cell } from './view.ts';

// Few enough for a map of five stages to be read as a photo in a chat; the appendix has the rest.
const most = 2;
const mostAnswers = 3;
const mostReasons = 1;
const mostMetrics = 4;
const limits: Partial<Record<MapLane, number>> = { touchpoints: 6, barriers: mostAnswers };
const staffLanes = new Set<MapLane>(['frontstage', 'backstage', 'systems']);

/** The cell of a lane of statements at a stage, and whether its evidence is thin. */
export function statementCell(
  map: JourneyMap,
  stage: MapStage,
  lane: MapLane,
  phrases: Phrases,
): Cell {
  const cards = kept(stage.lanes[lane]).map((item) => statementCard(item, stage.asked, phrases));
  if (cards.length === 0) return emptyCell(phrases.say(nobodyWasAsked(stage, lane)));
  const coverage = map.coverage.find((item) => item.stage === stage.id && item.lane === lane);
  const level = coverage?.level === 'thin' ? 'thin' : 'strong';
  return { ...limited(cards, limits[lane] ?? most, phrases), level };
}

function nobodyWasAsked(stage: MapStage, lane: MapLane): string {
  const asked = staffLanes.has(lane)
    ? stage.asked.staff
    : stage.asked.customers + stage.asked.staff;
  return asked === 0 ? 'nobody-asked' : 'nothing-said';
}

/** What the company should change at a stage. */
export function recommendationCell(map: JourneyMap, stage: MapStage, phrases: Phrases): Cell {
  const actions = keptActions(map.recommendations.filter((action) => action.stage === stage.id));
  if (actions.length === 0) return emptyCell(phrases.say('nothing-proposed'));
  return limited(
    actions.map((action) => recommendationCard(action, phrases)),
    mostAnswers,
    phrases,
  );
}

/** Whose journey ended at a stage, and why. */
export function dropOffCell(stage: MapStage, phrases: Phrases): Cell {
  const { left, of, reasons } = stage.dropOff;
  const cards = kept(reasons).map((item) => statementCard(item, stage.asked, phrases));
  if (left === 0 && cards.length === 0)
    return {
      ...plainCell([]),
      note: of === 0 ? phrases.say('nobody-asked') : phrases.say('nobody-left'),
    };
  const lead =
    left === 0
      ? null
      : { text: phrases.say('left', { left, of }), share: of === 0 ? 0 : left / of };
  return { ...limited(cards, mostReasons, phrases), lead };
}

/** Figures from analytics, CRM and surveys at a stage. */
export function metricCell(stage: MapStage, phrases: Phrases): Cell {
  if (stage.metrics.length === 0) return emptyCell(phrases.say('no-figures'));
  const cards = stage.metrics.map((metric) => metricCard(metric, phrases));
  return limited(cards, mostMetrics, phrases);
}

/** Guesses at a stage that nobody's words back yet. */
export function hypothesisCell(map: JourneyMap, stage: MapStage, phrases: Phrases): Cell {
  const guesses = map.hypotheses.filter((guess) => guess.stage === stage.id);
  return limited(
    guesses.map((guess) => plainCard(guess.text)),
    most,
    phrases,
  );
}

function plainCell(cards: Card[]): Cell {
  return { level: 'strong', note: null, cards, more: null, lead: null };
}

function emptyCell(note: string): Cell {
  return { ...plainCell([]), level: 'none', note };
}

function limited(cards: Card[], limit: number, phrases: Phrases): Cell {
  const rest = cards.length - limit;
  const more = rest > 0 ? phrases.say('more', { n: rest }) : null;
  return { ...plainCell(cards.slice(0, limit)), more };
}
