import type { MapStage } from './journey-map.ts';
import { monotoneCurve, type Point, type Segment } from './monotone-curve.ts';

/** A feeling with the place of its stage on the map: 0.5 is the middle of the first column. */
export interface PlacedFeeling {
  x: number;
  score: number;
  min: number;
  max: number;
}

/** Feelings of one audience in order, in groups of neighbouring stages: where a stage has none, the curve breaks. */
export function feelingRuns(stages: MapStage[], who: 'customers' | 'staff'): PlacedFeeling[][] {
  const runs: PlacedFeeling[][] = [];
  let open: PlacedFeeling[] = [];
  stages.forEach((stage, n) => {
    const feeling = stage.emotion[who];
    if (feeling === null) {
      open = [];
      return;
    }
    if (open.length === 0) runs.push(open);
    open.push({ x: n + 0.5, score: feeling.score, min: feeling.min, max: feeling.max });
  });
  return runs;
}

/** The curve of each run; it reaches level to the edges of the run's outer columns, since a score is for a whole stage. */
export function runCurves(
  runs: PlacedFeeling[][],
  height: (feeling: PlacedFeeling) => number,
): Segment[][] {
  return runs.map((run) => {
    const points: Point[] = run.map((feeling) => ({ x: feeling.x, y: height(feeling) }));
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    return monotoneCurve([
      { x: first.x - 0.5, y: first.y },
      ...points,
      { x: last.x + 0.5, y: last.y },
    ]);
  });
}

/** Segments that touch the columns from `start` to `end`, moved so that `start` is 0. */
export function withinPage(curves: Segment[][], start: number, end: number): Segment[][] {
  const move = (point: Point): Point => ({ x: point.x - start, y: point.y });
  return curves
    .map((curve) =>
      curve
        .filter((segment) => segment.to.x > start && segment.from.x < end)
        .map((segment) => ({
          from: move(segment.from),
          out: move(segment.out),
          in: move(segment.in),
          to: move(segment.to),
        })),
    )
    .filter((curve) => curve.length > 0);
}
