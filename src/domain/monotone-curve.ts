/** A point of a curve. */
export interface Point {
  x: number;
  y: number;
}

/** A cubic Bézier segment: from where the last one ended, by two control points, to `to`. */
export interface Segment {
  from: Point;
  out: Point;
  in: Point;
  to: Point;
}

/**
 * A smooth curve through points of rising x that stays between the heights of its neighbours: cubic Hermite
 * with tangents limited as in F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation",
 * SIAM J. Numer. Anal. 17 (1980).
 */
export function monotoneCurve(points: Point[]): Segment[] {
  const tangents = limitedTangents(points);
  return points.slice(1).map((to, n) => {
    const from = points[n] ?? to;
    const third = (to.x - from.x) / 3;
    return {
      from,
      out: { x: from.x + third, y: from.y + third * (tangents[n] ?? 0) },
      in: { x: to.x - third, y: to.y - third * (tangents[n + 1] ?? 0) },
      to,
    };
  });
}

/** The height of a segment at t from 0 to 1. */
export function heightAt({ from, out, in: inward, to }: Segment, t: number): number {
  const u = 1 - t;
  return u ** 3 * from.y + 3 * u ** 2 * t * out.y + 3 * u * t ** 2 * inward.y + t ** 3 * to.y;
}

function limitedTangents(points: Point[]): number[] {
  const slopes = points.slice(1).map((to, n) => {
    const from = points[n] ?? to;
    return (to.y - from.y) / (to.x - from.x);
  });
  const tangents = points.map((_, n) => {
    const before = slopes[n - 1] ?? slopes[n] ?? 0;
    const after = slopes[n] ?? before;
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  slopes.forEach((slope, n) => {
    const start = tangents[n] ?? 0;
    const end = tangents[n + 1] ?? 0;
    const length = slope === 0 ? 0 : Math.hypot(start / slope, end / slope);
    if (length <= 3) return;
    tangents[n] = (start / length) * 3;
    tangents[n + 1] = (end / length) * 3;
  });
  return tangents;
}
