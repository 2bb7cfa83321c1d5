import type { Phrases } from '../../app/phrases.ts';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { kept, keptActions } from '../../domain/kept.ts';
import type { MapLane } from '../../domain/lane.ts';
import { plainCard, recommendationCard, statementCard } from './cards.ts';
import { metricCard } from './figures.ts';
import type { Medium } from './map-view.ts';
import type { Card, Cell } from './view.ts';

/** How many cards a cell shows: of a lane, of recommendations, metrics and reasons to leave, and how it counts the rest, if it does. */
export interface Limits {
  lanes: Partial<Record<MapLane, number>>;
  others: number;
  recommendations: number;
  metrics: number;
  rest: 'more' | 'more-in-pdf' | null;
}

// Few enough for a map to be taken in at once; the appendix has the rest.
const paper: Limits = {
  lanes: { touchpoints: 6, barriers: 3 },
  others: 2,
  recommendations: 3,
  metrics: 4,
  rest: 'more',
};
// Fewer still in a chat, where the photo's size decides how large its letters are.
const photo: Limits = {
  lanes: { touchpoints: 4, actions: 2, barriers: 2 },
  others: 1,
  recommendations: 2,
  metrics: 2,
  rest: null,
};

/** How much is shown on a medium. */
export function limitsOf(medium: Medium): Limits {
  if (medium === 'photo') return photo;
  return medium === 'picture' ? { ...paper, rest: 'more-in-pdf' } : paper;
}

const mostReasons = 1;
const staffLanes = new Set<MapLane>(['frontstage', 'backstage', 'systems']);

/** The cell of a lane of statements at a stage, and whether its evidence is thin. */
export function statementCell(
  map: JourneyMap,
  stage: MapStage,
  lane: MapLane,
  limits: Limits,
  phrases: Phrases,
): Cell {
  const cards = kept(stage.lanes[lane]).map((item) => statementCard(item, stage.asked, phrases));
  if (cards.length === 0) return emptyCell(phrases.say(nobodyWasAsked(stage, lane)));
  const coverage = map.coverage.find((item) => item.stage === stage.id && item.lane === lane);
  const level = coverage?.level === 'thin' ? 'thin' : 'strong';
  return { ...limited(cards, limits.lanes[lane] ?? limits.others, limits, phrases), level };
}

function nobodyWasAsked(stage: MapStage, lane: MapLane): string {
  const asked = staffLanes.has(lane)
    ? stage.asked.staff
    : stage.asked.customers + stage.asked.staff;
  return asked === 0 ? 'nobody-asked' : 'nothing-said';
}

/** What the company should change at a stage. */
export function recommendationCell(
  map: JourneyMap,
  stage: MapStage,
  limits: Limits,
  phrases: Phrases,
): Cell {
  const actions = keptActions(map.recommendations.filter((action) => action.stage === stage.id));
  if (actions.length === 0) return emptyCell(phrases.say('nothing-proposed'));
  return limited(
    actions.map((action) => recommendationCard(action, phrases)),
    limits.recommendations,
    limits,
    phrases,
  );
}

/** Whose journey ended at a stage, and why. */
export function dropOffCell(stage: MapStage, limits: Limits, phrases: Phrases): Cell {
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
  return { ...limited(cards, mostReasons, limits, phrases), lead };
}

/** Figures from analytics, CRM and surveys at a stage. */
export function metricCell(stage: MapStage, limits: Limits, phrases: Phrases): Cell {
  if (stage.metrics.length === 0) return emptyCell(phrases.say('no-figures'));
  const cards = stage.metrics.map((metric) => metricCard(metric, phrases));
  return limited(cards, limits.metrics, limits, phrases);
}

/** Guesses at a stage that nobody's words back yet. */
export function hypothesisCell(
  map: JourneyMap,
  stage: MapStage,
  limits: Limits,
  phrases: Phrases,
): Cell {
  const guesses = map.hypotheses.filter((guess) => guess.stage === stage.id);
  return limited(
    guesses.map((guess) => plainCard(guess.text)),
    limits.others,
    limits,
    phrases,
  );
}

function plainCell(cards: Card[]): Cell {
  return { level: 'strong', note: null, cards, more: null, lead: null };
}

function emptyCell(note: string): Cell {
  return { ...plainCell([]), level: 'none', note };
}

function limited(cards: Card[], limit: number, { rest }: Limits, phrases: Phrases): Cell {
  return { ...plainCell(cards.slice(0, limit)), more: moreThan(limit, cards, rest, phrases) };
}

/** That there is more than so many, and where; null where all are shown, or the rest is not counted. */
export function moreThan(
  limit: number,
  all: unknown[],
  rest: Limits['rest'],
  { say }: Phrases,
): string | null {
  return rest !== null && all.length > limit ? say(rest, { n: all.length - limit }) : null;
}
