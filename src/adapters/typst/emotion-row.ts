import type { Phrases } from '../../app/phrases.ts';
import { feelingRuns, type PlacedFeeling, runCurves, withinPage } from '../../domain/feelings.ts';
import type { MapStage } from '../../domain/journey-map.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import { plainCard } from './cards.ts';
import { type Limits, moreThan } from './cells.ts';
import type { Band, FeelingCell, FeelingPoint, Mean } from './view.ts';

const scores = ['-2', '-1', '0', '1', '2'] as const;
const mostWords = 2;

/** A function that makes the band of feelings for the stages from `start` to `end`; null where nobody rated any stage. */
export function createBand(stages: MapStage[], phrases: Phrases, { rest }: Limits) {
  const customers = feelingRuns(stages, 'customers');
  const staff = feelingRuns(stages, 'staff');
  const main = customers.length > 0 ? 'customers' : 'staff';
  const runs = main === 'customers' ? customers : staff;
  if (runs.length === 0) return null;
  const curve = runCurves(runs, ({ score }) => score);
  const upper = runCurves(runs, ({ max }) => max);
  const lower = runCurves(runs, ({ min }) => min);
  const second = main === 'customers' ? staff : [];
  const staffCurve = runCurves(second, ({ score }) => score);
  const placed = runs.flat();
  const quotes = turningQuotes(placed, stages, phrases);

  return (start: number, end: number): Band => {
    const here = ({ x }: { x: number }) => x > start && x < end;
    return {
      main,
      clipped: end - start < stages.length,
      curve: withinPage(curve, start, end),
      upper: withinPage(upper, start, end),
      lower: withinPage(lower, start, end),
      staffCurve: withinPage(staffCurve, start, end),
      points: placed.filter(here).map((at) => ({
        ...pointOf(at, second.flat(), phrases),
        x: at.x - start,
      })),
      staffPoints: second
        .flat()
        .filter(here)
        .map(({ x, score }) => ({ x: x - start, y: score })),
      quotes: quotes.filter(here).map((quote) => ({ ...quote, x: quote.x - start })),
      cells: stages.slice(start, end).map((stage) => feelingCell(stage, phrases, rest)),
    };
  };
}

function pointOf(at: PlacedFeeling, staff: PlacedFeeling[], phrases: Phrases): FeelingPoint {
  const other = staff.find(({ x }) => x === at.x);
  // The label keeps away from the other curve.
  const below = other ? other.score > at.score : at.score < 0;
  return {
    x: at.x,
    y: at.score,
    face: Math.round(at.score),
    label: phrases.signed(at.score),
    side: below ? 'below' : 'above',
  };
}

function turningQuotes(placed: PlacedFeeling[], stages: MapStage[], phrases: Phrases) {
  const ordered = [...placed].sort((a, b) => b.score - a.score || a.x - b.x);
  const [peak, trough] = [ordered[0], ordered.at(-1)];
  if (!peak || !trough) return [];
  const high = { at: peak, turn: 'peak', side: 'above' } as const;
  const low = { at: trough, turn: 'trough', side: 'below' } as const;
  const turns = peak.score > trough.score ? [high, low] : [peak.score < 0 ? low : high];
  return turns.flatMap(({ at, turn, side }) => {
    const stage = stages[Math.floor(at.x)];
    const text = stage ? shortQuote(stage, turn, phrases.language) : null;
    return text === null ? [] : [{ x: at.x, y: at.score, side, text }];
  });
}

function feelingCell(stage: MapStage, phrases: Phrases, rest: Limits['rest']): FeelingCell {
  const { customers, staff, words } = stage.emotion;
  const mean = (who: Mean['who'], key: string, feeling: typeof customers): Mean[] => {
    if (feeling === null) return [];
    const score = phrases.signed(feeling.score);
    const text = phrases.say(key, { score, n: feeling.n });
    return [{ who, text, short: `${score} · n ${feeling.n}` }];
  };
  const asked = stage.asked.customers || stage.asked.staff;
  return {
    note: (customers ?? staff) ? null : phrases.say(asked === 0 ? 'nobody-asked' : 'nobody-rated'),
    means: [
      ...mean('customers', 'customer-mean', customers),
      ...mean('staff', 'staff-mean', staff),
    ],
    counts: scores.map((score) => (customers ?? staff)?.counts[score] ?? 0),
    words: words.slice(0, mostWords).map((word) => ({
      ...plainCard(word.text),
      chips: [{ who: 'customers', text: `${word.respondents}/${asked}`, share: null }],
    })),
    more: moreThan(mostWords, words, rest, phrases),
  };
}
